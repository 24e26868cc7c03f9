import AsyncHTTPClient
import BinanceMargin
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import RequestSigning
import Synchronization
import SystemCalls
import InjectedTime

/// The AsyncHTTPClient instances of a transport, created when they are first needed.
final class ClientPool: Sendable {
    /// How a host is reached.
    ///
    /// Each route has its own instance, created when it is first used: reading root certificates takes longer than
    /// everything else, and plain HTTP needs none. The host is the one that a certificate must be for.
    private enum Route: Equatable {
        case plain
        case secure(host: String)
        case proxied(host: String)
    }

    private struct State {
        /// The pool's own thread.
        var group: MultiThreadedEventLoopGroup?
        /// A handful at most.
        var clients: [(route: Route, client: HTTPClient)] = []
        /// Nil until the first TLS connection.
        var tls: TLSConfiguration?
        var isShutDown = false

        mutating func group(with configuration: HTTPTransportConfiguration) -> MultiThreadedEventLoopGroup {
            if let group = configuration.thread?.group ?? group { return group }
            let made = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            group = made
            return made
        }
    }

    private let configuration: HTTPTransportConfiguration
    private let time: any TimeSource
    private let state = Mutex(State())

    init(configuration: HTTPTransportConfiguration, time: any TimeSource) {
        self.configuration = configuration
        self.time = time
    }

    let permissions = SendPermissions()

    var maximumBodySize: Int { configuration.maximumBodySize }

    func client(for baseURL: BaseURL) throws(TransportFailure) -> HTTPClient {
        let route = route(to: baseURL)
        return try state.withLock { state throws(TransportFailure) in
            guard !state.isShutDown else { throw TransportFailure(.configuration(.shutDown)) }
            if let made = state.clients.first(where: { $0.route == route }) { return made.client }
            // A thread that cannot get a file descriptor ends the process.
            guard DescriptorRoom.has(DescriptorRoom.neededByThread) else {
                throw TransportFailure(.configuration(.tooManyOpenFiles))
            }
            let settings = try settings(for: route, &state)
            let client = HTTPClient(eventLoopGroup: state.group(with: configuration), configuration: settings)
            state.clients.append((route, client))
            return client
        }
    }

    func shutdown() async {
        let open = state.withLock { state in
            defer { state = State(isShutDown: true) }
            return state
        }
        // Both fail only if they were shut down before, which the state excludes.
        for open in open.clients { try? await open.client.shutdown() }
        try? await open.group?.shutdownGracefully()
    }

    private func route(to baseURL: BaseURL) -> Route {
        if configuration.proxy?.applies(to: baseURL) == true { return .proxied(host: baseURL.host) }
        return baseURL.scheme == .https ? .secure(host: baseURL.host) : .plain
    }

    private func settings(for route: Route, _ state: inout State) throws(TransportFailure) -> HTTPClient.Configuration {
        let (host, proxy): (String?, Proxy?) =
            switch route {
            case .plain: (nil, nil)
            case .secure(let host): (host, nil)
            case .proxied(let host): (host, configuration.proxy)
            }
        var settings = HTTPClient.Configuration(
            tlsConfiguration: host == nil ? nil : try tls(&state),
            redirectConfiguration: .disallow,
            proxy: proxy.map(HTTPClient.Configuration.Proxy.init),
            decompression: host == nil ? .disabled : .enabled(limit: .size(configuration.maximumBodySize))
        )
        settings.httpVersion = .http1Only
        // Its own retries would hide a closed port for ten seconds; the client core decides about retries.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = MarginClient.mostConcurrent
        // Tracing is not used, and would cost time with each request.
        settings.tracing.tracer = nil
        let setup = ConnectionSetup(
            identity: host.map { ServerIdentity(host: $0) },
            time: time,
            permissions: permissions,
            shortestRoundTrip: configuration.shortestRoundTrip
        )
        settings.http1_1ConnectionDebugInitializer = { setup.install(in: $0) }
        return settings
    }

    private func tls(_ state: inout State) throws(TransportFailure) -> TLSConfiguration {
        if let tls = state.tls { return tls }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = .certificates(try configuration.roots.load())
        // The library also accepts the peer's address as a name; `ConnectionSetup` checks names instead.
        tls.certificateVerification = .noHostnameVerification
        // A peer that does not confirm the end of TLS would keep the connection open for seconds.
        tls.shutdownTimeout = .milliseconds(100)
        state.tls = tls
        return tls
    }
}

extension HTTPClient.Configuration.Proxy {
    /// AsyncHTTPClient traps on a SOCKS proxy with a password; `Proxy` does not allow one.
    fileprivate init(_ proxy: Proxy) {
        switch proxy.scheme {
        case .socks5: self = .socksServer(host: proxy.host, port: proxy.port)
        case .http:
            let login = proxy.login.map { login in
                HTTPClient.Authorization.basic(
                    username: login.user,
                    password: login.password.withBytes { String(decoding: $0, as: UTF8.self) }
                )
            }
            self = .server(host: proxy.host, port: proxy.port, authorization: login)
        }
    }
}
