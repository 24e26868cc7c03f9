import BinanceMargin
import HTTPTypes
import InjectedTime
import Logging
import RequestSigning
import Synchronization
import Testing

/// Drives every path on which an error leaves, with marked secrets, and looks for the marks in all that comes out.
@Suite struct NoLeakTests {
    private static let keyMark = "KEYMARKaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaKEYMARK"
    private static let secretMark = "SECRETMARKbbbbbbbbbbbbbbbbbbbbbbSECRETMARK"

    struct Path: CustomTestStringConvertible {
        let name: String
        let script: ScriptedTransport.Script
        var testDescription: String { name }

        static func reply(_ name: String, _ body: String, _ status: Int = 200) -> Path {
            Path(name: name) { _, _ in .init(body, status: status) }
        }

        static func failure(_ reason: TransportFailure.Reason) -> Path {
            Path(name: "\(reason)") { _, _ throws(TransportFailure) in throw TransportFailure(reason) }
        }
    }

    static let paths: [Path] =
        ErrorCatalogueTests.refusals.map { .reply($0.name, $0.body, $0.status) } + [
            .reply("a response", Samples.documentedResponse), .reply("the clock", #"{"code":-1021,"msg":"?"}"#, 400),
            .reply("a ban", "", 418), .failure(.nameNotFound), .failure(.connectionRefused), .failure(.unreachable),
            .failure(.connectionLost), .failure(.connectTimedOut), .failure(.timedOut), .failure(.tooLarge(limit: 1)),
            .failure(.malformedResponse), .failure(.tls(.expired)), .failure(.proxy(status: 407)),
            .failure(.configuration(.noRoots)), .failure(.cancelled),
        ]

    @Test(arguments: paths)
    func `neither key nor secret nor signature comes out anywhere`(_ path: Path) async throws {
        let time = VirtualTime(automatic: true)
        let output = OutputRecord()
        let transport = ScriptedTransport(time: time, script: path.script)
        let credentials = Credentials(
            apiKey: try #require(APIKey(Self.keyMark)),
            signingKey: SigningKey(hmacSecret: Secret(utf8: Self.secretMark))
        )
        var logger = Logger(label: "test") { _ in RecordingLogHandler(record: output) }
        logger.logLevel = .trace
        let client = MarginClient(
            baseURL: .production,
            transport: transport,
            credentials: credentials,
            host: HostState(time: time),
            logger: logger,
            onEvent: { output.add($0) }
        )

        await time.active {
            do throws(ExchangeError) {
                guard let asset = Asset("BTC") else { return }
                output.add(try await client.maxBorrowable(asset: asset))
            } catch {
                output.add(error)
                output.add(error as any Error)
            }
        }
        output.add(client)
        output.add(credentials)

        let signatures = transport.sent.compactMap { $0.target.split(separator: "signature=").last.map(String.init) }
        #expect(path.name == "a response" || !signatures.isEmpty)
        for text in output.texts {
            #expect(!text.contains("KEYMARK"))
            #expect(!text.contains("SECRETMARK"))
            for signature in signatures where signature.count == 64 { #expect(!text.contains(signature)) }
        }
        #expect(output.texts.contains { $0.contains("/sapi/v1/margin/maxBorrowable?asset=BTC") })
    }
}

/// All that came out, in every form it can be printed in.
final class OutputRecord: Sendable {
    private let state = Mutex<[String]>([])

    var texts: [String] { state.withLock { $0 } }

    func add(_ value: some Any) {
        var dumped = ""
        dump(value, to: &dumped)
        let texts = [String(describing: value), String(reflecting: value), "\(value)", dumped]
        state.withLock { $0 += texts }
    }

    func add(line: String) {
        state.withLock { $0.append(line) }
    }
}

/// Keeps log lines with all their metadata.
struct RecordingLogHandler: LogHandler {
    let record: OutputRecord
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    init(record: OutputRecord) {
        self.record = record
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        record.add(line: "\(event.message) \(String(describing: event.metadata)) \(metadata)")
    }
}

@Suite struct SecretTests {
    private static let words = "correct-horse-battery-staple"

    @Test func `no way of printing shows it`() throws {
        let secret = Secret(utf8: Self.words)
        let key = try #require(APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv"))
        let credentials = Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: secret))
        var dumped = ""
        dump(secret, to: &dumped)
        dump(credentials, to: &dumped)
        for value in [secret, credentials, credentials.signingKey as Any, [secret], ["k": secret]] as [Any] {
            for text in ["\(value)", String(describing: value), String(reflecting: value), dumped] {
                #expect(!text.contains("correct"))
                #expect(!text.contains("horse"))
                #expect(!text.contains("VNHk4HlW"))
            }
            #expect(Mirror(reflecting: value).children.allSatisfy { !"\($0.value)".contains("horse") })
        }
    }

    @Test func `white space around it is dropped, inside it is kept`() {
        let secret = Secret(utf8: " \tab c\r\n").trimmingWhitespace()
        #expect(secret == Secret(utf8: "ab c"))
        #expect(Secret(utf8: " \n").trimmingWhitespace().isEmpty)
    }

    @Test func `a key prints masked, a short one not at all`() throws {
        #expect("\(try #require(APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv")))" == "vmPU…E2zv")
        #expect("\(try #require(APIKey(" apiKey\n")))" == "<redacted>")
        #expect(APIKey("with space") == nil)
        #expect(APIKey("") == nil)
        #expect(APIKey("ключ") == nil)
    }
}
