/// A command's name and what follows it, sorted into the slots of its ``CommandSyntax``.
package final class CommandStatement: Sendable {
    package let name: Name

    /// The word that chose a form of its own, such as `save` in `profile save work`.
    package let subcommand: Name?

    /// In the order they were written.
    package let arguments: [Argument]

    package init(name: Name, subcommand: Name?, arguments: [Argument]) {
        self.name = name
        self.subcommand = subcommand
        self.arguments = arguments
    }
}
