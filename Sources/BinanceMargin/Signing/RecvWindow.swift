/// How many milliseconds after its timestamp the exchange still accepts a request: 1...60000.
///
/// Left unset it is not sent, and the exchange uses 5000. Source: the exchange's general information, "Timing security".
public struct RecvWindow: Hashable, Sendable {
    /// What the exchange accepts.
    public static let range = 1...60_000

    /// What the exchange assumes when nothing is sent.
    public static let exchangeDefault = 5_000

    /// The window in milliseconds.
    public let milliseconds: Int

    /// Returns nil outside ``range``.
    public init?(milliseconds: Int) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }
}
