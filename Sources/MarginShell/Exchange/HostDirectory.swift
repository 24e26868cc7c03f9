import MarginClient
import Synchronization
import TimeSource

/// What is known of each exchange host: its clock, budgets and bans outlive every change of profile and key.
final class HostDirectory: Sendable {
    private let time: any TimeSource
    private let hosts = Mutex<[ExchangeHost: HostState]>([:])

    init(time: any TimeSource) {
        self.time = time
    }

    /// What is known of the host behind `baseURL`.
    func state(of baseURL: BaseURL) -> HostState {
        hosts.withLock { hosts in
            let host = ExchangeHost(baseURL)
            if let known = hosts[host] { return known }
            let state = HostState(time: time)
            hosts[host] = state
            return state
        }
    }
}
