/// The code in an exchange's error: an open set, for the exchange adds to it.
///
/// Most are negative numbers, some are zero or positive, and a few services send text.
public struct ExchangeCode: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The code as text, such as `-1021`.
    public let rawValue: String

    /// Takes any text as a code.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a number as a code.
    public init(integerLiteral value: Int) {
        rawValue = String(value)
    }

    /// The code as a number, where it is one.
    public var number: Int? { Int(rawValue) }

    /// As it may be shown.
    public var description: String { rawValue }
}
