import BinanceMargin
import FoundationEssentials
import InjectedTime
import Subprocess
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

/// The `openssl` program: an independent program that creates keys and verifies signatures.
enum OpenSSL {
    /// Standard output of `openssl ARGUMENTS`, which must succeed.
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("openssl"),
            arguments: Arguments(arguments),
            input: .array(input),
            output: .bytes(limit: 1 << 20),
            error: .string(limit: 1 << 16)
        )
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }

    /// Runs a command line, which must succeed.
    static func shell(_ command: String) async throws {
        let result = try await Subprocess.run(
            .name("sh"),
            arguments: ["-c", command],
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }

    /// The text that `openssl ARGUMENTS` writes.
    static func text(_ arguments: [String], input: String = "") async throws -> String {
        String(decoding: try await run(arguments, input: Array(input.utf8)), as: UTF8.self)
    }
}

/// A folder that lasts as long as a test.
struct TemporaryFolder {
    private let root: String

    static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.path + "/margin-client-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try await body(TemporaryFolder(root: root))
    }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }
}
