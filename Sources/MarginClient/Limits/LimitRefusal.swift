/// Why a request was held back: the figures of the budget that would not hold it.
public struct LimitRefusal: Hashable, Sendable {
    /// Which endpoint group: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget.
    public let bucket: BucketKind

    /// The points in use, as far as known.
    public let used: Int

    /// The points this client may use a minute: the exchange's limit times the share.
    public let budget: Int

    /// The points the request would have taken.
    public let cost: Int

    /// How long until there is room.
    public let wait: Duration
}
