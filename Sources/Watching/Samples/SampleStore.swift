package import ExactDecimals
package import ShellSession
import Synchronization

/// What this session's watches saw, for `plot`: each account's figures apart.
package final class SampleStore: Resettable {

    package init() {}
    private struct Key: Hashable {
        package let asset: String
        package let number: WatchedNumber
    }

    /// The most accounts whose figures are kept: those that were watched longest ago go first.
    private static let accountsKept = 16

    private struct State {
        package var kept: [AccountIdentity: [Key: SeenNumbers]] = [:]
        /// The newest last.
        package var order: [AccountIdentity] = []
    }

    private let state = Mutex(State())

    /// Takes a response about `asset` in.
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

    /// What was seen of `asset` in `account`.
    func numbers(of asset: String, _ number: WatchedNumber, for account: AccountIdentity) -> SeenNumbers {
        state.withLock { $0.kept[account]?[Key(asset: asset, number: number)] ?? SeenNumbers() }
    }

    /// Whether another account than `account` was watched.
    func hasOthers(than account: AccountIdentity) -> Bool {
        state.withLock { $0.order.contains { $0 != account } }
    }
}

/// The numbers that are watched. The raw value is the field of a watch's records.
package enum WatchedNumber: String, Hashable, Sendable {
    /// What the account could borrow.
    case amount
    /// What the exchange itself has left to lend.
    case inventory
}
