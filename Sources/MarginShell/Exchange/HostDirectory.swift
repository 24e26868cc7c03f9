import MarginClient
import Synchronization
import TimeSource

/// What is known of each exchange host: its clock, budgets and bans outlive every change of profile and key.
final class HostDirectory: Sendable {
    private let time: any TimeSource
    private let hosts = Mutex<[ExchangeHost: HostState]>([:])
    private let asked = Mutex<HostState?>(nil)

    /// What is known of the host that was asked last; nil before the first question.
    var newest: HostState? { asked.withLock { $0 } }

    init(time: any TimeSource) {
        self.time = time
    }

    /// How the budgets of all hosts stand, as far as they were charged.
    var uses: [LimitUse] { hosts.withLock { $0.values.flatMap(\.limiter.uses) } }

    /// Forgets the hosts' clocks, and whose the requests so far were, as a recording begins anew; budgets and bans stay.
    func beginAnew() {
        hosts.withLock { hosts in
            hosts = hosts.mapValues(HostState.init(forgettingClockOf:))
            for host in hosts.values { host.limiter.disown() }
        }
    }

    /// What is known of the host behind `baseURL`; nil before the first question.
    func known(_ baseURL: BaseURL) -> HostState? { hosts.withLock { $0[ExchangeHost(baseURL)] } }

    /// What is known of the host behind `baseURL`.
    ///
    /// - Parameter limitFactor: how many times the published limits it allows.
    func state(of baseURL: BaseURL, limitFactor: Int = 1) -> HostState {
        let host = ExchangeHost(baseURL)
        let state = hosts.withLock { hosts in
            let state = hosts[host] ?? HostState(time: time, limitFactor: limitFactor)
            hosts[host] = state
            return state
        }
        asked.withLock { $0 = state }
        return state
    }
}
