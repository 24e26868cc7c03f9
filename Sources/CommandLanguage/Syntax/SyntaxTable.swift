/// Every command's syntax, and the names of the output formats: what the parser must be told to read a statement.
package struct SyntaxTable: Sendable {
    /// The syntaxes by every name that runs the command.
    package let commands: [String: CommandSyntax]

    /// What people type for a command of another name, such as `\q` for `quit`.
    package let hints: [String: String]

    /// The names behind `as`.
    package let formats: [String]

    package init(commands: [String: CommandSyntax], hints: [String: String] = [:], formats: [String]) {
        self.commands = commands
        self.hints = hints
        self.formats = formats
    }
}
