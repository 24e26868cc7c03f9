/// A command with what a million statements a second cannot ask of it anew.
final class RegisteredCommand: Sendable {
    let command: any Command
    let declaration: CommandDeclaration

    /// The command itself, where it never waits.
    let immediate: (any ImmediateCommand)?

    init(_ command: any Command) {
        self.command = command
        declaration = command.declaration
        immediate = command.immediate
    }
}
