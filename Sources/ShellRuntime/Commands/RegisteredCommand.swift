/// A command with what a million statements a second cannot ask of it anew.
final class RegisteredCommand: Sendable {
    let command: any Command
    let declaration: CommandDeclaration

    /// The command itself, where it never waits.
    let immediate: (any ImmediateCommand)?

    /// The command itself, where it looks at whole statements before they run.
    let inspecting: (any InspectingCommand)?

    init(_ command: any Command) {
        self.command = command
        declaration = command.declaration
        immediate = command.immediate
        inspecting = command.inspecting
    }
}
