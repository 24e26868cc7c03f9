package import ExactDecimals
import RecordRendering
package import ShellSession
import Synchronization

/// The samples of this session's watches, for `plot`, separate for each account.
package final class SampleStore: Resettable {

    package init() {}
    private struct Key: Hashable {
        let asset: String
        let number: WatchedNumber
    }

    /// The largest number of accounts; the one that was watched longest ago is dropped first.
    private static let accountsKept = 16

    private struct State {
        var kept: [AccountIdentity: [Key: SeenNumbers]] = [:]
        /// The latest comes last.
        var order: [AccountIdentity] = []
    }

    private let state = Mutex(State())

    /// Adds the figure of a response.
    package func add(
        _ value: ExactDecimal,
        of asset: String,
        _ number: WatchedNumber,
        for account: AccountIdentity,
        by source: SeenNumbers.Source,
        at milliseconds: Int64
    ) {
        state.withLock { state in
            state.kept[account, default: [:]][Key(asset: asset, number: number), default: SeenNumbers()]
                .add(value, of: source, at: milliseconds)
            guard state.order.last != account else { return }
            state.order.removeAll { $0 == account }
            state.order.append(account)
            if state.order.count > Self.accountsKept { state.kept[state.order.removeFirst()] = nil }
        }
    }

    package func reset() { state.withLock { $0 = State() } }

    /// The samples of `asset` in `account`.
    func numbers(of asset: String, _ number: WatchedNumber, for account: AccountIdentity) -> SeenNumbers {
        state.withLock { $0.kept[account]?[Key(asset: asset, number: number)] ?? SeenNumbers() }
    }

    /// Whether an account other than `account` was watched.
    func hasOthers(than account: AccountIdentity) -> Bool {
        state.withLock { $0.order.contains { $0 != account } }
    }
}

/// The figures that can be watched. The raw value is the field of a watch's records.
package enum WatchedNumber: String, Hashable, Sendable {
    /// The max borrowable amount.
    case amount
    /// The available inventory.
    case inventory
}

/// The samples of one figure, separate for each scope and each kind of exchange; a chart never mixes them.
package struct SeenNumbers: Sendable {
    /// The origin of a figure.
    package struct Source: Hashable, Sendable {
        /// The pair, `isolated` for the inventory of all isolated pairs, or `portfolio`; nil for cross margin.
        let scope: String?

        /// Whether an embedded exchange sent it.
        let isSimulated: Bool

        /// The account in the record; nil if the record names none.
        var account: String?
    }

    /// The source of the latest figure.
    private(set) var source = Source(scope: nil, isSimulated: false)

    /// The account's name in a chart; nil if it is clear which account is meant.
    var accountName: String?
    private var series: [Source: SampleSeries] = [:]

    /// The samples from the same source as the latest.
    var samples: [ChartPoint] { series[source]?.samples ?? [] }

    mutating func add(_ value: ExactDecimal, of source: Source, at milliseconds: Int64) {
        self.source = source
        series[source, default: SampleSeries()].add(value, at: milliseconds)
    }
}

/// The samples of one asset over a whole session, in bounded memory: when it is full, neighbours are merged. A night
/// takes no more memory than an hour, and every low and high is kept.
struct SampleSeries: Sendable {
    /// The largest number of samples.
    static let capacity = 2048

    private(set) var samples: [ChartPoint] = []

    /// The number of responses per sample.
    private var width = 1
    private var pending = 0

    /// - Parameter milliseconds: since 1970, by the exchange's clock.
    mutating func add(_ value: ExactDecimal, at milliseconds: Int64) {
        if pending > 0, let place = samples.indices.last {
            samples[place].lowest = min(samples[place].lowest, value)
            samples[place].highest = max(samples[place].highest, value)
            samples[place].last = value
        } else {
            if samples.count == Self.capacity { halve() }
            samples.append(ChartPoint(milliseconds: milliseconds, lowest: value, highest: value, last: value))
        }
        pending = (pending + 1) % width
    }

    private mutating func halve() {
        samples = stride(from: 0, to: samples.count, by: 2).map { place in
            var joined = samples[place]
            guard samples.indices.contains(place + 1) else { return joined }
            joined.lowest = min(joined.lowest, samples[place + 1].lowest)
            joined.highest = max(joined.highest, samples[place + 1].highest)
            joined.last = samples[place + 1].last
            return joined
        }
        width *= 2
    }
}
