public import MarginClient
import NIOCore
import NIOPosix
public import TimeSource

/// Looks at the way to the exchange one step at a time: name lookup, connection, TLS.
///
/// It sends no request.
///
/// It connects directly, whatever proxy is set, and trusts no certificate: it reads the chain whether it is valid or not,
/// so that an expired or foreign certificate can be shown.
public struct ConnectionProbe: Sendable {
    private let time: any TimeSource
    private let timeout: Duration

    /// Makes a probe that spends at most `timeout` on connection and TLS each.
    public init(time: any TimeSource, timeout: Duration = .seconds(10)) {
        self.time = time
        self.timeout = timeout
    }

    /// Looks at the way to `baseURL`.
    public func run(_ baseURL: BaseURL) async -> ProbeReport {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let report = await ProbeRun(time: time, timeout: timeout, group: group).report(on: baseURL)
        // Fails only where the group was shut down before.
        try? await group.shutdownGracefully()
        return report
    }
}
