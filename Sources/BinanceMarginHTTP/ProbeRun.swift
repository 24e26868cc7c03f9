import BinanceMargin
import NIOCore
import NIOPosix
import InjectedTime

/// One run of a ``ConnectionProbe``.
struct ProbeRun {
    /// Further addresses of a name are not tried.
    private static let mostAddresses = 8

    let time: any TimeSource
    let timeout: Duration
    let proxy: Proxy?
    let roots: CertificateRoots
    let resolver: any NameResolver
    let group: MultiThreadedEventLoopGroup

    /// Runs the steps until one fails.
    ///
    /// - Parameter checksTrust: whether to check on a second connection that the chain is trusted.
    func report(on baseURL: BaseURL, checksTrust: Bool = true) async -> NetworkPathReport {
        let proxy = proxy.flatMap { $0.applies(to: baseURL) ? $0 : nil }
        var report = NetworkPathReport(
            host: proxy?.host ?? baseURL.host,
            port: proxy?.port ?? baseURL.effectivePort,
            isProxied: proxy != nil
        )
        do {
            let addresses = try await lookUp(&report)
            let channel = try await connect(to: addresses, &report)
            let address = report.attempts.first { $0.connect != nil }?.address
            let (checked, port) = (checksTrust && baseURL.scheme == .https ? address : nil, report.port)
            // A proxy that refuses the first connection is not asked for a second one.
            async let direct = distrust(of: baseURL, at: proxy == nil ? checked : nil, port: port, nil)
            try await closing(channel) {
                try await tunnel(through: proxy, to: baseURL, on: channel, at: address, &report)
                guard baseURL.scheme == .https else { return }
                do {
                    try await performHandshake(baseURL, channel, &report)
                } catch {
                    // A page that follows the proxy's response.
                    guard proxy != nil, baseURL.effectivePort == 443, failure(error).reason == .tls(.noTLS) else {
                        throw error
                    }
                    report.failedStep = .proxy
                    throw TransportFailure(.proxy(status: 200))
                }
            }
            let proxied = proxy == nil ? nil : await distrust(of: baseURL, at: checked, port: port, proxy)
            guard let failure = await direct ?? proxied else { return report }
            report.failedStep = .tls
            throw failure.refined(by: report.certificates, at: time.wallMilliseconds)
        } catch {
            report.failure = failure(error).reason
        }
        return report
    }

    private func lookUp(_ report: inout NetworkPathReport) async throws -> [String] {
        report.failedStep = .lookup
        let start = time.now
        defer { report.lookup = start.duration(to: time.now) }
        let isAddress = (try? SocketAddress(ipAddress: report.host, port: 0)) != nil
        let found = isAddress ? [report.host] : try await addresses(of: report.host)
        report.failedStep = nil
        return Array(found.prefix(Self.mostAddresses))
    }

    private func addresses(of host: String) async throws -> [String] {
        let outcome = Promise<[String]>()
        let (resolver, time, timeout) = (resolver, time, timeout)
        let lookup = Task {
            do {
                outcome.keep(try await resolver.addresses(of: host))
            } catch {
                outcome.keep(.failure(error))
            }
        }
        let limit = Task {
            try await time.sleep(for: timeout)
            outcome.keep(.failure(TransportFailure(.nameNotFound, detail: "the resolver does not respond")))
        }
        defer {
            lookup.cancel()
            limit.cancel()
        }
        return try await outcome.value()
    }

    // MARK: Connections

    /// Connects to all `addresses` at the same time.
    ///
    /// - Returns: the connection to the first address, in their order, that succeeded.
    private func connect(to addresses: [String], _ report: inout NetworkPathReport) async throws -> any Channel {
        report.failedStep = .connect
        let port = report.port
        var tries: [(channel: (any Channel)?, attempt: NetworkPathReport.Attempt)] = []
        await withTaskGroup(of: (Int, (any Channel)?, NetworkPathReport.Attempt).self) { tasks in
            for (index, address) in addresses.enumerated() {
                tasks.addTask {
                    let (channel, attempt) = await attempt(address, port: port)
                    return (index, channel, attempt)
                }
            }
            var results: [(Int, (any Channel)?, NetworkPathReport.Attempt)] = []
            for await result in tasks { results.append(result) }
            tries = results.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
        }
        report.attempts = tries.map(\.attempt)
        let channels = tries.compactMap(\.channel)
        for channel in channels.dropFirst() { try? await channel.close() }
        guard let channel = channels.first else {
            throw TransportFailure(report.attempts.first?.failure ?? .unreachable)
        }
        report.failedStep = nil
        return channel
    }

    private func attempt(_ address: String, port: Int) async -> ((any Channel)?, NetworkPathReport.Attempt) {
        let start = time.now
        do {
            let channel = try await open(address, port: port)
            let duration = start.duration(to: time.now)
            return (channel, NetworkPathReport.Attempt(address: address, connect: duration, failure: nil))
        } catch {
            return (nil, NetworkPathReport.Attempt(address: address, connect: nil, failure: failure(error).reason))
        }
    }

    private func open(_ address: String, port: Int) async throws -> any Channel {
        try await ClientBootstrap(group: group).connectTimeout(.init(timeout))
            .connect(to: try SocketAddress(ipAddress: address, port: port)).get()
    }

    /// Does not wait for the end of the connection: TLS confirms it, which takes another round trip.
    private func closing(_ channel: any Channel, after body: () async throws -> Void) async throws {
        defer { channel.close(promise: nil) }
        try await body()
    }

    // MARK: Proxy

    private func tunnel(
        through proxy: Proxy?,
        to baseURL: BaseURL,
        on channel: any Channel,
        at address: String?,
        _ report: inout NetworkPathReport
    ) async throws {
        guard let proxy else { return }
        report.failedStep = .proxy
        let start = time.now
        do {
            try await ProxyTunnel(proxy: proxy, timeout: timeout).open(to: baseURL, on: channel)
        } catch {
            let reason = failure(error).reason
            guard [.proxy(status: nil), .connectionLost, .connectTimedOut].contains(reason), let address else {
                throw error
            }
            channel.close(promise: nil)
            guard await speaks(proxy.scheme.other, at: address, port: report.port, to: baseURL) else { throw error }
            throw TransportFailure(.proxyProtocol(isSOCKS: proxy.scheme == .http))
        }
        report.tunnel = start.duration(to: time.now)
        report.failedStep = nil
    }

    /// Whether the proxy replies in the protocol `scheme`, on another connection.
    private func speaks(_ scheme: Proxy.Scheme, at address: String, port: Int, to baseURL: BaseURL) async -> Bool {
        guard let proxy = try? Proxy(scheme: scheme, host: address, port: port),
            let channel = try? await open(address, port: port)
        else { return false }
        do {
            try await closing(channel) {
                try await ProxyTunnel(proxy: proxy, timeout: min(timeout, .seconds(2))).open(to: baseURL, on: channel)
            }
            return true
        } catch {
            return switch failure(error).reason {
            case .proxy(status: .some), .unsupportedProxyLogin: true
            default: false
            }
        }
    }

    // MARK: TLS

    private func performHandshake(_ baseURL: BaseURL, _ channel: any Channel, _ report: inout NetworkPathReport)
        async throws
    {
        report.failedStep = .tls
        let start = time.now
        let received = ReceivedCertificates()
        defer { report.certificates = received.certificates }
        try await ProbeHandshake(host: baseURL.host, timeout: timeout).run(on: channel, trust: .any(received))
        report.handshake = start.duration(to: time.now)
        report.failedStep = nil
    }

    /// Why the chain is not trusted, on a second connection; nil if it is, or if there is no address to check.
    private func distrust(
        of baseURL: BaseURL,
        at address: String?,
        port: Int,
        _ proxy: Proxy?
    ) async -> TransportFailure? {
        guard let address else { return nil }
        do {
            let channel = try await open(address, port: port)
            try await closing(channel) {
                if let proxy { try await ProxyTunnel(proxy: proxy, timeout: timeout).open(to: baseURL, on: channel) }
                try await ProbeHandshake(host: baseURL.host, timeout: timeout)
                    .run(on: channel, trust: .certificates(try roots.load()))
            }
            return nil
        } catch {
            return failure(error)
        }
    }

    private func failure(_ error: any Error) -> TransportFailure {
        (error as? TransportFailure) ?? TransportFailure(error, isCancelled: false, limit: 0)
    }
}

extension Proxy.Scheme {
    fileprivate var other: Proxy.Scheme { self == .http ? .socks5 : .http }
}
