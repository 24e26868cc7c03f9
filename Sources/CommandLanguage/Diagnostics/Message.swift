/// Something to tell a person: which message, and what goes into it.
///
/// The words live in the shell's catalogue.
package struct Message: Hashable, Sendable {
    /// Which message: the raw value of one of the modules' message enums, such as `syntax.unclosedQuote`.
    package let id: String

    /// What goes into its placeholders.
    package let arguments: [MessageArgument]

    /// Makes a message of a declared id.
    package init<ID: MessageIdentifier>(_ id: ID, _ arguments: MessageArgument...) {
        self.id = id.rawValue
        self.arguments = arguments
    }

    /// Makes the same message with other arguments.
    init(_ message: Message, arguments: [MessageArgument]) {
        id = message.id
        self.arguments = arguments
    }

    /// Makes a message of a declared id with arguments gathered before.
    package init<ID: MessageIdentifier>(_ id: ID, arguments: [MessageArgument]) {
        self.id = id.rawValue
        self.arguments = arguments
    }
}
