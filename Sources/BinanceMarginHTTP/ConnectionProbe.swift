public import BinanceMargin
public import InjectedTime
import NIOCore
import NIOPosix
import SystemCalls

/// Tests the network path to the exchange step by step: name lookup, connection, proxy, TLS.
///
/// It sends no request. Every address of the name is tried. With a proxy, lookup and connection are those of the proxy,
/// which resolves the exchange's name itself. The certificates are read even if they are not valid, to show an expired
/// or foreign one; a second connection checks whether they are trusted.
public struct ConnectionProbe: Sendable {
    private let time: any TimeSource
    private let timeout: Duration
    private let proxy: Proxy?
    private let roots: CertificateRoots
    private let resolver: any NameResolver

    /// Creates a probe.
    ///
    /// - Parameters:
    ///   - timeout: the limit of each step.
    ///   - proxy: used in the same cases as by ``HTTPTransport``.
    ///   - roots: the trusted root certificates.
    ///   - resolver: resolves host names.
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

    /// Tests the network path to `baseURL`.
    ///
    /// If the task is cancelled, it returns at once, with the failure `cancelled`.
    public func run(_ baseURL: BaseURL) async -> NetworkPathReport {
        await report(on: baseURL, checksTrust: true)
    }

    /// The certificates that the host of `baseURL` sends; empty if TLS is not reached.
    func chain(of baseURL: BaseURL) async -> [NetworkPathReport.Certificate] {
        await report(on: baseURL, checksTrust: false).certificates
    }

    private func report(on baseURL: BaseURL, checksTrust: Bool) async -> NetworkPathReport {
        // A thread that cannot get a file descriptor ends the process.
        guard DescriptorRoom.has(DescriptorRoom.neededByThread) else {
            var report = NetworkPathReport(host: baseURL.host, port: baseURL.effectivePort)
            report.failure = .configuration(.tooManyOpenFiles)
            return report
        }
        let outcome = Promise<NetworkPathReport>()
        // Not a child task: sockets and the system's resolver cannot be cancelled, and end by themselves.
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
            outcome.keep(await run.report(on: baseURL, checksTrust: checksTrust))
            // Fails only if the group was shut down before.
            try? await group.shutdownGracefully()
        }
        do {
            return try await outcome.value()
        } catch {
            task.cancel()
            var report = NetworkPathReport(host: baseURL.host, port: baseURL.effectivePort)
            report.failure = .cancelled
            return report
        }
    }
}

/// Resolves host names.
public protocol NameResolver: Sendable {
    /// The addresses of `host` in the order in which they are tried: IPv4 dotted, IPv6 without brackets.
    ///
    /// - Throws: `TransportFailure` with reason `nameNotFound` if there are none.
    func addresses(of host: String) async throws(TransportFailure) -> [String]
}

/// The operating system's resolver.
public struct SystemNameResolver: NameResolver {
    /// Creates a resolver.
    public init() {}

    /// Calls the system's resolver, which blocks, on a thread of NIO's thread pool.
    public func addresses(of host: String) async throws(TransportFailure) -> [String] {
        let found: [String]
        do {
            found = try await NIOThreadPool.singleton.runIfActive { NameLookup.addresses(of: host) }
        } catch {
            throw TransportFailure(.cancelled)
        }
        guard !found.isEmpty else { throw TransportFailure(.nameNotFound) }
        return found
    }
}
