package import CommandLanguage

/// The explicit list of commands, and everything that derives from it.
package struct CommandRegistry: Sendable {
    /// In the order of help.
    package let commands: [any Command]

    /// What the parser needs to know of them.
    package let syntax: SyntaxTable

    private let byName: [String: any Command]

    package init(_ commands: [any Command], formats: [String]) {
        self.commands = commands
        var byName: [String: any Command] = [:]
        for command in commands {
            for name in [command.declaration.name] + command.declaration.aliases { byName[name] = command }
        }
        self.byName = byName
        syntax = SyntaxTable(declarations: commands.map(\.declaration), formats: formats)
    }

    /// The command that `name` or an alias runs.
    package func command(named name: String) -> (any Command)? { byName[name] }
}
