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
    private enum State {
        case idle
        case open(group: MultiThreadedEventLoopGroup, client: HTTPClient)
        case closed
    }

    private let configuration: HTTPTransportConfiguration
    private let state = Mutex(State.idle)

    init(configuration: HTTPTransportConfiguration) {
        self.configuration = configuration
    }

    var maximumBodySize: Int { configuration.maximumBodySize }

    func client(for baseURL: BaseURL) throws(TransportFailure) -> HTTPClient {
        try state.withLock { state throws(TransportFailure) in
            switch state {
            case .open(_, let client): return client
            case .closed: throw TransportFailure(.configuration("the transport was shut down"))
            case .idle:
                let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
                let client = HTTPClient(eventLoopGroup: group, configuration: settings())
                state = .open(group: group, client: client)
                return client
            }
        }
    }

    func shutdown() async {
        let open: (group: MultiThreadedEventLoopGroup, client: HTTPClient)? = state.withLock { state in
            defer { state = .closed }
            guard case .open(let group, let client) = state else { return nil }
            return (group, client)
        }
        guard let open else { return }
        // Both fail only where they were shut down before, which the state rules out.
        try? await open.client.shutdown()
        try? await open.group.shutdownGracefully()
    }

    private func settings() -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        var settings = HTTPClient.Configuration(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            decompression: .enabled(limit: .size(configuration.maximumBodySize))
        )
        settings.httpVersion = .http1Only
        // Its own retries would hide a refused port for ten seconds; when to try again is the client core's decision.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.http1_1ConnectionDebugInitializer = { ConnectionMarker.install(in: $0) }
        return settings
    }
}
