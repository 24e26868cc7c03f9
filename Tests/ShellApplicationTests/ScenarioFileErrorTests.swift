import MarginShell
import BilingualText
import CommandLanguage
import SandboxExchange
import Testing

@testable import ShellApplication

/// Errors in a scenario file, as its author sees them.
@Suite struct ScenarioFileErrorTests {
    private func shown(_ text: String, in language: Language = .english) throws -> String {
        let bytes = Array(text.utf8)
        let error = try #require(throws: ScenarioError.self) { _ = try ScenarioReader.read(bytes) }
        let fileError = ScenarioFileError(error: error, source: SourceFile(name: "world.json", bytes: bytes))
        return DiagnosticRenderer(language: language, form: .file).render(fileError.diagnostic)
    }

    private static let errors = [
        (
            #"{"extends": "standart"}"#,
            """
            world.json:1:13: error: `standart` is not allowed here; write `nothing`, `standard` or `portfolio`
              {"extends": "standart"}
                          ^^^^^^^^^^
            """
        ),
        (
            "{\"extends\": \"standard\",\n  \"vipLevel\": 10}",
            """
            world.json:2:15: error: `10` is out of range; write 0 to 9
                "vipLevel": 10}
                            ^^
            """
        ),
        (
            #"{"a" 1}"#,
            """
            world.json:1:6: error: invalid JSON: expected `:`
              {"a" 1}
                   ^
            """
        ),
        (
            #"{"extends": "standard", "rules": 2024}"#,
            """
            world.json:1:34: error: `2024` is not allowed here; write `2023` or `2026`
              {"extends": "standard", "rules": 2024}
                                               ^^^^
            """
        ),
        (
            #"{"extends": "standard", "liquidationLoan": {"amount": "5", "repayments": [{"amount": "6"}]}}"#,
            """
            world.json:1:75: error: `6` is out of range; write an amount for a total of at most `5`
              {"extends": "standard", "liquidationLoan": {"amount": "5", "repayments": [{"amount": "6"}]}}
                                                                                        ^
            """
        ),
        (
            "[]",
            """
            world.json:1:1: error: expected an object, found a list
              []
              ^
            """
        ),
    ]

    @Test(arguments: errors)
    func `an error's caret is under its position`(text: String, expected: String) throws {
        #expect(try shown(text) == expected)
    }

    @Test(arguments: [
        "", "[1", #"{"a" 1}"#, #"{"a": 1 2}"#, "[] []", "[]", #"{"extends": 1}"#, #"{"extends": ""}"#, "{}",
        #"{"extends": "standard", "vipLevel": "x"}"#, #"{"extends": "standard", "nope": 1}"#, "[00]", #""\q""#,
        #"{"extends": "standard", "cross": {"balances": {"BTC": {"free": "x"}}}}"#,
        #"{"extends": "standard", "rules": 2024}"#, #"{"extends": "standard", "rules": true}"#,
        #"{"extends": "standard", "specialKeys": [{"apiKey": "k", "type": "DSA"}]}"#,
        #"{"extends": "standard", "liquidationLoan": {"amount": "5", "repayments": [{"amount": "6"}]}}"#,
    ])
    func `in Chinese nothing but names and signs is Latin`(text: String) throws {
        let headline = try #require(try shown(text, in: .chinese).split(separator: "\n").first)
        let words = headline.replacing(/`[^`]*`/, with: "").replacing("world.json", with: "")
            .replacing("error", with: "").replacing("JSON", with: "")
        #expect(!words.contains { $0.isASCII && $0.isLetter })
        #expect(words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    @Test func `no secret in the line of an error is shown, and nothing controls the terminal`() throws {
        let text =
            #"{"extends": "standard", "keys": [{"kind": "hmac", "apiKey": "k", "secret": "hid\"den", "\u001b[2J": 1}]}"#
        let output = try shown(text)
        #expect(!output.contains("den"))
        #expect(output.contains("apiKey"))
        #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func `text of any kind has a place`() throws {
        for text in [
            #"{"a": "\"#, #"{"extends": "standard", "keys": [{"secret": "#, "\"secret\":", "{\"\u{FFFD}", "\n\n\n{",
        ] {
            #expect(try shown(text).hasPrefix("world.json:"))
        }
    }
}
