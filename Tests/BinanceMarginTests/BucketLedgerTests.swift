@testable import BinanceMargin
import InjectedTime
import Testing

@Suite struct BucketLedgerTests {
    private func bucket(_ kind: BucketKind) -> LimitBucket {
        LimitBucket(group: LimitGroup(path: "/sapi/v1/margin/maxBorrowable"), kind: kind, account: nil)
    }

    @Test func `a published weight is scaled to the budget that is really charged`() {
        #expect(bucket(.ip).points(RequestWeight(750, .uid)) == 50)
        #expect(bucket(.uid).points(RequestWeight(50, .ip)) == 750)
        #expect(bucket(.ip).points(RequestWeight(1, .uid)) == 1)
    }

    @Test func `all of one part of the exchange shares a budget, elsewhere each path has its own`() {
        #expect(LimitGroup(path: "/api/v3/time") == LimitGroup(path: "/api/v3/exchangeInfo"))
        #expect(LimitGroup(path: "/sapi/v1/a") != LimitGroup(path: "/sapi/v1/b"))
        #expect(LimitGroup(path: "/api/v3/time").limit(.ip) == 6_000)
    }

    @Test func `a request dearer than the share is let through alone`() throws {
        let ledger = BucketLedger(bucket: bucket(.ip))
        let share = try #require(LimitShare(percent: 1))
        let now = MonotonicInstant(sinceOrigin: .zero)
        #expect(ledger.wait(for: 500, share: share, asOf: now) == .zero)
    }

    @Test func `a share outside of a hundred is refused`() {
        #expect(LimitShare(percent: 0) == nil)
        #expect(LimitShare(percent: 101) == nil)
        #expect(LimitShare(percent: 100) == .whole)
    }
}

@Suite struct CostEstimateTests {
    private func observed(after increases: [Int?]) -> Int? {
        var estimate = CostEstimate()
        for increase in increases { estimate.note(increase: increase, published: 50) }
        return estimate.observed
    }

    @Test(
        arguments: [
            // Three of the same in a row, and nothing less.
            ([900, 900, 900], 900), ([900, 900], nil), ([900, nil, 900, 900], nil), ([900, 50, 900, 900], nil),
            ([900, 0, 900, 900], nil), ([50, 50, 50, 50], nil), ([90, 90, 90, 900, 900, 900], 900),
            // The use of another program does not change this client's weight.
            ([1000, 1150, 1050, 950, 1200], nil), ([150, 100, 150, 100, 150, 100], nil),
            // One that asks in the same rhythm misleads only while it does.
            ([100, 100, 100], 100), ([100, 100, 100, 50], nil), ([100, 100, 100, 75], 75),
            ([100, 100, 100, -900, 100], 100),
        ] as [([Int?], Int?)]
    )
    func `a cost is learnt from increases that are the same`(_ increases: [Int?], _ cost: Int?) {
        #expect(observed(after: increases) == cost)
    }
}
