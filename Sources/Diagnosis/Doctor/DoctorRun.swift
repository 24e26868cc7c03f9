import InjectedTime

/// One run of a diagnosis.
struct DoctorRun {
    let checkContext: DiagnosticContext
    let checks: [any DiagnosticCheck]

    /// Runs the checks in order.
    ///
    /// - Parameter told: called after each check.
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func climb(_ told: (CheckReport) throws -> Void) async throws -> [CheckReport] {
        var reports: [CheckReport] = []
        let time = checkContext.time
        for check in checks {
            let start = time.now
            let result = try await result(of: check, after: reports)
            try Task.checkCancellation()
            let report = CheckReport(name: check.name, result: result, duration: start.duration(to: time.now))
            reports.append(report)
            try told(report)
        }
        return reports
    }

    private func result(of check: any DiagnosticCheck, after reports: [CheckReport]) async throws -> CheckResult {
        if check.cost != nil, checkContext.isOffline { return .skipped(.offline) }
        // With `only`, a needed check may not have run; only one that did not pass blocks others.
        if let broken = reports.first(where: { check.needs.contains($0.name) && $0.blocksOthers }) {
            return .skipped(.needs(broken.rootCause))
        }
        return try await check.examine(checkContext)
    }
}
