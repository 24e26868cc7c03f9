enum TerminalTextP {}
