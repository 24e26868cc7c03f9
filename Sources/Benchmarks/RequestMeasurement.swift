import BinanceMargin
import InjectedTime
import RequestSigning
import Synchronization

/// The cost of the client core itself: from a request to a signed request and from its response to a decoded value,
/// without a network.
enum RequestMeasurement: Measurement {
    static let name = "request"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let time = SteppingTime()
        let client = try makeClient(time)
        guard let asset = Asset("BTC"), let symbol = Symbol("BTCUSDT") else {
            throw MeasurementFailure("BTC on BTCUSDT is not a valid request")
        }
        let ask = {
            time.step()
            let response = try await client.maxBorrowable(asset: asset, scope: .isolated(symbol))
            guard response.value.amount.text == "1.69248805" else { throw MeasurementFailure("another amount came") }
        }
        for _ in 0..<500 { try await ask() }
        let clock = ContinuousClock()
        var samples: [Duration] = []
        for _ in 0..<effort.rounds(quick: 10, full: 50) {
            let batch = 1_000
            let taken = try await clock.measure { for _ in 0..<batch { try await ask() } }
            samples.append(taken / batch)
        }
        return [
            Figure("signed request and decoded response, HMAC", in: .microseconds, samples, goal: .atMost(20))
        ]
    }

    private static func makeClient(_ time: SteppingTime) throws -> MarginClient {
        guard let key = APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A") else {
            throw MeasurementFailure("the key of the exchange's own example is refused")
        }
        return MarginClient(
            baseURL: .production,
            transport: ImmediateTransport(),
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: "secret"))),
            host: HostState(time: time)
        )
    }
}

/// A clock that advances by a second per request, so that the limiter has the usual entries of a minute and refuses
/// nothing.
final class SteppingTime: TimeSource {
    private let seconds = Mutex<Int64>(0)

    var now: MonotonicInstant { MonotonicInstant(sinceOrigin: .seconds(seconds.withLock { $0 })) }

    var wallMilliseconds: Int64 { 1_736_393_892_000 + seconds.withLock { $0 } * 1000 }

    func sleep(until deadline: MonotonicInstant) async throws {}

    func step() { seconds.withLock { $0 += 1 } }
}
