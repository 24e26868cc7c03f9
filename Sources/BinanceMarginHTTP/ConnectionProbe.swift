public import BinanceMargin
import NIOCore
import NIOPosix
import SystemCalls
public import InjectedTime

/// Looks at the way to the exchange one step at a time: name lookup, connection, proxy, TLS.
///
/// It sends no request. Every address of the name is tried. Where a proxy applies, lookup and connection are the proxy's,
/// and the exchange's name is the proxy's affair. The chain of certificates is read whether it is valid or not, so that
/// an expired or foreign certificate can be shown; whether it is trusted is tried on a connection of its own.
public struct ConnectionProbe: Sendable {
    private let time: any TimeSource
    private let timeout: Duration
    private let proxy: Proxy?
    private let roots: CertificateRoots
    private let resolver: any NameResolver

    /// Makes a probe that spends at most `timeout` on each step.
    ///
    /// - Parameters:
    ///   - proxy: used as ``HTTPTransport`` would use it.
    ///   - roots: what vouches for the exchange's certificate.
    ///   - resolver: finds addresses.
    public init(
        time: any TimeSource,
        timeout: Duration = .seconds(10),
        proxy: Proxy? = nil,
        roots: CertificateRoots = .system,
        resolver: any NameResolver = SystemNameResolver()
    ) {
        self.time = time
        self.timeout = timeout
        self.proxy = proxy
        self.roots = roots
        self.resolver = resolver
    }

    /// Looks at the way to `baseURL`.
    ///
    /// As soon as the task is cancelled it returns a report whose failure says so.
    public func run(_ baseURL: BaseURL) async -> ProbeReport {
        await report(on: baseURL, judgesTrust: true)
    }

    /// The chain that the peer behind `baseURL` sends; empty where the way does not lead that far.
    func chain(of baseURL: BaseURL) async -> [ProbeReport.Certificate] {
        await report(on: baseURL, judgesTrust: false).certificates
    }

    private func report(on baseURL: BaseURL, judgesTrust: Bool) async -> ProbeReport {
        // A thread that finds no descriptor left ends the process.
        guard DescriptorRoom.has(DescriptorRoom.neededByThread) else {
            var report = ProbeReport(host: baseURL.host, port: baseURL.effectivePort, isProxied: false)
            report.failure = TransportFailure(.configuration(.tooManyOpenFiles))
            return report
        }
        let outcome = FirstOutcome<ProbeReport>()
        // Not a child: sockets and the system's resolver cannot be called back, and end by themselves.
        let task = Task {
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            let run = ProbeRun(
                time: time,
                timeout: timeout,
                proxy: proxy,
                roots: roots,
                resolver: resolver,
                group: group
            )
            outcome.settle(.success(await run.report(on: baseURL, judgesTrust: judgesTrust)))
            // Fails only where the group was shut down before.
            try? await group.shutdownGracefully()
        }
        do {
            return try await outcome.value()
        } catch {
            task.cancel()
            var report = ProbeReport(host: baseURL.host, port: baseURL.effectivePort, isProxied: false)
            report.failure = TransportFailure(.cancelled)
            return report
        }
    }
}
