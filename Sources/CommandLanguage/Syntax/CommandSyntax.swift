/// How a command's arguments are written.
///
/// The registry derives it from the command's declaration.
package final class CommandSyntax: Sendable {
    package let name: String

    /// The form that no subcommand chose; nil where one of them must stand.
    package let main: FormSyntax?

    /// Words that choose a form of their own when they stand first: `isolated` behind `use`.
    package let subcommands: [SubcommandSyntax]

    package init(name: String, main: FormSyntax?, subcommands: [SubcommandSyntax] = []) {
        self.name = name
        self.main = main
        self.subcommands = subcommands
    }
}
