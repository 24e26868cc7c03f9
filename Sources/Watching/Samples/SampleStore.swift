package import ExactDecimals
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
