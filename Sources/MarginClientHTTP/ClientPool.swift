import AsyncHTTPClient
import MarginClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Synchronization

/// The AsyncHTTPClient instances behind a transport, made when they are first needed.
final class ClientPool: Sendable {
    /// How a host is reached.
    ///
    /// Each way has an instance of its own, made when it is first taken: reading certificate roots takes longer than
    /// all the rest, and plain HTTP needs none.
    private enum Route: Equatable {
        case plain
        case secure
        case proxied(Proxy.Scheme)
    }

    private struct State {
        /// The thread of the pool's own.
        var group: MultiThreadedEventLoopGroup?
        /// A handful at most.
        var clients: [(route: Route, client: HTTPClient)] = []
        var isShutDown = false

        mutating func group(with configuration: HTTPTransportConfiguration) -> MultiThreadedEventLoopGroup {
            if let group = configuration.thread?.group ?? group { return group }
            let made = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            group = made
            return made
        }
    }

    private let configuration: HTTPTransportConfiguration
    private let state = Mutex(State())

    init(configuration: HTTPTransportConfiguration) {
        self.configuration = configuration
    }

    var maximumBodySize: Int { configuration.maximumBodySize }

    func client(for baseURL: BaseURL) throws(TransportFailure) -> HTTPClient {
        let route = route(to: baseURL)
        return try state.withLock { state throws(TransportFailure) in
            guard !state.isShutDown else { throw TransportFailure(.configuration(.shutDown)) }
            if let made = state.clients.first(where: { $0.route == route }) { return made.client }
            let settings = try settings(for: route)
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
        // Both fail only where they were shut down before, which the state rules out.
        for open in open.clients { try? await open.client.shutdown() }
        try? await open.group?.shutdownGracefully()
    }

    private func route(to baseURL: BaseURL) -> Route {
        if let proxy = configuration.proxy, proxy.applies(to: baseURL) { return .proxied(proxy.scheme) }
        return baseURL.scheme == .https ? .secure : .plain
    }

    private func settings(for route: Route) throws(TransportFailure) -> HTTPClient.Configuration {
        var settings = HTTPClient.Configuration(
            tlsConfiguration: try tls(for: route),
            redirectConfiguration: .disallow,
            proxy: route == .plain || route == .secure
                ? nil : configuration.proxy.map(HTTPClient.Configuration.Proxy.init),
            decompression: route == .plain ? .disabled : .enabled(limit: .size(configuration.maximumBodySize))
        )
        settings.httpVersion = .http1Only
        // Its own retries would hide a refused port for ten seconds; when to try again is the client core's decision.
        settings.connectionPool.retryConnectionEstablishment = false
        // Nobody traces here, and what is there for nobody is still paid for with each request.
        settings.tracing.tracer = nil
        settings.http1_1ConnectionDebugInitializer = { ConnectionMarker.install(in: $0) }
        return settings
    }

    private func tls(for route: Route) throws(TransportFailure) -> TLSConfiguration? {
        guard route != .plain else { return nil }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = .certificates(try configuration.roots.load())
        return tls
    }
}

extension HTTPClient.Configuration.Proxy {
    /// AsyncHTTPClient traps where a SOCKS proxy is given a password, which `Proxy` therefore refuses to be made with.
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
