/// What a response's header says about a budget in the current minute.
public struct WeightReading: Hashable, Sendable {
    /// Which endpoint group was charged: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget it is.
    public let bucket: BucketKind

    /// The points used in the current minute, this request included.
    public let used: Int

    /// The points the exchange allows a minute.
    public let limit: Int

    /// Joins what a header said with the budget it is about.
    public init(group: String, bucket: BucketKind, used: Int, limit: Int) {
        self.group = group
        self.bucket = bucket
        self.used = used
        self.limit = limit
    }
}
