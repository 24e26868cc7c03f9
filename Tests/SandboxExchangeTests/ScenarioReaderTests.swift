import ExactDecimals
import JSONText
import Testing

@testable import SandboxExchange

@Suite struct ScenarioReaderTests {
    private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(Array(text.utf8)) }

    private static let errors: [(text: String, offset: Int, problem: ScenarioError.Problem)] = [
        ("", 0, .notJSON(expected: .moreText)),
        ("[1", 2, .notJSON(expected: .moreText)),
        ("{\"a\" 1}", 5, .notJSON(expected: .sign([":"]))),
        ("{\"a\": 1 2}", 8, .notJSON(expected: .sign([",", "}"]))),
        ("[] []", 3, .notJSON(expected: .nothing)),
        ("{\"a\": 1, \"a\": 2}", 9, .notJSON(expected: .nameOnce("a"))),
        ("[]", 0, .wrongKind(wanted: .object, found: .list)),
        ("{}", 0, .missingMember("assets")),
        ("{\"assets\": []}", 11, .missingMember("BTC")),
        ("{\"extends\": \"standart\"}", 12, .notOneOf("standart", values: ["nothing", "standard", "portfolio"])),
        ("{\"extends\": \"standard\",\n  \"vipLevel\": 10}", 38, .outOfRange("10", .between(0, 9))),
        (
            "{\"extends\": \"standard\", \"rules\": {\"levelClips\": true}}", 34,
            .unknownMember(
                "levelClips",
                known: [
                    "year", "levelClipsAmount", "inventoryClipsAmount", "debtCountsAgainstLevel",
                    "marginReadsNeedPermission", "marginReadsUnderPortfolio", "signatureMustBeLast",
                    "collateralValueName", "collateralValueList",
                ]
            )
        ),
        ("{\"extends\": \"standard\", \"rules\": 2024}", 33, .notOneOf("2024", values: ["2023", "2026"])),
        ("{\"extends\": \"standard\", \"rules\": true}", 33, .wrongKind(wanted: .object, found: .truth)),
        ("{\"extends\": \"standard\", \"rules\": {\"year\": []}}", 42, .wrongKind(wanted: .wholeNumber, found: .list)),
        (
            "{\"assets\": [{\"name\": \"BTC\", \"price\": \"1\", \"borrowCollateral\": \"1.1\"}]}", 62,
            .outOfRange("1.1", .between(0, 1))
        ),
        (
            "{\"assets\": [{\"name\": \"BTC\", \"price\": \"1\", \"withdrawCollateral\": true}]}", 64,
            .wrongKind(wanted: .list, found: .truth)
        ),
        (
            "{\"extends\": \"standard\", \"keys\": [{\"apiKey\": \"k\", \"secret\": \"s\", \"permissions\": [\"read\"]}]}",
            80,
            .notOneOf("read", values: ["reading", "margin", "trading"] + KeyPermissions.memberNames)
        ),
        (
            "{\"extends\": \"standard\", \"specialKeys\": [{\"apiKey\": \"k\", \"type\": \"DSA\"}]}", 64,
            .notOneOf("DSA", values: ["Ed25519", "RSA", "HMAC_SHA256"])
        ),
        (
            "{\"extends\": \"standard\", \"specialKeys\": [{\"apiKey\": \"k\", \"symbol\": \"USDCUSDT\"}]}", 40,
            .unknownName("USDCUSDT")
        ),
        (
            "{\"extends\": \"standard\", \"specialKeys\": [{\"apiKey\": \"k\"}, {\"apiKey\": \"k\"}]}", 57,
            .duplicateName("k")
        ),
        (
            "{\"extends\": \"standard\", \"liquidationLoan\": {\"amount\": \"5\", \"repayments\": [{\"amount\": \"6\"}]}}",
            74,
            .outOfRange("6", .atMost("5"))
        ),
        ("{\"extends\": \"standard\", \"cross\": {\"balances\": {\"XYZ\": {}}}}", 47, .unknownName("XYZ")),
        (
            "{\"extends\": \"standard\", \"cross\": {\"balances\": {\"BTC\": {\"free\": \"-1\"}}}}", 63,
            .badNumber("-1")
        ),
        (
            "{\"extends\": \"standard\", \"faults\": [{\"kind\": \"slow\", \"after\": \"5\"}]}", 61,
            .badDuration("5")
        ),
        (
            "{\"extends\": \"standard\", \"keys\": [{\"kind\": \"rsa\", \"apiKey\": \"k\", \"publicKey\": \"AAAA\"}]}",
            77,
            .badKey(kind: "rsa")
        ),
    ]

    @Test(arguments: errors)
    func `an error is reported with its offset`(text: String, offset: Int, problem: ScenarioError.Problem) {
        let expected = ScenarioError(problem, at: offset)
        #expect(throws: expected) { _ = try read(text) }
    }

    @Test func `numbers keep their digits`() throws {
        let scenario = try read(
            #"{"extends": "standard", "cross": {"balances": {"BTC": {"free": 0.1000000001}}}}"#
        )
        #expect(scenario.cross.balances["BTC"]?.free.description == "0.1000000001")
    }

    @Test func `text of any kind is read or refused, never a trap`() {
        var randomness = SplitMix64(seed: 11)
        let seeds = [
            Scenario.standardText, #"{"extends":"standard"}"#, #"["\ud83d\ude00\u0000",-0.5e+3,null,{"":[]}]"#,
        ]
        for round in 0..<3_000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            if round % 7 == 0 { bytes = Array(bytes.prefix(Int(randomness.next() % UInt64(bytes.count + 1)))) }
            for _ in 0..<(1 + round % 5) where !bytes.isEmpty {
                bytes[Int(randomness.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: randomness.next())
            }
            let scenario = Result { () throws(ScenarioError) in try ScenarioReader.read(bytes) }
            if case .failure(let error) = scenario { #expect(error.offset >= 0) }
            _ = try? QueryString(raw: Array(bytes.prefix(200)))
        }
    }

    @Test func `deep nesting is refused`() {
        #expect(throws: ScenarioError.self) { try read(String(repeating: "[", count: 100_000)) }
    }
}
