enum MarginClientP {}
