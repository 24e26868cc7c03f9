import FoundationEssentials
import LineEditing
import BinanceMargin
import SandboxExchange

/// Which part of the program the fuzzer's bytes go to.
enum FuzzEntry: String, CaseIterable {
    case lexer, parser, evaluator
    case response, headers, key, query, recording, scenario, profile, terminal

    /// The entry that `MARGINSH_FUZZ_ENTRY` names; the parser where it names none.
    static let chosen = environment("MARGINSH_FUZZ_ENTRY").flatMap(FuzzEntry.init(rawValue:)) ?? .parser

    /// Whether a trap stands behind the entry, which the fuzzer must find to prove that it looks there.
    static let hasPlantedTrap = environment("MARGINSH_FUZZ_TRAP") == "1"

    /// Looks at one input.
    ///
    /// - Returns: whether the input reached the place where a trap may be planted.
    func run(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .lexer: FuzzedLexer.run(bytes)
        case .parser: FuzzedParser.run(bytes)
        case .evaluator: FuzzedEvaluator.run(bytes)
        case .response: Self.isAnotherAmount(fuzzResponse(bytes))
        // Another than the seed's.
        case .headers: (41...99).contains(fuzzHeaders(bytes))
        case .key: ![0, 2048].contains(fuzzPrivateKey(bytes))
        case .query: fuzzQueryString(bytes) >= 4
        case .recording: FuzzedRecording.run(bytes)
        case .scenario: fuzzScenario(bytes) >= 12
        case .profile: FuzzedProfile.run(bytes)
        case .terminal: fuzzKeys(bytes) == 5
        }
    }

    /// Whether a response was read, and another than the one the fuzzer began with.
    private static func isAnotherAmount(_ response: FuzzedResponse) -> Bool {
        if case .borrowable(let amount) = response { amount != "1.50" } else { false }
    }

    private static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name]
    }
}
