import BilingualText
import BinanceMargin
import ShellRuntime

struct SystemCheck: DiagnosticCheck {
    let name = CheckName.system
    let summary = LocalizedText(english: "whether the exchange is under maintenance", chinese: "交易所是否在维护")
    let needs = [CheckName.reach]
    let cost: CheckCost? = CheckCost(requests: 1, weight: RequestWeights(address: 1))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        do {
            switch try await checkContext.askPublicly(.systemStatus) {
            case .success(let response):
                let facts = [Fact("status", response.value.status.description)]
                return response.value.status == 0 ? .ok(facts) : .fail(.maintenance, facts)
            case .failure(let error): return .unknown(Problem.of(error))
            }
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
    }
}
