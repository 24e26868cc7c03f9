import HTTPTypes
import BinanceMargin
import Synchronization
import InjectedTime

/// An exchange that counts a rolling minute as the real one may, and remembers the fullest there was.
final class RollingMinuteExchange: Transport {
    private struct State {
        var arrivals: [MonotonicInstant] = []
        var mostInAMinute = 0
        var refused = 0
    }

    private let time: any TimeSource
    private let cost: Int
    private let limit: Int
    private let header: String
    private let latency: Duration
    private let state = Mutex(State())

    init(time: any TimeSource, cost: Int, limit: Int, header: String, latency: Duration) {
        self.time = time
        self.cost = cost
        self.limit = limit
        self.header = header
        self.latency = latency
    }

    var mostInAMinute: Int { state.withLock { $0.mostInAMinute } }

    var refused: Int { state.withLock { $0.refused } }

    var served: Int { state.withLock { $0.arrivals.count - $0.refused } }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let start = time.now
        do {
            try await time.sleep(for: latency / 2)
            let used = count()
            try await time.sleep(for: latency / 2)
            return response(used, since: start)
        } catch {
            throw TransportFailure(.cancelled)
        }
    }

    private func count() -> Int {
        state.withLock { state in
            let now = time.now
            state.arrivals.append(now)
            let inMinute = state.arrivals.count { $0.duration(to: now) < .seconds(60) }
            state.mostInAMinute = max(state.mostInAMinute, inMinute)
            if inMinute * cost > limit { state.refused += 1 }
            return inMinute * cost
        }
    }

    private func response(_ used: Int, since start: MonotonicInstant) -> TransportResponse {
        var headers = HTTPFields()
        if let name = HTTPField.Name(header) { headers[name] = String(used) }
        let refused = used > limit
        let body = refused ? #"{"code":-1003,"msg":"Too many requests."}"# : Samples.documentedResponse
        let total = start.duration(to: time.now)
        return TransportResponse(
            status: refused ? 429 : 200,
            headers: headers,
            body: Array(body.utf8),
            timing: TransportTiming(firstByte: total, total: total, newConnection: nil)
        )
    }
}
