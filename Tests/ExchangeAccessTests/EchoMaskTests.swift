import JSONText
import Foundation
import HTTPTypes
import BinanceMargin
import RequestSigning
import Synchronization
import Testing
import InjectedTime

@testable import ExchangeAccess
@testable import ShellSession

@Suite struct EchoMaskTests {
    private static let key = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
    private static let secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"
    private static let signature = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"
    private static let ed25519 =
        "HZ8HOjiJ1s/igS9JA+n7+7Ti/ihtkRF5BIWcPIEluJP6tlbFM/Bf44LfZka/iemtahZAZzcO9TnI5uaXh3++CQ=="

    /// The ways in which an exchange might echo something.
    private static func encodings(of text: String) -> [(String, String)] {
        let bytes = Array(text.utf8)
        let hexadecimal = bytes.map { String(format: "%02x", $0) }
        let base64 = Data(bytes).base64EncodedString()
        let forms: [(String, String)] = [
            ("itself", text), ("upper case", text.uppercased()), ("hexadecimal", hexadecimal.joined()),
            ("hexadecimal with colons", hexadecimal.joined(separator: ":")), ("base64", base64),
            ("base64 for URLs", base64.replacing("+", with: "-").replacing("/", with: "_")),
            ("base64 after one byte", Data([1] + bytes).base64EncodedString()),
            ("percent", hexadecimal.map { "%" + $0.uppercased() }.joined()),
            ("JSON", hexadecimal.map { "\\u00" + $0 }.joined()),
            ("JSON in JSON", hexadecimal.map { "\\\\u00" + $0 }.joined()),
            ("a part", String(text.dropFirst(20).prefix(20))),
            ("a URL", "https://api.binance.com/sapi/v1/x?asset=BTC&timestamp=1&signature=\(text)"),
        ]
        return forms + [("backwards", String(text.reversed())), ("base64 backwards", String(base64.reversed()))]
    }

    /// Responds with the same bytes each time.
    private struct Echo: Transport {
        let response: TransportResponse

        func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse { response }
    }

    private static let timing = TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)

    private func secrets() -> LiveSecrets {
        let secrets = LiveSecrets()
        secrets.add(Secret(utf8: Self.key))
        secrets.add(Secret(utf8: Self.secret))
        return secrets
    }

    @Test(arguments: [(0, 1), (0, 32), (0, 33), (0, 600), (2_100, 2_047)], [false, true])
    func `a signature is masked for as long as its window can be open, however many follow`(
        count: (before: Int, after: Int),
        isSearchedBetween: Bool
    ) async throws {
        let mask = EchoMask(secrets: secrets())
        let body = Array(#"{"code":-1022,"msg":"not \#(Self.signature)"}"#.utf8)
        let response = TransportResponse(status: 400, fields: [], body: body, timing: Self.timing)
        for number in -count.before...count.after {
            let other = String(repeating: "0", count: 64 - String(abs(number)).count) + String(abs(number))
            mask.note(target: "/sapi/v1/x?timestamp=1&signature=\(number == 0 ? Self.signature : other)")
            if isSearchedBetween, number % 700 == 0 { _ = mask.masked(response) }
        }
        let shown = String(decoding: mask.masked(response).body, as: UTF8.self)
        #expect(!shown.contains(Self.signature.prefix(20)), "\(shown)")
    }

    private func response(
        _ body: String,
        headers: [(name: String, value: String)] = [],
        to signature: String = signature,
        knowing secrets: LiveSecrets? = nil
    ) async throws -> TransportResponse {
        let response = TransportResponse(status: 400, fields: headers, body: Array(body.utf8), timing: Self.timing)
        let mask = EchoMask(secrets: secrets ?? self.secrets())
        let transport = MaskingTransport(inner: Echo(response: response), mask: mask)
        let encoded = PercentEncoding.encode(signature)
        let request = TransportRequest(
            baseURL: .production,
            target: "/sapi/v1/margin/maxBorrowable?asset=BTC&timestamp=1&signature=\(encoded)",
            headers: [:],
            deadline: MonotonicInstant(sinceOrigin: .seconds(1))
        )
        return try await transport.send(request)
    }

    /// No twelve letters of `secret` in any encoding.
    private func isClean(_ bytes: [UInt8], of secret: String) -> Bool {
        var scan = SecretScan()
        scan.add(Array(secret.utf8))
        return !scan.finds(in: bytes)
    }

    @Test(arguments: [key, secret, signature, ed25519])
    func `an echo is masked in JSON, which stays JSON, in every encoding`(_ echoed: String) async throws {
        for (name, text) in Self.encodings(of: echoed) {
            for body in [
                "{\"code\":-1,\"msg\":\"got \(text) from you\"}", "{\"\(text)\":[1,\"\(text)\"]}", "\"\(text)\"",
                "<html><title>\(text)</title>", "\(text)", "{\"code\":-1,\"msg\":\"\(text)\"",
            ] {
                let response = try await response(body, to: echoed == Self.ed25519 ? echoed : Self.signature)
                #expect(
                    isClean(response.body, of: echoed),
                    "\(name): \(String(decoding: response.body, as: UTF8.self))"
                )
                // A masked bare number is no longer a number.
                let isJSON = body.first?.isNumber != true && (try? JSONValue(parsing: Array(body.utf8))) != nil
                let masked = String(decoding: response.body, as: UTF8.self)
                #expect(!isJSON || (try? JSONValue(parsing: response.body)) != nil, "\(name): \(masked)")
            }
        }
    }

    @Test func `a large response is searched soon, and its last echo is found`() {
        #if DEBUG
            let bound = Duration.seconds(30)
        #else
            let bound = Duration.seconds(1)
        #endif
        let mask = EchoMask(secrets: secrets())
        for number in 0..<40 { mask.note(target: "/x?signature=" + String(repeating: "\(number)c", count: 20)) }
        let row = #"{"txId":1352286576450000,"asset":"BTC","principal":"45.23445500","interest":"0.02414667"},"#
        let rows = String(repeating: row, count: 10_000)
        let body = Array("[\(rows)\"\(Self.secret)\"]".utf8)
        let response = TransportResponse(status: 200, fields: [], body: body, timing: Self.timing)
        var masked: TransportResponse?
        let taken = ContinuousClock().measure { masked = mask.masked(response) }
        #expect(masked?.body.suffix(11) == Array(#""REDACTED"]"#.utf8)[...])
        #expect(masked?.body.count == body.count - Self.secret.utf8.count + 8)
        #expect(taken < bound)
    }

    @Test func `what is around an echo stays`() async throws {
        let body = #"{"code":-1,"msg":"key \#(Self.key) is bad, signature=\#(Self.signature)&x=1","n":1.5}"#
        let masked = String(decoding: try await response(body).body, as: UTF8.self)
        #expect(masked == #"{"code":-1,"msg":"key REDACTED is bad, signature=REDACTED&x=1","n":1.5}"#)
    }

    @Test func `headers that are shown are masked as well`() async throws {
        let response = try await response(
            "{}",
            headers: [("x-mbx-uuid", Self.key), ("X-Amz-Cf-Id", "a\(Self.signature)"), ("X-MBX-USED-WEIGHT-1M", "7")]
        )
        #expect(response.header("x-mbx-uuid") == "REDACTED")
        #expect(response.header("x-amz-cf-id") == "aREDACTED")
        #expect(response.header("x-mbx-used-weight-1m") == "7")
        #expect(response.status == 400)
    }

    @Test func `the signature of an earlier request is masked`() async throws {
        let mask = EchoMask(secrets: secrets())
        mask.note(target: "/x?timestamp=1&signature=\(Self.signature)")
        for number in 0..<15 { mask.note(target: "/x?signature=" + String(repeating: "\(number)ab", count: 20)) }
        let response = TransportResponse(
            status: 200,
            fields: [],
            body: Array("{\"msg\":\"\(Self.signature)\"}".utf8),
            timing: Self.timing
        )
        #expect(String(decoding: mask.masked(response).body, as: UTF8.self) == #"{"msg":"REDACTED"}"#)
    }

    @Test(arguments: [
        #"{"amount":"1.69248805","borrowLimit":"60"}"#, #"{"serverTime":1499827319559}"#,
        #"{"code":-1022,"msg":"Signature for this request is not valid."}"#, "", "[]", "null",
        #"{"totalCollateralValueInUSDT":"57159.6176","userAssets":[{"asset":"BTC","free":"16"}],"x":true}"#,
    ])
    func `a response without an echo is unchanged`(_ body: String) async throws {
        #expect(String(decoding: try await response(body).body, as: UTF8.self) == body)
    }

    @Test func `a short password is masked in text but not in the names of members`() async throws {
        let secrets = LiveSecrets()
        secrets.add(Secret(utf8: "amount"))
        let masked = try await response(#"{"amount":"1","msg":"no amount"}"#, knowing: secrets)
        #expect(String(decoding: masked.body, as: UTF8.self) == #"{"amount":"1","msg":"no REDACTED"}"#)
    }

    @Test func `a look at the network path is masked`() {
        var report = NetworkPathReport(host: "h", port: 443)
        report.certificates = [.init(issuer: "CN=\(Self.key)", notValidAfter: 1)]
        report.failure = .unsupportedProxyLogin(scheme: Self.secret)
        let masked = report.masked(by: EchoMask(secrets: secrets()))
        #expect(masked.certificates.map(\.issuer) == ["CN=REDACTED"])
        #expect(masked.failure == .unsupportedProxyLogin(scheme: "REDACTED"))
    }

    @Test func `a failure's words are masked`() {
        let mask = EchoMask(secrets: secrets())
        let failure = mask.masked(
            TransportFailure(.unsupportedProxyLogin(scheme: Self.key), detail: "a \(Self.secret)")
        )
        #expect(failure == TransportFailure(.unsupportedProxyLogin(scheme: "REDACTED"), detail: "a REDACTED"))
    }
}
