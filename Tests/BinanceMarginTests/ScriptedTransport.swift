import HTTPTypes
import BinanceMargin
import Synchronization
import InjectedTime

/// A transport within the test: its responses come from a function, and it keeps the requests.
final class ScriptedTransport: Transport {
    struct Reply: Sendable {
        var status = 200
        var headers: HTTPFields = [:]
        var body: String
        var delay: Duration = .milliseconds(20)

        init(_ body: String, status: Int = 200, headers: [String: String] = [:], delay: Duration = .milliseconds(20)) {
            self.body = body
            self.status = status
            self.delay = delay
            for (name, value) in headers {
                if let name = HTTPField.Name(name) { self.headers[name] = value }
            }
        }
    }

    struct Sent: Sendable {
        let target: String
        let headers: HTTPFields
        let at: MonotonicInstant

        var path: String { String(target.prefix { $0 != "?" }) }
    }

    typealias Script = @Sendable (Sent, Int) throws(TransportFailure) -> Reply

    private let time: any TimeSource
    private let script: Script
    private let log = Mutex<[Sent]>([])

    /// `script` is given each request and how many there were before it.
    init(time: any TimeSource, script: @escaping Script) {
        self.time = time
        self.script = script
    }

    var sent: [Sent] { log.withLock { $0 } }

    func sent(to path: String) -> [Sent] { sent.filter { $0.path == path } }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let sent = Sent(target: request.target, headers: request.headers, at: time.now)
        let index = log.withLock { log in
            log.append(sent)
            return log.count - 1
        }
        let reply = try script(sent, index)
        do {
            try await time.sleep(for: reply.delay / 2)
            try await time.sleep(for: reply.delay / 2)
        } catch {
            throw TransportFailure(.cancelled)
        }
        let total = sent.at.duration(to: time.now)
        return TransportResponse(
            status: reply.status,
            headers: reply.headers,
            body: Array(reply.body.utf8),
            timing: TransportTiming(firstByte: total, total: total, newConnection: nil)
        )
    }
}
