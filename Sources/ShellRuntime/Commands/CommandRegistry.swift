package import CommandLanguage

/// The explicit list of commands, and everything that derives from it.
package struct CommandRegistry: Sendable {
    /// In the order of help.
    package let commands: [any Command]

    /// What the parser needs to know of them.
    package let syntax: SyntaxTable

    private let byName: [String: RegisteredCommand]

    package init(_ commands: [any Command], formats: [String]) {
        self.commands = commands
        var byName: [String: RegisteredCommand] = [:]
        for command in commands {
            let registered = RegisteredCommand(command)
            for name in registered.declaration.names { byName[name] = registered }
        }
        self.byName = byName
        syntax = SyntaxTable(declarations: commands.map(\.declaration), formats: formats)
    }

    /// The command that `name` or an alias runs.
    package func command(named name: String) -> (any Command)? { byName[name]?.command }

    /// The command that `name` runs, with what is asked of it for every statement.
    func registered(_ name: String) -> RegisteredCommand? { byName[name] }
}

/// Finds commands by name; the one found last is at hand.
struct CommandLookup {
    private var newest: (name: String, command: RegisteredCommand)?

    mutating func find(_ name: String, in registry: CommandRegistry) -> RegisteredCommand? {
        if let newest, newest.name == name { return newest.command }
        guard let found = registry.registered(name) else { return nil }
        newest = (name, found)
        return found
    }
}

/// A command with what a million statements a second cannot ask of it anew.
final class RegisteredCommand: Sendable {
    let command: any Command
    let declaration: CommandDeclaration

    /// The command itself, where it never waits.
    let immediate: (any ImmediateCommand)?

    init(_ command: any Command) {
        self.command = command
        declaration = command.declaration
        immediate = command as? any ImmediateCommand
    }
}
