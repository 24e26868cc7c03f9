import InjectedTime

/// What running a statement costs.
package struct CommandCost: Hashable, Sendable {
    /// How many requests it sends.
    package var requests: Int

    /// The published weight of those requests together.
    package var weight: RequestWeights

    /// The minimum time it takes, without the network.
    package var duration: Duration

    /// Whether it may cost less.
    package var isUpperBound: Bool

    /// The weight of each request that may follow those counted; nil where none does.
    package var further: RequestWeights?

    /// Whether it never ends by itself; the figures are then for one round.
    package var isEndless: Bool

    /// The maximum number of runs of the statement's blocks, such as the ticks of a watch.
    package var rounds: Int

    /// How often the statement's blocks run at the same time; nil where they run one after the other.
    package var parallel: ParallelRuns?

    package init(
        requests: Int,
        weight: RequestWeights,
        duration: Duration = .zero,
        isUpperBound: Bool = false,
        further: RequestWeights? = nil,
        isEndless: Bool = false,
        rounds: Int = 1,
        parallel: ParallelRuns? = nil
    ) {
        self.requests = requests
        self.weight = weight
        self.duration = duration
        self.isUpperBound = isUpperBound
        self.further = further
        self.isEndless = isEndless
        self.rounds = rounds
        self.parallel = parallel
    }

    package static let free = CommandCost(requests: 0, weight: .none)

    /// The cost of both, one after the other.
    package func followed(by other: CommandCost) -> CommandCost {
        CommandCost(
            requests: requests.addingClamped(other.requests),
            weight: weight + other.weight,
            duration: duration.addingClamped(other.duration),
            isUpperBound: isUpperBound || other.isUpperBound,
            further: Self.higher(further, other.further),
            isEndless: isEndless || other.isEndless
        )
    }

    package func repeated(_ count: Int) -> CommandCost {
        guard count > 0 else { return .free }
        let (milliseconds, overflow) = duration.wholeMilliseconds.multipliedReportingOverflow(by: Int64(count))
        return CommandCost(
            requests: requests.multipliedClamped(count),
            weight: count * weight,
            duration: .milliseconds(overflow ? Int64.max / 2 : milliseconds),
            isUpperBound: isUpperBound,
            further: further,
            isEndless: isEndless
        )
    }

    /// The cost of several runs at the same time. Each weight is that against the fullest of the limits of its kind.
    package func inParallel(_ runs: ParallelRuns) -> CommandCost {
        var cost = repeated(runs.count)
        cost.weight = RequestWeights(
            address: weight.address.multipliedClamped(runs.mostOnOneHost),
            account: weight.account.multipliedClamped(runs.mostOfOneAccount)
        )
        cost.duration = duration
        return cost
    }

    /// The higher of two costs, an upper bound unless they are equal.
    package func or(_ other: CommandCost) -> CommandCost {
        CommandCost(
            requests: max(requests, other.requests),
            weight: weight.or(other.weight),
            duration: max(duration, other.duration),
            isUpperBound: isUpperBound || other.isUpperBound || self != other,
            further: Self.higher(further, other.further),
            isEndless: isEndless || other.isEndless
        )
    }

    private static func higher(_ one: RequestWeights?, _ other: RequestWeights?) -> RequestWeights? {
        guard let one, let other else { return one ?? other }
        return one.or(other)
    }
}

extension Duration {
    /// The sum in whole milliseconds, or half the longest time on overflow.
    fileprivate func addingClamped(_ other: Duration) -> Duration {
        let (sum, overflow) = wholeMilliseconds.addingReportingOverflow(other.wholeMilliseconds)
        return .milliseconds(overflow ? Int64.max / 2 : sum)
    }
}

/// Runs of a block at the same time, for several accounts.
package struct ParallelRuns: Hashable, Sendable {
    package let count: Int

    /// How many of them share the limits of an IP address.
    package let mostOnOneHost: Int

    /// How many of them share the limits of an account.
    package let mostOfOneAccount: Int

    package init(count: Int, mostOnOneHost: Int, mostOfOneAccount: Int) {
        self.count = count
        self.mostOnOneHost = mostOnOneHost
        self.mostOfOneAccount = mostOfOneAccount
    }
}

/// The weight of requests, against the exchange's two kinds of limit.
package struct RequestWeights: Hashable, Sendable {
    /// Charged to the IP address.
    package var address: Int

    /// Charged to the account (UID).
    package var account: Int

    package init(address: Int = 0, account: Int = 0) {
        self.address = address
        self.account = account
    }

    package static let none = RequestWeights()

    /// The sum; each figure is clamped to the largest `Int`.
    package static func + (one: RequestWeights, other: RequestWeights) -> RequestWeights {
        RequestWeights(
            address: one.address.addingClamped(other.address),
            account: one.account.addingClamped(other.account)
        )
    }

    /// The weight of `count` times as many requests; each figure is clamped to the largest `Int`.
    package static func * (count: Int, weight: RequestWeights) -> RequestWeights {
        RequestWeights(
            address: weight.address.multipliedClamped(count),
            account: weight.account.multipliedClamped(count)
        )
    }

    /// The higher of each figure.
    func or(_ other: RequestWeights) -> RequestWeights {
        RequestWeights(address: max(address, other.address), account: max(account, other.account))
    }
}

extension Int {
    /// The sum, or the largest `Int` on overflow.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    /// The product, or the largest `Int` on overflow.
    func multipliedClamped(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
