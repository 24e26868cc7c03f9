import ExactDecimals
import Testing

@testable import SandboxExchange

@Suite struct ScenarioReaderTests {
    private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(Array(text.utf8)) }

    @Test(arguments: [
        ("", "1:1: error: this is no JSON: expected more text than there is"),
        ("[1", "1:3: error: this is no JSON: expected more text than there is"),
        ("{\"a\" 1}", "1:6: error: this is no JSON: expected `:`"),
        ("[]", "1:1: error: expected an object, found a list"),
        ("{}", "1:1: error: `assets` is missing"),
        ("{\"assets\": []}", "1:12: error: `BTC` is missing"),
        ("{\"extends\": \"standart\"}", "1:13: error: `standart` is none of `nothing`, `standard`"),
        ("{\"extends\": \"standard\",\n  \"vipLevel\": 10}", "2:15: error: `10` is out of range; write 0 to 9"),
        (
            "{\"extends\": \"standard\", \"rules\": {\"levelClips\": true}}",
            "1:35: error: there is no `levelClips` here; there may be `levelClipsAmount`, `inventoryClipsAmount`, "
                + "`debtCountsAgainstLevel`, `marginReadsNeedPermission`"
        ),
        (
            "{\"extends\": \"standard\", \"cross\": {\"balances\": {\"XYZ\": {}}}}",
            "1:48: error: `XYZ` is not defined in this scenario; name one that is"
        ),
        (
            "{\"extends\": \"standard\", \"cross\": {\"balances\": {\"BTC\": {\"free\": \"-1\"}}}}",
            "1:64: error: `-1` is no decimal; write up to 15 digits before and 10 behind the point, in quotes"
        ),
        (
            "{\"extends\": \"standard\", \"faults\": [{\"kind\": \"slow\", \"after\": \"5\"}]}",
            "1:62: error: `5` is no duration; write one such as `500ms`, `30s`, `5m`, `1h` or `3d`"
        ),
        (
            "{\"extends\": \"standard\", \"keys\": [{\"kind\": \"rsa\", \"apiKey\": \"k\", \"publicKey\": \"AAAA\"}]}",
            "1:78: error: this is no rsa public key; give its PEM text or the base64 of its DER form"
        ),
    ])
    func `a mistake is named with its place`(text: String, message: String) {
        #expect {
            _ = try read(text)
        } throws: { error in
            "\(error)" == message
        }
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
            #expect(fuzzScenario(bytes) >= 0)
            #expect(fuzzQueryString(Array(bytes.prefix(200))) >= 0)
        }
    }

    @Test func `deep nesting is refused`() {
        #expect(throws: ScenarioError.self) { try read(String(repeating: "[", count: 100_000)) }
    }
}
