import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession

/// Makes diagnoses of a session: for `doctor`, and for a bundle.
struct DoctorService: Sendable {
    /// A step of the way has as long as a request has.
    private static let waySteps = 4

    let session: ShellSession
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// The longest that looking at `checks` may take, in seconds.
    static func longest(of checks: [any DiagnosticCheck]) -> Int {
        let needsWay = checks.contains { [.proxy, .lookup, .connect, .tls].contains($0.name) }
        let looks = CheckCost.of(checks).requests + (needsWay ? waySteps : 0)
        return looks * Int(DiagnosticContext.patience.components.seconds)
    }

    /// What looking at `checks` may cost, to be told before.
    static func budget(of checks: [any DiagnosticCheck], and more: CheckCost = .noRequest) -> Message {
        let cost = CheckCost.of(checks)
        let requests = cost.requests + more.requests
        let seconds = longest(of: checks) + more.requests * Int(DiagnosticContext.patience.components.seconds)
        guard requests > 0 else { return .doctorOffline(seconds) }
        let weight = (cost.weight + more.weight).words
        return .doctorCost(requests, weight: weight, seconds: seconds)
    }

    /// Looks at `checks` in turn.
    ///
    /// - Parameter told: told of each as soon as it was looked at.
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

    /// What the first check that does not hold makes of the whole; nil where all is well.
    ///
    /// - Parameter strict: whether warnings, and what could not be told, count as failures.
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
