public import ExactDecimals

/// A decimal as the exchange reported it: its characters, and what they mean.
public struct ReportedDecimal: Hashable, Sendable, CustomStringConvertible {
    /// The characters exactly as received; `0.10` stays `0.10`.
    public let text: String

    /// The same number, exact.
    public let value: ExactDecimal

    /// Returns nil where `text` is no plain decimal.
    public init?(_ text: String) {
        guard let value = ExactDecimal(text) else { return nil }
        self.text = text
        self.value = value
    }

    /// As it may be shown.
    public var description: String { text }
}

/// A whole number as it came from outside: from a response, a header or a file.
///
/// It can be compared, bounded and shown. It has no arithmetic operators, because each of them traps on some number of 64
/// bits; what calculates with it bounds it first.
public struct ReportedInteger: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// The milliseconds since 1970 of every instant up to the end of the year 9999.
    public static let instants: ClosedRange<Int64> = 0...253_402_300_799_999

    private let number: Int64

    /// Takes a number that is known.
    public init(_ number: Int64) {
        self.number = number
    }

    /// Takes a number that is known.
    public init(integerLiteral value: Int64) {
        number = value
    }

    /// Reads an optional `-` and ASCII digits; nil where `text` has anything else, or is a number of more than 64 bits.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.first != UInt8(ascii: "+"), let number = Int64(text) else { return nil }
        self.number = number
    }

    /// The number where it is in `range`, for arithmetic that cannot trap there; else nil.
    public func within(_ range: ClosedRange<Int64>) -> Int64? {
        range.contains(number) ? number : nil
    }

    /// The number, or the end of `range` that is nearest to it.
    public func clamped(to range: ClosedRange<Int64>) -> Int64 {
        min(max(number, range.lowerBound), range.upperBound)
    }

    /// The product; nil where it takes more than 64 bits.
    public func multiplied(by factor: Int64) -> ReportedInteger? {
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ReportedInteger(product)
    }

    /// Milliseconds since 1970 of an instant that may have been reported in seconds; nil before 1970 and after 9999.
    ///
    /// What would be the year 5138 in seconds is taken for milliseconds.
    public var instantMilliseconds: Int64? {
        let milliseconds = number < 100_000_000_000 ? multiplied(by: 1000) : self
        return milliseconds?.within(Self.instants)
    }

    /// Whether `left` is the smaller one.
    public static func < (left: ReportedInteger, right: ReportedInteger) -> Bool {
        left.number < right.number
    }

    /// The digits.
    public var description: String { String(number) }
}
