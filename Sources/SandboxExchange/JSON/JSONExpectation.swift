/// What must stand at a place of a JSON text (RFC 8259) where something else does.
package enum JSONExpectation: Hashable, Sendable {
    /// The text ends too early.
    case moreText
    case value
    /// A member's name in double quotes.
    case name
    case digit
    /// One of these signs.
    case sign([String])
    /// At most so many values inside one another.
    case levels(Int)
    /// An escape that JSON has.
    case escape
    /// UTF-8 without control characters.
    case plainText
    /// This name no second time.
    case nameOnce(String)
    /// Nothing behind the value.
    case nothing
}
