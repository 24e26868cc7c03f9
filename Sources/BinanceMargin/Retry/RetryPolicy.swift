/// How often and how patiently a request is asked again where that can help.
///
/// The pause before try *n* is random between half and all of `firstPause * 2^(n-1)`, never above `longestPause`.
public struct RetryPolicy: Hashable, Sendable {
    /// Ask once.
    public static let never = RetryPolicy(retries: 0)

    /// The most retries, beyond the first try.
    public let retries: Int

    /// The first pause's upper end.
    public let firstPause: Duration

    /// What no pause exceeds.
    public let longestPause: Duration

    /// Three retries, from a quarter of a second up to eight seconds, unless something else is said.
    public init(
        retries: Int = 3,
        firstPause: Duration = .milliseconds(250),
        longestPause: Duration = .seconds(8)
    ) {
        self.retries = max(0, retries)
        self.firstPause = firstPause
        self.longestPause = longestPause
    }
}
