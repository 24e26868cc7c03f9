/// The part of each budget that this client takes for itself, in percent: the rest is left to others.
public struct LimitShare: Hashable, Sendable {
    /// Half.
    public static let half = LimitShare(unchecked: 50)

    /// All of it.
    public static let whole = LimitShare(unchecked: 100)

    /// 1...100.
    public let percent: Int

    /// Returns nil outside 1...100.
    public init?(percent: Int) {
        guard (1...100).contains(percent) else { return nil }
        self.percent = percent
    }

    private init(unchecked percent: Int) {
        self.percent = percent
    }

    func of(_ limit: Int) -> Int {
        part(of: limit)
    }

    /// This client's part of a limit.
    package func part(of limit: Int) -> Int {
        limit * percent / 100
    }
}
