/// A trading pair's name, such as `BTCUSDT`.
public struct Symbol: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is sent.
    public let name: String

    /// Accepts any text of 1 to 64 characters without blanks, commas and control characters.
    public init?(_ text: String) {
        guard let name = MarketName.normalised(text) else { return nil }
        self.name = name
    }

    /// As it may be shown.
    public var description: String { name }
}
