import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import NIOSSL
import Synchronization
import Testing
import InjectedTime

/// A response too many is never shown as another request's, as far as HTTP/1.1 allows a client to detect it.
@Suite(.timeLimit(.minutes(1))) struct StrayResponseTests {
    enum Path: CaseIterable {
        case direct
        case tls
        case httpProxy
        case socksProxy
    }

    private static let files = OnceMadeCertificate()

    /// Runs `body` with a server on `path`, its address, and a transport that reaches it so.
    private static func serve(
        on path: Path,
        thread: ConnectionThread? = nil,
        script: @escaping LoopbackServer.Script,
        _ body: (LoopbackServer, BaseURL, HTTPTransport) async throws -> Void
    ) async throws {
        let files = try await Self.files.get()
        let proxy: (entrance: ProxyEntrance.Kind, scheme: Proxy.Scheme)? =
            switch path {
            case .direct, .tls: nil
            case .httpProxy: (.http, .http)
            case .socksProxy: (.socks5, .socks5)
            }
        try await LoopbackServer.run(
            tls: path == .direct ? nil : try files.server(),
            behind: proxy?.entrance,
            script: script
        ) { server in
            var settings = HTTPTransportConfiguration(
                proxy: try proxy.map { try Proxy(scheme: $0.scheme, host: "127.0.0.1", port: server.port) },
                roots: .file(files.certificate)
            )
            settings.thread = thread
            let address =
                switch path {
                case .direct: "http://127.0.0.1:\(server.port)"
                case .tls: "https://localhost:\(server.port)"
                case .httpProxy, .socksProxy: "https://exchange.test"
                }
            try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
                try await body(server, try BaseURL(address), transport)
            }
        }
    }

    private static func ask(
        _ target: String,
        at baseURL: BaseURL,
        _ transport: HTTPTransport,
        time: any TimeSource = SystemTime()
    ) async throws(TransportFailure) -> String {
        let request = TransportRequest(
            baseURL: baseURL,
            target: target,
            headers: [:],
            deadline: time.now.advanced(by: .seconds(30))
        )
        return String(decoding: try await transport.send(request).body, as: UTF8.self)
    }

    private static func outcome(
        _ target: String,
        at baseURL: BaseURL,
        _ transport: HTTPTransport,
        time: any TimeSource = SystemTime()
    ) async -> Result<String, TransportFailure> {
        do throws(TransportFailure) {
            return .success(try await ask(target, at: baseURL, transport, time: time))
        } catch {
            return .failure(error)
        }
    }

    /// The response to a request: its own target.
    private static func text(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private static func target(of head: String) -> String { String(head.split(separator: " ")[1]) }

    // MARK: Between two requests

    /// All of it, its first bytes, and a byte that is not HTTP.
    static let strays = [text("/stray"), String(text("/stray").prefix(20)), "\n"]

    @Test(arguments: Path.allCases, [1, 10, 100] as [Int64])
    func `what comes while no request is outstanding ends the connection`(_ path: Path, _ delay: Int64) async throws {
        for stray in Self.strays {
            try await Self.serve(on: path) { head, index in
                let response = LoopbackServer.Action.send(Self.text(Self.target(of: head)))
                return index == 0 ? [response, .sendLater(stray, delay)] : [response]
            } _: { server, baseURL, transport in
                let first = try await Self.ask("/first", at: baseURL, transport)
                while server.disconnections < 1 { await Task.yield() }
                // The server may know of the end before the client's pool does.
                var second = await Self.outcome("/second", at: baseURL, transport)
                if case .failure = second { second = await Self.outcome("/second", at: baseURL, transport) }
                #expect([first, try second.get()] == ["/first", "/second"])
                #expect(server.connections == 2)
            }
        }
    }

    @Test(arguments: Path.allCases)
    func `what comes along with a response is never the next one`(_ path: Path) async throws {
        for stray in Self.strays {
            try await Self.serve(on: path) { head, _ in
                [.send(Self.text(Self.target(of: head)) + stray)]
            } _: { _, baseURL, transport in
                // More than there are connections, so that the next one is written as soon as a response has ended.
                await withTaskGroup(of: (String, Result<String, TransportFailure>).self) { tasks in
                    for index in 0..<40 {
                        tasks.addTask {
                            let target = "/\(index)"
                            return (target, await Self.outcome(target, at: baseURL, transport))
                        }
                    }
                    for await (target, outcome) in tasks {
                        switch outcome {
                        case .success(let body): #expect(body == target)
                        case .failure(let failure): #expect(failure.reason == .connectionLost, "\(failure)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Path.allCases)
    func `what lies unread when a request is about to be written ends the connection`(_ path: Path) async throws {
        let thread = ConnectionThread()
        try await Self.serve(on: path, thread: thread) { head, index in
            let response = LoopbackServer.Action.send(Self.text(Self.target(of: head)))
            return index == 0 ? [response, .sendLater(Self.text("/stray"), 1)] : [response]
        } _: { server, baseURL, transport in
            let second = try await Task(executorPreference: thread) {
                let first = try await Self.ask("/first", at: baseURL, transport)
                #expect(first == "/first")
                // The thread that would read it waits here until it has come.
                while server.lateTexts < 1 {}
                return await Self.outcome("/second", at: baseURL, transport)
            }.value
            guard case .failure(let failure) = second else { throw CancellationError() }
            #expect(failure.reason == .connectionLost)
            #expect(server.requests.count == 1)
            let third = try await Self.ask("/third", at: baseURL, transport)
            #expect(third == "/third")
        }
    }

    @Test func `a client asks again, and shows what it asked for`() async throws {
        let thread = ConnectionThread()
        try await Self.serve(on: .direct, thread: thread) { head, index in
            let amount = head.contains("asset=BTC") ? 1 : 2
            let response = LoopbackServer.Action.send(Self.text(#"{"amount":"\#(amount)","borrowLimit":"9"}"#))
            return index == 0 ? [response, .sendLater(Self.text(#"{"amount":"1","borrowLimit":"9"}"#), 1)] : [response]
        } _: { server, baseURL, transport in
            let client = try HTTPSamples.client(at: baseURL.description, transport, time: SystemTime())
            let amounts = try await Task(executorPreference: thread) {
                let first = try await client.maxBorrowable(asset: try #require(Asset("BTC")))
                while server.lateTexts < 1 {}
                return [first, try await client.maxBorrowable(asset: try #require(Asset("ETH")))]
            }.value.map(\.value.amount.text)
            #expect(amounts == ["1", "2"])
        }
    }

    // MARK: Sooner than can be

    @Test(arguments: [(0, false), (49, false), (50, true), (80, true)])
    func `a response that arrives sooner than a round trip is refused`(_ delay: Int, _ isTaken: Bool) async throws {
        let time = VirtualTime()
        try await LoopbackServer.run { head, _ in
            time.advance(by: .milliseconds(delay))
            return [.send(Self.text(Self.target(of: head)))]
        } _: { server in
            var settings = HTTPTransportConfiguration()
            settings.shortestRoundTrip = .milliseconds(50)
            try await HTTPTransport.with(configuration: settings, time: time) { transport in
                for _ in 0..<2 {
                    let baseURL = try BaseURL("http://127.0.0.1:\(server.port)")
                    switch await Self.outcome("/x", at: baseURL, transport, time: time) {
                    case .success: #expect(isTaken)
                    case .failure(let failure): #expect(!isTaken && failure.reason == .connectionLost, "\(failure)")
                    }
                }
                #expect(server.connections == (isTaken ? 1 : 2))
            }
        }
    }
}

/// One certificate for all servers of a suite.
private actor OnceMadeCertificate {
    private var made: Task<CertificateFiles, any Error>?

    func get() async throws -> CertificateFiles {
        let names = "subjectAltName=DNS:localhost, DNS:exchange.test"
        let task = made ?? Task { try await CertificateFiles.make(["-addext", names]) }
        made = task
        return try await task.value
    }
}
