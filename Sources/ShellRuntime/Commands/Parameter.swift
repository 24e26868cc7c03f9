/// A parameter of a command: its name in code and help, its type, how many there may be.
package final class Parameter: Sendable {
    package enum Arity: Sendable {
        case one, optional, oneOrMore, zeroOrMore
    }

    /// How `run` asks for it: `assets`, `every`.
    package let name: String

    /// How help and diagnostics show it: `ASSET`, `EVERY`.
    package let placeholder: String
    package let type: ParameterType
    package let arity: Arity

    package init(_ name: String, _ placeholder: String, _ type: ParameterType, _ arity: Arity = .one) {
        self.name = name
        self.placeholder = placeholder
        self.type = type
        self.arity = arity
    }
}
