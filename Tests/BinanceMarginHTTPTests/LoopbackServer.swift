import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on 127.0.0.1 that does to each request exactly what a test says, byte by byte.
final class LoopbackServer: Sendable {
    /// What to do with a connection after a request's head has come.
    enum Action: Sendable {
        /// Write these bytes.
        case send(String)
        /// Write these raw bytes.
        case sendBytes([UInt8])
        /// Write the text so many milliseconds later.
        case sendLater(String, Int64)
        /// Write the text again and again, one piece at a time, until the connection ends.
        case sendForever(String)
        /// End the connection in good order.
        case close
        /// End it with a reset.
        case reset
    }

    typealias Script = @Sendable (_ head: String, _ index: Int) -> [Action]

    let port: Int
    private let channel: any Channel
    private let record: RequestRecord

    private init(channel: any Channel, record: RequestRecord, port: Int) {
        self.channel = channel
        self.record = record
        self.port = port
    }

    /// The heads of all requests so far, as they came over the wire.
    var requests: [String] { record.heads }

    /// How many connections were made.
    var connections: Int { record.connections }

    /// How many of them have ended.
    var disconnections: Int { record.disconnections }

    /// How many texts were written later than their request came.
    var lateTexts: Int { record.lateTexts }

    /// Runs `body` against a server that follows `script`.
    ///
    /// - Parameter proxy: what the server pretends to be first: a proxy that leads to itself, whatever host was asked
    ///   for.
    static func run<Result>(
        tls: TLSConfiguration? = nil,
        behind proxy: ProxyEntrance.Kind? = nil,
        script: @escaping Script,
        _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let record = RequestRecord()
        let context = try tls.map { try NIOSSLContext(configuration: $0) }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    if let proxy {
                        try child.pipeline.syncOperations.addHandler(ProxyEntrance(proxy, before: context))
                    } else if let context {
                        try child.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try child.pipeline.syncOperations.addHandler(ScriptHandler(script: script, record: record))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = LoopbackServer(
            channel: channel,
            record: record,
            port: channel.localAddress?.port ?? 0
        )
        do {
            let result = try await body(server)
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }

    /// A whole response of HTTP/1.1.
    static func response(_ body: String, status: String = "200 OK", headers: [String] = []) -> Action {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        return .send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
}

/// What a server has seen.
final class RequestRecord: Sendable {
    private struct State {
        var heads: [String] = []
        var connections = 0
        var disconnections = 0
        var lateTexts = 0
    }

    private let state = Mutex(State())

    var heads: [String] { state.withLock { $0.heads } }

    var connections: Int { state.withLock { $0.connections } }

    var disconnections: Int { state.withLock { $0.disconnections } }

    var lateTexts: Int { state.withLock { $0.lateTexts } }

    func connected() {
        state.withLock { $0.connections += 1 }
    }

    func disconnected() {
        state.withLock { $0.disconnections += 1 }
    }

    func wroteLate() {
        state.withLock { $0.lateTexts += 1 }
    }

    /// Returns how many requests there were before.
    func add(_ head: String) -> Int {
        state.withLock { state in
            state.heads.append(head)
            return state.heads.count - 1
        }
    }
}
