import BinanceMargin
import Testing
import InjectedTime

/// The vectors of the official connectors for this endpoint and its neighbours.
///
/// Source:
/// binance-connector-java:clients/margin-trading/src/test/java/com/binance/connector/client/margin_trading/rest/api;
/// the cross and the non-ASCII one were made with the official Python connector.
@Suite struct PreparedRequestTests {
    struct Vector: CustomTestStringConvertible {
        let asset: String
        let symbol: String?
        let window: Int?
        let payload: String
        let signature: String
        var testDescription: String { payload }
    }

    static let vectors = [
        Vector(
            asset: "BTC",
            symbol: "BTCUSDT",
            window: 5000,
            payload: "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336"
        ),
        Vector(
            asset: "BTC",
            symbol: nil,
            window: nil,
            payload: "asset=BTC&timestamp=1736393892000",
            signature: "5bb6b5cd7d6fff0142b2aaddd853d4425ba2526659f5f05e43360ff91584071b"
        ),
        Vector(
            asset: "这是测试币",
            symbol: nil,
            window: nil,
            payload: "asset=%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81&timestamp=1736393892000",
            signature: "c908a12f53193c5a395b2e511b6d7b4f670c25ee6b2050c6b6b95d43290176be"
        ),
    ]

    @Test(arguments: vectors)
    func `a request is signed as the official connectors sign it`(_ vector: Vector) async throws {
        let time = VirtualTime(wallMilliseconds: 1_736_393_892_000)
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}") }
        var options = RequestOptions()
        options.recvWindow = vector.window.flatMap(RecvWindow.init(milliseconds:))
        let client = try Samples.client(transport, time: time, options: options)
        let scope = try vector.symbol.map { try Samples.isolated($0) } ?? .cross

        let prepared = try client.prepare(.maxBorrowable(asset: try Samples.asset(vector.asset), scope: scope))

        #expect(prepared.payload == vector.payload)
        #expect(
            prepared.target == "/sapi/v1/margin/maxBorrowable?\(vector.payload)&signature=\(vector.signature)"
        )
        #expect(prepared.parameters.last?.name == "signature")
        #expect(transport.sent.isEmpty)
    }

    @Test func `each parameter has its origin`() throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}") }
        var options = RequestOptions()
        options.recvWindow = RecvWindow(milliseconds: 6000)
        let client = try Samples.client(transport, time: time, options: options)

        let prepared = try client.prepare(.maxBorrowable(asset: try Samples.asset(), scope: .cross))

        #expect(prepared.parameters.map(\.name) == ["asset", "recvWindow", "timestamp", "signature"])
        #expect(prepared.parameters.map(\.origin) == [.endpoint, .options, .localClock, .signer])
    }

    @Test func `printing it shows neither signature nor key`() throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}") }
        let client = try Samples.client(transport, time: time)

        let prepared = try client.prepare(.maxBorrowable(asset: try Samples.asset(), scope: .cross))
        var dumped = ""
        dump(prepared, to: &dumped)

        for text in ["\(prepared)", String(reflecting: prepared), dumped] {
            #expect(!text.contains("5bb6b5cd"))
            #expect(!text.contains("apiKey"))
        }
    }
}
