import BilingualText
import BinanceMargin
import ShellRuntime

struct ReachCheck: DiagnosticCheck {
    private static let slow: Duration = .seconds(3)

    let name = CheckName.reach
    let summary = LocalizedText(english: "whether the exchange responds", chinese: "交易所是否响应")
    let needs = [CheckName.proxy, .lookup, .connect, .tls]
    let cost: CheckCost? = CheckCost(requests: 2, weight: RequestWeights(address: 2))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        if case .needs = checkContext.noNetworkPath { return .skipped(.needs(.configuration)) }
        do {
            switch try await checkContext.askPublicly(.ping) {
            case .success(let response):
                let facts = [Fact("took", response.timing.total)]
                return .ok(unless: response.timing.total > Self.slow ? .responseSlow : nil, facts)
            case .failure(let error):
                return .fail(try await problem(of: error, checkContext), Self.facts(of: error))
            }
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
    }

    /// During maintenance the status endpoint still works.
    private func problem(of error: ExchangeError, _ checkContext: DiagnosticContext) async throws -> Problem {
        let found = Problem.of(error)
        guard found == .exchangeFault, case .success(let status) = try await checkContext.askPublicly(.systemStatus)
        else { return found }
        return status.value.status == 1 ? .maintenance : found
    }

    private static func facts(of error: ExchangeError) -> [Fact] {
        [error.status.map { Fact("status", $0) }, error.code.map { Fact("code", $0.rawValue) }].compactMap(\.self)
    }
}
