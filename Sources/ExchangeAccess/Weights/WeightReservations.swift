package import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellSession
import Synchronization

/// The weight that the running watches of one shell will use, so that a new watch is checked before it starts.
package final class WeightReservations: Sendable {
    /// The weight that a running watch uses.
    package struct Use: Hashable, Sendable {
        /// The number of the watch, from 1 in the order of starting.
        package let number: Int

        /// The statement.
        package let statement: String

        /// What it costs.
        package let cost: RecurringWeight

        package init(number: Int, statement: String, cost: RecurringWeight) {
            self.number = number
            self.statement = statement
            self.cost = cost
        }
    }

    private struct State {
        var lastNumber = 0
        var running: [Int: Use] = [:]
        /// The notices about the policy that were shown; each is shown once.
        var said: Set<Message> = []
    }

    private let state = Mutex(State())

    package init() {}

    /// The running watches, in the order of starting.
    package var running: [Use] {
        state.withLock { $0.running.values.sorted { $0.number < $1.number } }
    }

    /// Those that use the limits of `account` or of its exchange, in the order of starting.
    package func running(of account: AccountIdentity) -> [Use] {
        running.filter { $0.cost.account.exchange == account.exchange }
    }

    /// The weight per minute that all of them will use of the limit of `group` at exchange `host`.
    package func forecast(of group: String, at host: BaseURL) -> Int {
        running.reduce(0) { $0 + ($1.cost.host == host ? $1.cost.points(of: group) : 0) }
    }

    /// Admits a watch if it fits next to the running ones.
    ///
    /// - Parameters:
    ///   - rooms: the weight per minute that is available in each group, without what other programs use.
    /// - Returns: its number, or why it does not fit.
    package func admit(_ cost: RecurringWeight, statement: String, rooms: [String: Int]) -> WeightAdmission {
        state.withLock { state in
            var shortest = cost.interval
            for charge in cost.charges {
                let taken = state.running.values.reduce(0) {
                    $0 + $1.cost.points(of: charge.group, for: cost.account)
                }
                guard let room = rooms[charge.group],
                    let interval = charge.shortestInterval(within: room - taken, ticks: cost.maximumTicks)
                else { return .never }
                shortest = max(shortest, interval)
            }
            guard shortest <= cost.interval else { return .only(every: shortest) }
            state.lastNumber += 1
            state.running[state.lastNumber] = Use(number: state.lastNumber, statement: statement, cost: cost)
            return .admitted(state.lastNumber)
        }
    }

    /// Shows what the policy `off` means for watches, the first time only.
    package func sayOnce(_ message: Message, _ notice: (Message) -> Void) {
        guard state.withLock({ $0.said.insert(message).inserted }) else { return }
        notice(message)
    }

    /// Lets a watch go.
    package func release(_ number: Int) {
        state.withLock { _ = $0.running.removeValue(forKey: number) }
    }
}

/// Whether a watch fits.
package enum WeightAdmission: Hashable, Sendable {
    case admitted(Int)
    /// It fits only with this interval.
    case only(every: Duration)
    /// It fits with no interval: others use the whole limit.
    case never
}
