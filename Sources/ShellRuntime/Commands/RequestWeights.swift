/// What requests weigh, in the points of the two kinds of budget that the exchange keeps.
package struct RequestWeights: Hashable, Sendable {
    /// What is charged to the address they come from.
    package var address: Int

    /// What is charged to the account they are about.
    package var account: Int

    package init(address: Int = 0, account: Int = 0) {
        self.address = address
        self.account = account
    }

    package static let none = RequestWeights()

    /// The weight of both, each figure the largest number where it is too large.
    package static func + (one: RequestWeights, other: RequestWeights) -> RequestWeights {
        RequestWeights(
            address: one.address.addingClamped(other.address),
            account: one.account.addingClamped(other.account)
        )
    }

    /// The weight of `count` times as many, each figure the largest number where it is too large.
    package static func * (count: Int, weight: RequestWeights) -> RequestWeights {
        RequestWeights(
            address: weight.address.multipliedClamped(count),
            account: weight.account.multipliedClamped(count)
        )
    }

    /// The heavier of both in either budget.
    func or(_ other: RequestWeights) -> RequestWeights {
        RequestWeights(address: max(address, other.address), account: max(account, other.account))
    }
}

extension Int {
    /// The sum, or the largest number where it is too large.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    /// The product, or the largest number where it is too large.
    func multipliedClamped(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
