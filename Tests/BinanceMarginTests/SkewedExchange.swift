import HTTPTypes
import BinanceMargin
import Synchronization
import InjectedTime

/// An exchange whose clock is off by a skew, and which accepts timestamps exactly as documented.
///
/// Source: binance-spot-api-docs:rest-api.md, "Timing security".
final class SkewedExchange: Transport {
    private let time: any TimeSource
    private let latency: Duration
    private let state: Mutex<(skew: Int64, refusals: Int, measurements: Int)>

    init(time: any TimeSource, skewMilliseconds: Int64, latency: Duration = .milliseconds(30)) {
        self.time = time
        self.latency = latency
        state = Mutex((skewMilliseconds, 0, 0))
    }

    /// How many `-1021` went over the wire.
    var refusals: Int { state.withLock { $0.refusals } }

    var measurements: Int { state.withLock { $0.measurements } }

    func step(byMilliseconds milliseconds: Int64) {
        state.withLock { $0.skew += milliseconds }
    }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let start = time.now
        do {
            try await time.sleep(for: latency / 2)
            let (status, body) = response(request.target)
            try await time.sleep(for: latency / 2)
            let total = start.duration(to: time.now)
            return TransportResponse(
                status: status,
                headers: [:],
                body: Array(body.utf8),
                timing: TransportTiming(firstByte: total, total: total, newConnection: nil)
            )
        } catch {
            throw TransportFailure(.cancelled)
        }
    }

    private func response(_ target: String) -> (Int, String) {
        state.withLock { state in
            let now = time.wallMilliseconds + state.skew
            guard !target.hasPrefix(Samples.timePath) else {
                state.measurements += 1
                return (200, #"{"serverTime":\#(now)}"#)
            }
            let stamp = Self.parameter("timestamp", in: target) ?? 0
            let window = Self.parameter("recvWindow", in: target) ?? 5000
            guard stamp < now + 1000, now - stamp <= window else {
                state.refusals += 1
                // The texts vary; only the code may be relied on.
                return (400, #"{"code":-1021,"msg":"?"}"#)
            }
            return (200, Samples.documentedResponse)
        }
    }

    private static func parameter(_ name: String, in target: String) -> Int64? {
        target.split { $0 == "?" || $0 == "&" }
            .first { $0.hasPrefix("\(name)=") }
            .flatMap { Int64($0.dropFirst(name.count + 1)) }
    }
}
