import MarginShell
import HTTPTypes
import BinanceMargin
import SandboxExchange
@testable import ExchangeAccess
@testable import ShellApplication
import Synchronization
import InjectedTime

/// Passes requests to an embedded exchange, except for paths whose responses a test provides.
final class OverridingExchange: ExchangeConnecting, ExchangeConnection, Transport {
    /// A response that replaces the exchange's.
    struct Override: Sendable {
        let status: Int
        let body: String
        var headers: [String: String] = [:]
    }

    private let inner: InProcessTransport
    private let overrides: [String: Override]
    private let count = Atomic(0)

    /// Makes one.
    ///
    /// - Parameter overrides: responses by the beginning of the path.
    init(exchange: SandboxExchange, overrides: [String: Override], time: any TimeSource) {
        inner = InProcessTransport(exchange: exchange, time: time)
        self.overrides = overrides
    }

    /// How many requests were sent.
    var requests: Int { count.load(ordering: .relaxed) }

    var transport: any Transport { self }

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection { self }

    func close() async {}

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        count.add(1, ordering: .relaxed)
        let longest = overrides.keys.filter { request.target.hasPrefix($0) }.max { $0.count < $1.count }
        guard let longest, let override = overrides[longest] else { return try await inner.send(request) }
        var fields = HTTPFields()
        for (name, value) in override.headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return TransportResponse(
            status: override.status,
            headers: fields,
            body: Array(override.body.utf8),
            timing: TransportTiming(firstByte: .milliseconds(5), total: .milliseconds(5), newConnection: false)
        )
    }
}
