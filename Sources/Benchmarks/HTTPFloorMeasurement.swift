import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1

/// The cost of keep-alive requests with only AsyncHTTPClient: the lower bound for our client.
///
/// `BENCHMARK_TARGET` is a request signed in advance, `BENCHMARK_KEY` its key; without them nothing is measured.
enum HTTPFloorMeasurement: Measurement {
    static let name = "http-floor"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        guard let target = variable("BENCHMARK_TARGET"), let key = variable("BENCHMARK_KEY") else { return [] }
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let count = variable("BENCHMARK_COUNT").flatMap { Int($0) } ?? effort.rounds(quick: 500, full: 10_000)
        let clock = ContinuousClock()
        let start = clock.now
        do {
            for _ in 0..<count { try await ask(client, target, key) }
            try await client.shutdown()
        } catch {
            try? await client.shutdown()
            throw error
        }
        let taken = start.duration(to: clock.now)
        return [
            Figure("only AsyncHTTPClient", in: .perSecond, [Double(count) / (taken / .seconds(1))])
        ]
    }

    private static func ask(_ client: HTTPClient, _ target: String, _ key: String) async throws {
        var request = HTTPClientRequest(url: target)
        request.headers.add(name: "X-MBX-APIKEY", value: key)
        let response = try await client.execute(request, timeout: .seconds(10))
        let body = try await response.body.collect(upTo: 65_536)
        guard String(buffer: body).contains(#""amount":"1.69248805""#) else {
            throw MeasurementFailure("the exchange sends \(String(buffer: body))")
        }
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
