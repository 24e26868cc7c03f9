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

    /// Makes a message of a declared id with arguments gathered before.
    package init<ID: MessageIdentifier>(_ id: ID, arguments: [MessageArgument]) {
        self.id = id.rawValue
        self.arguments = arguments
    }
}

/// The ids one module's messages have, each with the arguments it takes.
package protocol MessageIdentifier: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The placeholders a wording may use, in the order of the arguments.
    var parameters: [MessageParameter] { get }
}

/// A placeholder that a message's wording may use as `{name}`.
package struct MessageParameter: Hashable, Sendable {
    package let name: String
    package let kind: MessageArgument.Kind

    package init(_ name: String, _ kind: MessageArgument.Kind) {
        self.name = name
        self.kind = kind
    }
}

/// Turns a message into words, with each argument rendered after its kind.
package protocol MessageWording: Sendable {
    func text(for message: Message) -> String
}
