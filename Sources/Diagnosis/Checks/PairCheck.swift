import BilingualText
import BinanceMargin
import ShellRuntime
import ShellSession

struct PairCheck: DiagnosticCheck {
    let name = CheckName.pair
    let summary = LocalizedText(english: "whether the isolated pair is enabled", chinese: "逐仓交易对是否启用")
    let needs = [CheckName.key, .address, .permissions]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let symbol = checkContext.snapshot.scope.symbol else { return .skipped(.crossScope) }
        let facts = [Fact("pair", symbol.name)]
        switch try await checkContext.evidence().margin {
        case .failure(let error): return Self.refused(error, facts)
        case .success(.isolated(let account)):
            guard let pair = account.pairs.first(where: { $0.symbol == symbol.name }), pair.isCreated != false else {
                return .fail(.pairNotOpened, facts)
            }
            return pair.isEnabled == false ? .fail(.pairDisabled, facts) : .ok(facts)
        case .success(.cross), nil: return .unknown()
        }
    }

    private static func refused(_ error: ExchangeError, _ facts: [Fact]) -> CheckResult {
        switch error.code {
        case -11001: .fail(.pairNotOpened, facts)
        case -1121, -3028: .fail(.pairUnknown, facts)
        default: .unknown(Problem.of(error), facts)
        }
    }
}
