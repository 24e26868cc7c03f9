package import BinanceMargin
import InjectedTime
package import ShellSession
import Synchronization

/// The state of each exchange host: its clock, weights and bans outlive every change of profile and key.
package final class HostDirectory: Sendable {
    private let time: any TimeSource
    private let hosts = Mutex<[ExchangeHost: HostState]>([:])
    /// By the names that sessions use.
    private let asked = Mutex<[AccountIdentity.Exchange: HostState]>([:])
    private let askedPortfolio = Mutex<[AccountIdentity: HostState]>([:])

    /// The state of a session's exchange; nil before its first request.
    package func asked(_ exchange: AccountIdentity.Exchange) -> HostState? { asked.withLock { $0[exchange] } }

    /// The time of this computer's clock, in milliseconds since 1970.
    package var wallMilliseconds: Int64 { time.wallMilliseconds }

    init(time: any TimeSource) {
        self.time = time
    }

    /// Forgets the hosts' clocks, and whose requests were counted, when a recording starts; weights and bans stay.
    func restart() {
        hosts.withLock { hosts in
            hosts = hosts.mapValues(HostState.init(forgettingClockOf:))
            for host in hosts.values { host.limiter.countAsOthers() }
        }
        asked.withLock { $0 = [:] }
        askedPortfolio.withLock { $0 = [:] }
    }

    /// The state of the host of portfolio margin, whose limits and bans are its own.
    package func portfolioState(of url: BaseURL, for account: AccountIdentity, limitFactor: Int = 1) -> HostState {
        let state = state(of: ExchangeHost(url, isForPortfolio: true), limitFactor: limitFactor)
        askedPortfolio.withLock { $0[account] = state }
        return state
    }

    /// The state of an account's host of portfolio margin; nil before its first client.
    package func askedPortfolio(_ account: AccountIdentity) -> HostState? { askedPortfolio.withLock { $0[account] } }

    /// The state of the host of `baseURL`; nil before the first request.
    func known(_ baseURL: BaseURL) -> HostState? { hosts.withLock { $0[ExchangeHost(baseURL)] } }

    /// The state of the host of `baseURL`.
    ///
    /// - Parameters:
    ///   - exchange: its name in a session.
    ///   - limitFactor: the multiple of the published limits that it allows.
    package func state(of baseURL: BaseURL, for exchange: AccountIdentity.Exchange, limitFactor: Int = 1) -> HostState {
        let state = state(of: ExchangeHost(baseURL), limitFactor: limitFactor)
        asked.withLock { $0[exchange] = state }
        return state
    }

    private func state(of host: ExchangeHost, limitFactor: Int) -> HostState {
        hosts.withLock { hosts in
            let state = hosts[host] ?? HostState(time: time, limitFactor: limitFactor)
            hosts[host] = state
            return state
        }
    }
}
