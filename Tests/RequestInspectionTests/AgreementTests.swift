import BinanceMargin
import InjectedTime
import RequestSigning
import SandboxExchange
import TestSupport
import Testing

@testable import RequestInspection

/// Queries of random parts, signed exactly as they are sent: `verify` and the sandbox judge each in the same way.
@Suite struct AgreementTests {
    private static let names = [
        "asset", "asset", "isolatedSymbol", "recvWindow", "recvWindow", "timestamp", "timestamp", "note", "symbol",
        "Asset",
        "%61sset", "signatur%65", "Signature", "asset%5B%5D", "é", "%C3%A9", "%FF", "recv+Window", "", "timestamp%20",
    ]

    private static let values = [
        "BTC", "0T", "btc", "BTCUSDT", "5000", "60000", "60001", "60000.001", "0", "0.001", "-1", "5e3", "5000.5",
        "5000.1234",
        "1736393892000", "1736393892000000", "1736393892", "1736393892000.0", "01736393892000", "%31736393892000",
        "%252C",
        "%2C", "%2c", ",", "+", "+5000", "5000+", "%205000", "%20", "", "%", "%4", "%zz", "%FF", "%C0%80", "%ED%A0%80",
        "~",
        "%7E", "*", "%2A", "é", "%C3%A9", "%00", "a=b", "a?b=c", "a%3Db", "9223372036854775807", "99999999999999999999",
        "５０００", "%EF%BB%BFBTC", "%42TC", "BTC%2BETH", "[1]", "(1)", "1736393891000", "1736393893000", "1736393886999",
    ]

    @Test(arguments: SigningKey.Kind.allCases)
    func `verify and the sandbox agree on random queries`(_ kind: SigningKey.Kind) async throws {
        let exchange = try SigningKit.exchange()
        let kit = try SigningKit.of(kind)
        var context = VerificationContext(credentials: try kit.credentials)
        (context.now, context.isMeasured) = (1_736_393_892_000, true)
        var random = SplitMix64(seed: 20_261_130)
        for _ in 0..<(kind == .hmac ? 1500 : 300) {
            let query = Self.query(using: &random)
            let sent = "\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
            let line = "curl -H 'X-MBX-APIKEY: \(kit.apiKey)' 'https://api.binance.com\(SignatureSample.path)?\(sent)'"
            let verification = Verification(of: try #require(SignedQuery(line)), in: context)
            let response = await exchange.respond(
                to: SandboxRequest(target: "\(SignatureSample.path)?\(sent)", headers: [("X-MBX-APIKEY", kit.apiKey)])
            )
            let body = String(decoding: response.body, as: UTF8.self)
            // Whether an asset or a pair exists is not a matter of the request's form.
            let isAccepted = response.status == 200 || body.contains("-3027") || body.contains("-11001")
            #expect(
                isAccepted == (verification.verdict == .right),
                "\(query): \(verification.problems.map(\.name)), \(body)"
            )
        }
    }

    private static func query(using random: inout SplitMix64) -> String {
        var pairs = ["asset=BTC", "timestamp=1736393892000"].filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let name = names.randomElement(using: &random) ?? ""
            let value = values.randomElement(using: &random) ?? ""
            let pair = Int.random(in: 0..<20, using: &random) == 0 ? name : "\(name)=\(value)"
            if let index = pairs.firstIndex(where: { $0.hasPrefix("\(name)=") }), Bool.random(using: &random) {
                pairs[index] = pair
            } else {
                pairs.insert(pair, at: Int.random(in: 0...pairs.count, using: &random))
            }
        }
        let separator = Int.random(in: 0..<15, using: &random) == 0 ? "&&" : "&"
        return pairs.joined(separator: separator)
    }
}

extension SigningKit {
    /// An exchange that has the key of every kind.
    static func exchange() throws -> SandboxExchange {
        let keys = try SigningKey.Kind.allCases.map { kind in
            let kit = try SigningKit.of(kind)
            let secret = kind == .hmac ? "\"secret\": \"\(kit.text)\"" : "\"publicKey\": \"\(kit.publicKey)\""
            return "{\"kind\": \"\(kind.rawValue)\", \"apiKey\": \"\(kit.apiKey)\", \(secret)}"
        }
        let scenario =
            "{\"extends\": \"standard\", \"limits\": {\"enforced\": false}, \"keys\": [\(keys.joined(separator: ", "))]}"
        return SandboxExchange(scenario: try ScenarioReader.read(Array(scenario.utf8)), time: VirtualTime())
    }
}
