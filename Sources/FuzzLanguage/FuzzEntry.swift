import BinanceEndpoints
import BinanceMargin
import FoundationEssentials
import Glibc
import LineEditing
import RecordRendering
import SandboxExchange

/// Called by libFuzzer with each input; the library has `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if FuzzEntry.chosen.run(bytes), FuzzEntry.hasPlantedTrap { springTrap() }
    return 0
}

/// Ends the process as a bug would, after printing that the trap was planted.
private func springTrap() -> Never {
    let words = Array("the planted trap was found\n".utf8)
    _ = unsafe words.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    preconditionFailure("the planted trap")
}

/// Which part of the program the fuzzer's bytes go to.
enum FuzzEntry: String, CaseIterable {
    case lexer, parser, evaluator
    case response, headers, key, query, recording, scenario, profile, terminal, request, reply

    /// The entry that `MARGINSH_FUZZ_ENTRY` names; by default the parser.
    static let chosen = environment("MARGINSH_FUZZ_ENTRY").flatMap(FuzzEntry.init(rawValue:)) ?? .parser

    /// Whether the entry has a planted trap, which the fuzzer must find to prove that it reaches the place.
    static let hasPlantedTrap = environment("MARGINSH_FUZZ_TRAP") == "1"

    /// Runs one input.
    ///
    /// - Returns: whether the input reached the place where a trap may be planted.
    func run(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .lexer: FuzzedLexer.run(bytes)
        case .parser: FuzzedParser.run(bytes)
        case .evaluator: FuzzedEvaluator.run(bytes)
        case .response: Self.isAnotherAmount(fuzzResponse(bytes))
        // Other than the seed's.
        case .headers: (41...99).contains(fuzzHeaders(bytes))
        case .key: ![0, 2048].contains(fuzzPrivateKey(bytes))
        case .query: fuzzQueryString(bytes) >= 4
        case .recording: FuzzedRecording.run(bytes)
        case .scenario: fuzzScenario(bytes) >= 12
        case .profile: FuzzedProfile.run(bytes)
        case .terminal: fuzzKeys(bytes) == 5
        // The seed has one page.
        case .request: fuzzRequest(bytes) > 2
        case .reply: fuzzReply(bytes) > 3
        }
    }

    /// Whether a response was decoded that differs from the seed's.
    private static func isAnotherAmount(_ response: FuzzedResponse) -> Bool {
        if case .borrowable(let amount) = response { amount != "1.50" } else { false }
    }

    private static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name]
    }
}
