/// What one request costs, and whom.
public struct RequestWeight: Hashable, Sendable {
    /// The points one request takes from its bucket.
    public let points: Int

    /// Whose bucket it takes them from.
    public let bucket: BucketKind

    /// A cost of `points` charged to `bucket`.
    public init(_ points: Int, _ bucket: BucketKind) {
        self.points = points
        self.bucket = bucket
    }

    /// What a request about the borrowable amount is expected to cost.
    ///
    /// The reference page says 50 (IP), a later entry of the change log (2026-04-16) 750 (UID); both allow 240 a minute.
    /// Until a response tells which holds, the page's figure is the careful one: all accounts of one address share it.
    public static let maxBorrowable = RequestWeight(50, .ip)

    /// What a request about the exchange's own inventory is expected to cost.
    public static let availableInventory = RequestWeight(50, .uid)

    /// What it comes to in the `bucket` of the endpoint group `group`.
    ///
    /// A figure published for the other kind is scaled so that it allows as many requests a minute as before: that is
    /// how 50 (IP) and 750 (UID) of the same endpoint relate.
    package func points(in bucket: BucketKind, of group: String) -> Int {
        guard bucket != self.bucket else { return points }
        let group = LimitGroup(path: group)
        let published = group.limit(self.bucket)
        return (points * group.limit(bucket) + published - 1) / published
    }
}
