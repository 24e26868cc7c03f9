// A shell of a few commands for the tests of the editor in a real pseudo-terminal.

let options = DriverOptions(CommandLine.arguments.dropFirst())
DriverSession(options).run()
