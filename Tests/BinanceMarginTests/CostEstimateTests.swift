import Testing

@testable import BinanceMargin

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
