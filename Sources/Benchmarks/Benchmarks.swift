import HTTPTypes
import MarginClient
import Synchronization
import TimeSource

/// Measures what the client core itself costs: from a question to a signed request and from its answer to a decoded value,
/// with no network between.
@main
struct Benchmarks {
    static func main() async throws {
        let rounds = 20_000
        let time = SteppingTime()
        let client = try makeClient(time)
        guard let asset = Asset("BTC"), let symbol = Symbol("BTCUSDT") else { return }
        for _ in 0..<1_000 { try await ask(client, asset, symbol, time) }
        let clock = ContinuousClock()
        var best = Duration.seconds(1)
        for _ in 0..<10 {
            let taken = try await clock.measure {
                for _ in 0..<(rounds / 10) { try await ask(client, asset, symbol, time) }
            }
            best = min(best, taken / (rounds / 10))
        }
        print("question to signed request and decoded answer, HMAC: \(best.components.attoseconds / 1_000_000_000) ns")
    }

    private static func ask(
        _ client: MarginClient,
        _ asset: Asset,
        _ symbol: Symbol,
        _ time: SteppingTime
    ) async throws {
        time.step()
        _ = try await client.maxBorrowable(asset: asset, scope: .isolated(symbol))
    }

    private static func makeClient(_ time: SteppingTime) throws -> MarginClient {
        guard let key = APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A") else {
            throw ExchangeError(.credentials, .apiKeyMissing)
        }
        return MarginClient(
            baseURL: .production,
            transport: ImmediateTransport(),
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: "secret"))),
            host: HostState(time: time)
        )
    }
}

/// A clock that goes on by a second a question, so that the limiter has a minute's usual entries and no reason to refuse.
final class SteppingTime: TimeSource {
    private let seconds = Mutex<Int64>(0)

    var now: MonotonicInstant { MonotonicInstant(sinceOrigin: .seconds(seconds.withLock { $0 })) }

    var wallMilliseconds: Int64 { 1_736_393_892_000 + seconds.withLock { $0 } * 1000 }

    func sleep(until deadline: MonotonicInstant) async throws {}

    func step() {
        seconds.withLock { $0 += 1 }
    }
}

/// Answers at once, as an exchange without a limit would.
struct ImmediateTransport: Transport {
    private let body = Array(#"{"amount":"1.69248805","borrowLimit":"60"}"#.utf8)

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        TransportResponse(
            status: 200,
            headers: [:],
            body: body,
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
