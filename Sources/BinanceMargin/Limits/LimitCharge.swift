import InjectedTime

/// What a request will be charged, and to whom.
struct LimitCharge: Sendable {
    let group: LimitGroup
    let weight: RequestWeight
    let account: AccountFingerprint?
}

/// Stands for a request that was let through, until its response comes.
struct LimitTicket: Sendable {
    let number: UInt64
    let charge: LimitCharge
    let departed: MonotonicInstant
}
