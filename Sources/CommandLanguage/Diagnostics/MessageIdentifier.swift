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
