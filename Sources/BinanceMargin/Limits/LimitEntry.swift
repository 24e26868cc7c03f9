import InjectedTime

/// One request in the account book.
struct LimitEntry: Sendable {
    /// How long a request counts after its response: the minute the exchange counts, and a margin for its clock.
    static let lifetime: Duration = .seconds(60) + .milliseconds(50)

    let ticket: UInt64
    let account: AccountFingerprint?
    let weight: RequestWeight

    /// When its response came.
    ///
    /// The exchange counted the request no later than that, so a minute from then it is forgotten whether the
    /// exchange's minutes are fixed or rolling.
    var settled: MonotonicInstant?

    /// Whether it is told as somebody else's: it was asked before what is told of began.
    var isForeign = false

    func expiry(asOf now: MonotonicInstant) -> MonotonicInstant {
        (settled ?? now).advanced(by: Self.lifetime)
    }
}
