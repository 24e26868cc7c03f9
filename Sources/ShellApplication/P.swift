enum ShellApplicationP {}
