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
    func points(_ weight: RequestWeight) -> Int { weight.points(in: kind, of: group.name) }
}
