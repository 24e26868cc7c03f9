/// Why a request was held back: the figures of the budget that would not hold it.
public struct LimitRefusal: Hashable, Sendable {
    /// Which endpoint group: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget.
    public let bucket: BucketKind

    /// The points in use, as far as known: this client's own where its share is what is full, else everybody's.
    public let used: Int

    /// The points a minute that they are measured by: this client's share of the exchange's limit, or the whole of it.
    public let budget: Int

    /// The points the request would have taken.
    public let cost: Int

    /// How long until there is room.
    public let wait: Duration
}
