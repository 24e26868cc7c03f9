package import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellSession
import Synchronization

/// What the running watches of one shell take of the exchange's budgets, so that each knows beforehand whether it fits.
package final class WeightReservations: Sendable {
    /// A watch's share of a budget, for as long as it runs.
    package struct Use: Hashable, Sendable {
        /// Which running watch, from 1 in the order of starting.
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
        package var lastNumber = 0
        package var running: [Int: Use] = [:]
        /// What was said of the policy, which is said once.
        var said: Set<Message> = []
    }

    private let state = Mutex(State())

    package init() {}

    /// Those that run, in the order of starting.
    package var running: [Use] {
        state.withLock { $0.running.values.sorted { $0.number < $1.number } }
    }

    /// Those that take of the budgets of `account` or of its exchange, in the order of starting.
    package func running(of account: AccountIdentity) -> [Use] {
        running.filter { $0.cost.account.exchange == account.exchange }
    }

    /// The points a minute that all of them will take of the budget of `group` at exchange `host`.
    package func forecast(of group: String, at host: BaseURL) -> Int {
        running.reduce(0) { $0 + ($1.cost.host == host ? $1.cost.points(of: group) : 0) }
    }

    /// Lets a watch in if it fits beside all others.
    ///
    /// - Parameters:
    ///   - rooms: the points a minute that may be used of each group, those of other programs already taken off.
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

    /// Says what the policy `off` means for watches, unless that was said before.
    package func sayOnce(_ message: Message, _ notice: (Message) -> Void) {
        guard state.withLock({ $0.said.insert(message).inserted }) else { return }
        notice(message)
    }

    /// Lets a watch go.
    package func release(_ number: Int) {
        state.withLock { _ = $0.running.removeValue(forKey: number) }
    }
}

/// Whether a watch fits into the budget.
package enum WeightAdmission: Hashable, Sendable {
    case admitted(Int)
    /// It would with this interval.
    case only(every: Duration)
    /// Not with any: others take all there is.
    case never
}
