/// Why bytes are not a JSON document this library takes.
public struct JSONFault: Error, Hashable, Sendable {
    /// The kinds of fault.
    public enum Kind: Hashable, Sendable {
        /// The bytes break JSON's grammar.
        case syntax
        /// The document ends too early.
        case truncated
        /// Arrays and objects nest deeper than 64.
        case tooDeep
        /// A string is not UTF-8, or has half of a surrogate pair.
        case badText
        /// An object has the same name twice: which value is meant is anyone's guess.
        case duplicateName
    }

    /// What is wrong.
    public let kind: Kind

    /// Where, in bytes from the start.
    public let offset: Int
}
