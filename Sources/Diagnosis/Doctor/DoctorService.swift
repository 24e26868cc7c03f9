package import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession

/// Diagnoses a session, for `doctor` and for a bundle.
struct DoctorService: Sendable {
    let session: ShellSession
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// The message that shows in advance what `checks` may cost.
    static func budget(of checks: [any DiagnosticCheck], and more: CheckCost = .noRequest) -> Message {
        let cost = CheckCost.of(checks)
        let weight = (cost.weight + more.weight).words
        return .diagnosisCost(checks.count, requests: cost.requests + more.requests, weight: weight)
    }

    /// Runs `checks` in order.
    ///
    /// - Parameter onReport: called after each check.
    /// - Throws: `CancellationError`, or what `onReport` throws.
    func run(
        _ checks: [any DiagnosticCheck],
        offline: Bool,
        _ onReport: (CheckReport) throws -> Void = { _ in }
    ) async throws -> [CheckReport] {
        let checkContext = DiagnosticContext(
            snapshot: session.snapshot,
            isOffline: offline,
            gateway: gateway,
            profiles: profiles,
            services: services,
            time: time
        )
        return try await DoctorRun(checkContext: checkContext, checks: checks).run(onReport)
    }

    /// The failure of a diagnosis by its first failed check; nil if all passed.
    ///
    /// - Parameter strict: whether warnings and unknown outcomes count as failures.
    static func failure(among checks: [CheckSummary], strict: Bool, in language: Language) -> ShellFailure? {
        guard let first = CheckSummary.firstFailure(among: checks, strict: strict) else { return nil }
        let problem = first.problem ?? Problem.responseUnusable.rawValue
        let meaning = (first.meaning ?? Problem.responseUnusable.meaning).text(in: language)
        let (check, code) = (Code(first.check.rawValue), Code(problem))
        var failure = ShellFailure(
            status: first.status,
            category: ShellFailure.Category(rawValue: problem),
            cause: ShellFailure.Cause(rawValue: problem),
            message: first.isLikely
                ? .checkFailedLikely(check, problem: code, meaning: meaning)
                : .checkFailed(check, problem: code, meaning: meaning),
            nextStep: first.nextStep.map(Message.words)
        )
        failure.facts = first.facts
        return failure
    }
}

/// One run of a diagnosis.
struct DoctorRun {
    let checkContext: DiagnosticContext
    let checks: [any DiagnosticCheck]

    /// Runs the checks in order.
    ///
    /// - Parameter onReport: called after each check.
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func run(_ onReport: (CheckReport) throws -> Void) async throws -> [CheckReport] {
        try await ConcurrentRequests.run(on: checkContext.time) { group in
            try await run(in: group, onReport)
        }
    }

    private func run(
        in group: ConcurrentRequests,
        _ onReport: (CheckReport) throws -> Void
    ) async throws -> [CheckReport] {
        var reports: [CheckReport] = []
        var isLocal = true
        let time = checkContext.time
        for check in checks {
            let start = time.now
            if isLocal, check.cost != nil, !checkContext.isOffline {
                isLocal = false
                let open = checks.filter { blocker(of: $0, among: reports) == nil }
                try await checkContext.sendAhead(for: open, in: group)
            }
            let result = try await result(of: check, after: reports).named(after: reports)
            try Task.checkCancellation()
            let report = CheckReport(name: check.name, result: result, duration: start.duration(to: time.now))
            reports.append(report)
            try onReport(report)
        }
        return reports
    }

    private func result(of check: any DiagnosticCheck, after reports: [CheckReport]) async throws -> CheckResult {
        if check.cost != nil, checkContext.isOffline { return .skipped(.offline) }
        // With `only`, a needed check may not have run; only one that did not pass blocks others.
        if let broken = blocker(of: check, among: reports) { return .skipped(.needs(broken.rootCause)) }
        return try await check.examine(checkContext)
    }

    private func blocker(of check: any DiagnosticCheck, among reports: [CheckReport]) -> CheckReport? {
        reports.first { check.needs.contains($0.name) && $0.blocksOthers }
    }
}

extension Message {
    package static func diagnosisCost(_ checks: Int, requests: Int, weight: Message) -> Message {
        guard requests > 0 else {
            return English("doctor.checks", "\(checks, "check", "checks"), no requests")
                .chinese("\(checks) 项检查，不发送请求")
        }
        return English(
            "doctor.cost",
            "\(checks, "check", "checks"), up to \(requests, "request", "requests"), weight \(weight)"
        )
        .chinese("\(checks) 项检查，最多 \(requests) 个请求，权重 \(weight)")
    }

    package static func checkFailed(_ check: Code, problem: Code, meaning: String) -> Message {
        English("doctor.failed", "check \(check) failed: \(meaning) (\(problem))")
            .chinese("检查项 \(check) 未通过：\(meaning)（\(problem)）")
    }

    package static func checkFailedLikely(_ check: Code, problem: Code, meaning: String) -> Message {
        English("doctor.failedLikely", "check \(check) failed, likely because \(meaning) (\(problem))")
            .chinese("检查项 \(check) 未通过，可能是因为\(meaning)（\(problem)）")
    }
}
