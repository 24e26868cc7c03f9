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
}
