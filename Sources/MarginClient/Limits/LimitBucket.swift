/// One budget: an endpoint group's, charged to this address or to one account.
struct LimitBucket: Hashable, Sendable {
    let group: LimitGroup
    let kind: BucketKind
    let account: AccountFingerprint?

    /// How many times the published limit it holds.
    let factor: Int

    init(group: LimitGroup, kind: BucketKind, account: AccountFingerprint?, factor: Int = 1) {
        self.group = group
        self.kind = kind
        self.account = kind == .uid ? account : nil
        self.factor = factor
    }

    var limit: Int { group.limit(kind) * factor }

    /// What `weight` comes to in this budget.
    ///
    /// A figure published for the other kind is scaled so that it allows as many requests a minute as before: that is
    /// how 50 (IP) and 750 (UID) of the same endpoint relate.
    func points(_ weight: RequestWeight) -> Int {
        guard weight.bucket != kind else { return weight.points }
        let published = group.limit(weight.bucket)
        return (weight.points * group.limit(kind) + published - 1) / published
    }
}
