enum MarginShellP {}
