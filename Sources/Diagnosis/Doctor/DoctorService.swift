import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession

/// Diagnoses a session, for `doctor` and for a bundle.
struct DoctorService: Sendable {
    /// Each step of the network path has the time limit of a request.
    private static let waySteps = 4

    let session: ShellSession
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// The longest that `checks` may take, in seconds.
    static func longest(of checks: [any DiagnosticCheck]) -> Int {
        let needsWay = checks.contains { [.proxy, .lookup, .connect, .tls].contains($0.name) }
        let looks = CheckCost.of(checks).requests + (needsWay ? waySteps : 0)
        return looks * Int(DiagnosticContext.patience.components.seconds)
    }

    /// The message that shows in advance what `checks` may cost.
    static func budget(of checks: [any DiagnosticCheck], and more: CheckCost = .noRequest) -> Message {
        let cost = CheckCost.of(checks)
        let requests = cost.requests + more.requests
        let seconds = longest(of: checks) + more.requests * Int(DiagnosticContext.patience.components.seconds)
        guard requests > 0 else { return .doctorOffline(seconds) }
        let weight = (cost.weight + more.weight).words
        return .doctorCost(requests, weight: weight, seconds: seconds)
    }

    /// Runs `checks` in order.
    ///
    /// - Parameter told: called after each check.
    /// - Throws: `CancellationError`, or what `told` throws.
    func climb(
        _ checks: [any DiagnosticCheck],
        offline: Bool,
        _ told: (CheckReport) throws -> Void = { _ in }
    ) async throws -> [CheckReport] {
        let checkContext = DiagnosticContext(
            snapshot: session.snapshot,
            isOffline: offline,
            gateway: gateway,
            profiles: profiles,
            services: services,
            time: time
        )
        return try await DoctorRun(checkContext: checkContext, checks: checks).climb(told)
    }

    /// The failure of a diagnosis by its first failed check; nil if all passed.
    ///
    /// - Parameter strict: whether warnings and unknown outcomes count as failures.
    static func failure(among reports: [CheckReport], strict: Bool, in language: Language) -> ShellFailure? {
        let counting: Set<CheckOutcome> = strict ? [.fail, .warn, .unknown] : [.fail]
        guard let first = reports.first(where: { counting.contains($0.result.outcome) }) else { return nil }
        let problem = first.result.problem ?? .responseUnusable
        let (check, code) = (Code(first.name.rawValue), Code(problem.rawValue))
        return ShellFailure(
            status: problem.status,
            category: ShellFailure.Category(rawValue: problem.rawValue),
            message: first.result.isLikely
                ? .checkFailedLikely(check, problem: code, meaning: problem.meaning.text(in: language))
                : .checkFailed(check, problem: code, meaning: problem.meaning.text(in: language)),
            nextStep: .checkNext(problem.nextStep.text(in: language))
        )
    }
}
