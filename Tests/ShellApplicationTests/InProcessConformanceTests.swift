import HTTPTypes
import BinanceMargin
import SandboxExchange
@testable import ShellApplication
import Testing
import InjectedTime
import TransportConformance

@Suite struct InProcessConformanceTests {
    /// The transport within the process, to a peer with scripted responses.
    private struct Subject: TransportSubject {
        func run(
            peer: @escaping @Sendable (PeerRequest) -> PeerReply,
            body: (any Transport, BaseURL, any TimeSource) async throws -> Void
        ) async throws {
            let time = VirtualTime(automatic: true)
            let transport = InProcessTransport(time: time) { request in
                var headers = HTTPFields()
                for header in request.headers {
                    if let name = HTTPField.Name(header.name) { headers[name] = header.value }
                }
                let reply = peer(PeerRequest(target: request.target, headers: headers))
                return SandboxResponse(
                    status: reply.status,
                    headers: reply.headers.map { (name: $0.name.rawName, value: $0.value) },
                    body: reply.body
                )
            }
            try await body(transport, .production, time)
        }
    }

    @Test func `the transport within the process keeps every rule`() async {
        let violations = await TransportConformance(Subject()).violations()
        #expect(violations.isEmpty, "\(violations)")
    }
}
