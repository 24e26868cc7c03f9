package import BinanceMargin
import InjectedTime
package import ShellSession
import Synchronization

/// What is known of each exchange host: its clock, budgets and bans outlive every change of profile and key.
package final class HostDirectory: Sendable {
    private let time: any TimeSource
    private let hosts = Mutex<[ExchangeHost: HostState]>([:])
    /// What is known of each exchange as sessions name it.
    private let asked = Mutex<[AccountIdentity.Exchange: HostState]>([:])

    /// What is known of the exchange that a session asks; nil before its first request.
    package func asked(_ exchange: AccountIdentity.Exchange) -> HostState? { asked.withLock { $0[exchange] } }

    init(time: any TimeSource) {
        self.time = time
    }

    /// Forgets the hosts' clocks, and whose the requests so far were, as a recording begins anew; budgets and bans stay.
    func beginAnew() {
        hosts.withLock { hosts in
            hosts = hosts.mapValues(HostState.init(forgettingClockOf:))
            for host in hosts.values { host.limiter.countAsOthers() }
        }
        asked.withLock { $0 = [:] }
    }

    /// What is known of the host behind `baseURL`; nil before the first request.
    func known(_ baseURL: BaseURL) -> HostState? { hosts.withLock { $0[ExchangeHost(baseURL)] } }

    /// What is known of the host behind `baseURL`.
    ///
    /// - Parameters:
    ///   - exchange: what a session calls it.
    ///   - limitFactor: how many times the published limits it allows.
    package func state(of baseURL: BaseURL, for exchange: AccountIdentity.Exchange, limitFactor: Int = 1) -> HostState {
        let host = ExchangeHost(baseURL)
        let state = hosts.withLock { hosts in
            let state = hosts[host] ?? HostState(time: time, limitFactor: limitFactor)
            hosts[host] = state
            return state
        }
        asked.withLock { $0[exchange] = state }
        return state
    }
}
