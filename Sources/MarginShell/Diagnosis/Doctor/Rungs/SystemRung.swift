import MarginClient
import ShellRuntime

/// Whether the exchange is at work or under maintenance.
struct SystemRung: Rung {
    let name = RungName.system
    let summary = LocalizedText(english: "whether the exchange is under maintenance", chinese: "交易所是否在维护")
    let needs = [RungName.reach]
    let cost: RungCost? = RungCost(requests: 1, weight: QuestionWeight(address: 1))

    func examine(_ examination: Examination) async throws -> RungResult {
        do {
            switch try await examination.askPublicly(.systemStatus) {
            case .success(let answer):
                let facts = [Fact("status", answer.value.status.description)]
                return answer.value.status == 0 ? .ok(facts) : .fail(.maintenance, facts)
            case .failure(let error): return .unknown(Finding.of(error))
            }
        } catch let failure as ShellFailure {
            return .fail(SecretFinding.of(failure))
        }
    }
}
