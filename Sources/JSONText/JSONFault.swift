/// Why bytes are not a JSON document, and where.
package struct JSONFault: Error, Hashable, Sendable {
    /// What must be at a place where something else is.
    package enum Expectation: Hashable, Sendable {
        /// The text ends too early.
        case moreText
        case value
        /// A member's name in double quotes.
        case name
        case digit
        /// One of these signs.
        case sign([String])
        /// At most so many arrays and objects inside one another.
        case levels(Int)
        /// An escape that JSON has.
        case escape
        /// UTF-8 without control characters.
        case plainText
        /// This name no second time: which value is meant is anyone's guess.
        case nameOnce(String)
        /// Nothing after the value, or after the bytes that are read at most.
        case nothing
    }

    package let expected: Expectation

    /// In bytes from the start.
    package let offset: Int
}
