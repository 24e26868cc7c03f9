public import ExactDecimals

/// A decimal as the exchange reported it: its characters and its value.
public struct ReportedDecimal: Hashable, Sendable, CustomStringConvertible {
    /// The characters exactly as received; `0.10` stays `0.10`.
    public let text: String

    /// The exact value.
    public let value: ExactDecimal

    /// Nil if `text` is not a plain decimal; see `ExactDecimal`.
    public init?(_ text: String) {
        guard let value = ExactDecimal(text) else { return nil }
        self.text = text
        self.value = value
    }

    /// The characters as received.
    public var description: String { text }
}

/// A whole number from a response, a header or a file.
///
/// It can be compared, bounded and printed. It has no arithmetic operators, because they trap on overflow: bound the
/// number before calculating with it.
public struct ReportedInteger: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// Milliseconds since 1970, up to the end of the year 9999.
    public static let instants: ClosedRange<Int64> = 0...253_402_300_799_999

    private let number: Int64

    /// Creates a number.
    public init(_ number: Int64) { self.number = number }

    /// Creates a number.
    public init(integerLiteral value: Int64) { number = value }

    /// Reads an optional `-` and ASCII digits; nil for any other text and for a number of more than 64 bits.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.first != UInt8(ascii: "+"), let number = Int64(text) else { return nil }
        self.number = number
    }

    /// The number if it is in `range`, otherwise nil.
    public func within(_ range: ClosedRange<Int64>) -> Int64? {
        range.contains(number) ? number : nil
    }

    /// The number, or the nearest bound of `range`.
    public func clamped(to range: ClosedRange<Int64>) -> Int64 {
        min(max(number, range.lowerBound), range.upperBound)
    }

    /// The product; nil if it needs more than 64 bits.
    public func multiplied(by factor: Int64) -> ReportedInteger? {
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ReportedInteger(product)
    }

    /// Milliseconds since 1970 of an instant reported in seconds or milliseconds; nil before 1970 and after 9999.
    ///
    /// Numbers from 100,000,000,000 on, the year 5138 in seconds, are read as milliseconds.
    public var instantMilliseconds: Int64? {
        let milliseconds = number < 100_000_000_000 ? multiplied(by: 1000) : self
        return milliseconds?.within(Self.instants)
    }

    /// Compares the values.
    public static func < (left: ReportedInteger, right: ReportedInteger) -> Bool {
        left.number < right.number
    }

    /// The decimal digits.
    public var description: String { String(number) }
}
