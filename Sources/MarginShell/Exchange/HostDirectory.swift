import MarginClient
import Synchronization
import TimeSource

/// What is known of each exchange host: its clock, budgets and bans outlive every change of profile and key.
final class HostDirectory: Sendable {
    private let time: any TimeSource
    private let hosts = Mutex<[BaseURL: HostState]>([:])

    init(time: any TimeSource) {
        self.time = time
    }

    /// How the budgets of all hosts stand, as far as they were charged.
    var uses: [LimitUse] { hosts.withLock { $0.values.flatMap(\.limiter.uses) } }

    /// What is known of the host behind `baseURL`.
    ///
    /// - Parameter limitFactor: how many times the published limits it allows.
    func state(of baseURL: BaseURL, limitFactor: Int = 1) -> HostState {
        hosts.withLock { hosts in
            if let known = hosts[baseURL] { return known }
            let state = HostState(time: time, limitFactor: limitFactor)
            hosts[baseURL] = state
            return state
        }
    }
}
