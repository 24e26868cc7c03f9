/// One argument of a ``Message``: its placeholder's name and a typed value.
package struct MessageArgument: Hashable, Sendable {
    /// What a value is, and so how it is shown.
    package enum Kind: Hashable, Sendable {
        /// What a person wrote or could write: shown in backticks, control characters made visible.
        case code
        /// Plain words, shown as they are with control characters made visible.
        case text
        /// A whole number.
        case number
        /// Things a person could write: each in backticks, joined as the language joins alternatives.
        case alternatives
        /// A message inside the message.
        case message
    }

    /// The value itself.
    package enum Content: Hashable, Sendable {
        case code(String)
        case text(String)
        case number(Int)
        case alternatives([String])
        indirect case message(Message)
    }

    package let name: String
    package let content: Content

    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }

    /// The kind of the value.
    package var kind: Kind {
        switch content {
        case .code: .code
        case .text: .text
        case .number: .number
        case .alternatives: .alternatives
        case .message: .message
        }
    }

    package static func code(_ name: String, _ value: String) -> Self { Self(name: name, content: .code(value)) }

    package static func text(_ name: String, _ value: String) -> Self { Self(name: name, content: .text(value)) }

    package static func number(_ name: String, _ value: Int) -> Self { Self(name: name, content: .number(value)) }

    package static func alternatives(_ name: String, _ values: [String]) -> Self {
        Self(name: name, content: .alternatives(values))
    }

    package static func message(_ name: String, _ value: Message) -> Self {
        Self(name: name, content: .message(value))
    }
}
