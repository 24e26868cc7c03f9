import InjectedTime

/// What running a statement costs.
package struct CommandCost: Hashable, Sendable {
    /// How many requests it sends.
    package var requests: Int

    /// The published weight of those requests together.
    package var weight: RequestWeights

    /// How long it takes at least, apart from the network.
    package var duration: Duration

    /// Whether it may cost less than this.
    package var isUpperBound: Bool

    /// Whether it never ends by itself; the figures are then those of one round.
    package var isEndless: Bool

    /// How often the blocks of the statement run at most, such as the ticks of a watch.
    package var rounds: Int

    package init(
        requests: Int,
        weight: RequestWeights,
        duration: Duration = .zero,
        isUpperBound: Bool = false,
        isEndless: Bool = false,
        rounds: Int = 1
    ) {
        self.requests = requests
        self.weight = weight
        self.duration = duration
        self.isUpperBound = isUpperBound
        self.isEndless = isEndless
        self.rounds = rounds
    }

    package static let free = CommandCost(requests: 0, weight: .none)

    /// The cost of both, one after the other.
    package func followed(by other: CommandCost) -> CommandCost {
        CommandCost(
            requests: requests.addingClamped(other.requests),
            weight: weight + other.weight,
            duration: duration.addingClamped(other.duration),
            isUpperBound: isUpperBound || other.isUpperBound,
            isEndless: isEndless || other.isEndless
        )
    }

    /// The cost of doing it `count` times.
    package func repeated(_ count: Int) -> CommandCost {
        guard count > 0 else { return .free }
        let (milliseconds, overflow) = duration.wholeMilliseconds.multipliedReportingOverflow(by: Int64(count))
        return CommandCost(
            requests: requests.multipliedClamped(count),
            weight: count * weight,
            duration: .milliseconds(overflow ? Int64.max / 2 : milliseconds),
            isUpperBound: isUpperBound,
            isEndless: isEndless
        )
    }

    /// The cost of the dearer of both, which is a bound unless they cost the same.
    package func or(_ other: CommandCost) -> CommandCost {
        CommandCost(
            requests: max(requests, other.requests),
            weight: weight.or(other.weight),
            duration: max(duration, other.duration),
            isUpperBound: isUpperBound || other.isUpperBound || self != other,
            isEndless: isEndless || other.isEndless
        )
    }
}

extension Duration {
    /// The sum to the millisecond, or half the longest time where it is too long.
    fileprivate func addingClamped(_ other: Duration) -> Duration {
        let (sum, overflow) = wholeMilliseconds.addingReportingOverflow(other.wholeMilliseconds)
        return .milliseconds(overflow ? Int64.max / 2 : sum)
    }
}
