/// One budget: an endpoint group's, charged to this address or to one account.
struct LimitBucket: Hashable, Sendable {
    let group: LimitGroup
    let kind: BucketKind
    let account: AccountFingerprint?

    init(group: LimitGroup, kind: BucketKind, account: AccountFingerprint?) {
        self.group = group
        self.kind = kind
        self.account = kind == .uid ? account : nil
    }

    var limit: Int { group.limit(kind) }

    /// What `weight` comes to in this budget.
    ///
    /// A figure published for the other kind is scaled so that it allows as many requests a minute as before: that is
    /// how 50 (IP) and 750 (UID) of the same endpoint relate.
    func points(_ weight: RequestWeight) -> Int {
        guard weight.bucket != kind else { return weight.points }
        let published = group.limit(weight.bucket)
        return (weight.points * limit + published - 1) / published
    }
}
