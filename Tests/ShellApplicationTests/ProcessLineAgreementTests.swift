import BilingualText
import ArgumentParser
import CommandLanguage
import ShellRuntime
import Testing

@testable import MarginShell
@testable import ShellApplication

/// The parser of flags and the shell's own words for its refusals, tried on lines made at random from a seed.
@Suite struct ProcessLineAgreementTests {
    private static let pieces = [
        "--profile", "--set", "--allow", "--report", "--record", "--replay", "--virtual-time", "--version", "-c",
        "--json", "--man", "--markdown", "--completion", "--lang", "--port", "--control-port", "--tls", "--tls-name",
        "--explain", "--scenario", "--expose-to-network", "--nosuch", "-x", "-", "--", "word", "zh", "bash", "0",
        "70000", "junit=f", "--port=1", "--port=", "--json=1", "--lang=zh", "-cquit", "-profile", "--profile=",
        "a b", "", "--completion=fish", "--report=junit=x", "--tls=ca", "-5", "lang=zh",
    ]

    private static let readers: [(name: String, type: any ParsableArguments.Type)] = [
        ("", ProcessArguments.self), ("check", CheckProgram.Arguments.self),
        ("commands", CommandsProgram.Arguments.self), ("sandbox", SandboxArguments.self),
    ]

    @Test func `what the parser refuses is reported in the shell's own words`() {
        var random = SeededNumbers(seed: 11)
        var refused = 0
        for _ in 0..<300 {
            let words = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            for reader in Self.readers {
                guard let text = Self.complaint(of: reader.type, about: words) else { continue }
                refused += 1
                let refusal = ProcessLine(words, of: reader.name).refusal(parserText: text)
                #expect(refusal.message.id != "process.other", "\(reader.name) \(words): \(text)")
            }
        }
        #expect(refused > 300)
    }

    /// The parser's error about `words`; nil where it accepts them.
    private static func complaint(of type: any ParsableArguments.Type, about words: [String]) -> String? {
        do {
            _ = try type.parse(words)
            return nil
        } catch {
            return type.exitCode(for: error) == .success ? nil : type.message(for: error)
        }
    }
}

/// Numbers that are the same in each run.
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
