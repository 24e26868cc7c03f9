enum ShellRuntimeP {}
