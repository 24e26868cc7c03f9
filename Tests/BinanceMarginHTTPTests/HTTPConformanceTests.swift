import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import Testing
import InjectedTime
import TransportConformance

@Suite struct HTTPConformanceTests {
    /// HTTP over a real socket.
    struct LoopbackSubject: TransportSubject {
        func run(
            peer: @escaping @Sendable (PeerRequest) -> PeerReply,
            body: (any Transport, BaseURL, any TimeSource) async throws -> Void
        ) async throws {
            try await LoopbackServer.run { head, _ in
                let reply = peer(PeerRequest(head: head))
                let headers = reply.headers.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
                let start = "HTTP/1.1 \(reply.status) X\r\nContent-Length: \(reply.body.count)\r\n\(headers)\r\n"
                return [.sendBytes(Array(start.utf8) + reply.body)]
            } _: { server in
                try await HTTPTransport.with(time: SystemTime()) { transport in
                    try await body(transport, try BaseURL("http://127.0.0.1:\(server.port)"), SystemTime())
                }
            }
        }
    }

    /// A perfect transport with one flaw.
    struct BrokenSubject: TransportSubject {
        let broken: ConformanceRule

        func run(
            peer: @escaping @Sendable (PeerRequest) -> PeerReply,
            body: (any Transport, BaseURL, any TimeSource) async throws -> Void
        ) async throws {
            let time = VirtualTime()
            try await body(BrokenTransport(broken: broken, time: time, peer: peer), .production, time)
        }
    }

    @Test func `the HTTP transport keeps every rule`() async {
        let violations = await TransportConformance(LoopbackSubject()).violations()
        #expect(violations.isEmpty)
    }

    @Test(arguments: ConformanceRule.allCases)
    func `a transport that breaks one rule is caught at that rule`(_ rule: ConformanceRule) async {
        let violations = await TransportConformance(BrokenSubject(broken: rule)).violations()
        #expect(violations.map(\.rule) == [rule])
    }
}

extension PeerRequest {
    init(head: String) {
        let lines = head.split(separator: "\r\n")
        let target = lines.first?.split(separator: " ").dropFirst().first ?? ""
        var headers = HTTPFields()
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
            headers[name] = parts[1].drop { $0 == " " }.description
        }
        self.init(target: String(target), headers: headers)
    }
}
