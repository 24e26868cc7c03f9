/// How one budget stands at a moment.
public struct LimitUse: Hashable, Sendable {
    /// The endpoint group: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget.
    public let bucket: BucketKind

    /// The exchange's limit in points a minute.
    public let limit: Int

    /// The points in use by all, as far as the exchange's headers told.
    public let total: Int

    /// The points this client alone has in use.
    public let own: Int

    /// Whose account's budget it is; nil for the address's.
    let account: AccountFingerprint?

    /// The points that others on the same address or account use.
    public var others: Int { max(0, total - own) }
}
