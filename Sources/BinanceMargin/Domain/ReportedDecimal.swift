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
