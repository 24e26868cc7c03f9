enum SystemCallsP {}
