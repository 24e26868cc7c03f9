import MarginClient
import ShellRuntime

/// Whether the exchange itself answers.
struct ReachRung: Rung {
    private static let slow: Duration = .seconds(3)

    let name = RungName.reach
    let summary = LocalizedText(english: "whether the exchange answers", chinese: "交易所是否应答")
    let needs = [RungName.proxy, .lookup, .connect, .tls]
    let cost: RungCost? = RungCost(requests: 2, weight: QuestionWeight(address: 2))

    func examine(_ examination: Examination) async throws -> RungResult {
        if case .needs = examination.waylessness { return .skipped(.needs(.configuration)) }
        do {
            switch try await examination.askPublicly(.ping) {
            case .success(let answer):
                let facts = [Fact("took", answer.timing.total)]
                return .ok(unless: answer.timing.total > Self.slow ? .answerSlow : nil, facts)
            case .failure(let error):
                return .fail(try await finding(of: error, examination), Self.facts(of: error))
            }
        } catch let failure as ShellFailure {
            return .fail(SecretFinding.of(failure))
        }
    }

    /// In maintenance the status page is what still works.
    private func finding(of error: ExchangeError, _ examination: Examination) async throws -> Finding {
        let found = Finding.of(error)
        guard found == .exchangeFault, case .success(let status) = try await examination.askPublicly(.systemStatus)
        else { return found }
        return status.value.status == 1 ? .maintenance : found
    }

    private static func facts(of error: ExchangeError) -> [Fact] {
        [error.status.map { Fact("status", $0) }, error.code.map { Fact("code", $0.rawValue) }].compactMap(\.self)
    }
}
