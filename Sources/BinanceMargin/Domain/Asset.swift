/// A coin's name, such as `BTC`, `1INCH` or `这是测试币`.
///
/// ASCII letters are upper-cased, all else is kept and sent as percent-encoded UTF-8: the exchange has assets in Chinese.
public struct Asset: Hashable, Sendable, CustomStringConvertible {
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
