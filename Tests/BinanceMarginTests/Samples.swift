import BinanceMargin
import InjectedTime
import RequestSigning
import Testing

/// Keys and clients that several suites use.
///
/// The keys are those of the published vectors.
enum Samples {
    static let maxBorrowablePath = "/sapi/v1/margin/maxBorrowable"
    static let timePath = "/api/v3/time"
    static let documentedResponse = #"{"amount":"1.69248805","borrowLimit":"60"}"#

    /// The credentials of the official connector's unit tests.
    static func credentials() throws -> Credentials {
        Credentials(
            apiKey: try #require(APIKey("apiKey")),
            signingKey: SigningKey(hmacSecret: Secret(utf8: "secretKey"))
        )
    }

    static func asset(_ name: String = "BTC") throws -> Asset {
        try #require(Asset(name))
    }

    static func isolated(_ name: String = "BTCUSDT") throws -> MarginScope {
        .isolated(try #require(Symbol(name)))
    }

    static func client(
        _ transport: any Transport,
        time: any TimeSource,
        options: RequestOptions = RequestOptions(),
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) throws -> MarginClient {
        MarginClient(
            baseURL: try BaseURL("http://localhost:8080"),
            transport: transport,
            credentials: try credentials(),
            host: HostState(time: time),
            defaultOptions: options,
            randomness: EvenRandomness(),
            onEvent: onEvent
        )
    }
}

/// Randomness that always lands in the middle.
struct EvenRandomness: RandomSource {
    func nextFraction() -> Double { 0.5 }
}
