package import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession

/// Diagnoses a session, for `doctor` and for a bundle.
struct DoctorService: Sendable {
    /// Each step of the network path has the time limit of a request.
    private static let pathSteps = 4

    let session: ShellSession
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// The longest that `checks` may take, in seconds.
    static func longest(of checks: [any DiagnosticCheck]) -> Int {
        let needsPath = checks.contains { [.proxy, .lookup, .connect, .tls].contains($0.name) }
        let steps = CheckCost.of(checks).requests + (needsPath ? pathSteps : 0)
        return steps * Int(DiagnosticContext.patience.components.seconds)
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
            let result = try await result(of: check, after: reports)
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
    package static func doctorCost(_ requests: Int, weight: Message, seconds: Int) -> Message {
        English(
            "doctor.budget",
            "sends up to \(requests, "request", "requests"), weight \(weight); takes at most \(seconds) s"
        )
        .chinese("最多发送 \(requests) 个请求，权重 \(weight)；最长 \(seconds) 秒")
    }

    package static func doctorOffline(_ seconds: Int) -> Message {
        English("doctor.looking", "sends no requests; takes at most \(seconds) s").chinese("不发送请求；最长 \(seconds) 秒")
    }

    package static func checkFailed(_ check: Code, problem: Code, meaning: String) -> Message {
        English("doctor.failed", "check \(check) failed: \(meaning) (\(problem))")
            .chinese("检查项 \(check) 未通过：\(meaning)（\(problem)）")
    }

    package static func checkFailedLikely(_ check: Code, problem: Code, meaning: String) -> Message {
        English("doctor.failedLikely", "check \(check) failed, likely because \(meaning) (\(problem))")
            .chinese("检查项 \(check) 未通过，可能是因为\(meaning)（\(problem)）")
    }

    package static func checkNext(_ step: String) -> Message {
        Message("doctor.next", verbatim: "\(step)")
    }
}
