import TimeSource

/// One climb of the ladder.
struct DoctorRun {
    let examination: Examination
    let rungs: [any Rung]

    /// Looks at each rung in turn.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func climb(_ told: (RungReport) throws -> Void) async throws -> [RungReport] {
        var reports: [RungReport] = []
        let time = examination.time
        for rung in rungs {
            let start = time.now
            let result = try await result(of: rung, after: reports)
            try Task.checkCancellation()
            let report = RungReport(name: rung.name, result: result, duration: start.duration(to: time.now))
            reports.append(report)
            try told(report)
        }
        return reports
    }

    private func result(of rung: any Rung, after reports: [RungReport]) async throws -> RungResult {
        if rung.cost != nil, examination.isOffline { return .skipped(.offline) }
        // What a chosen few need was perhaps not looked at; only what did not hold stands in the way.
        if let broken = reports.first(where: { rung.needs.contains($0.name) && $0.blocksOthers }) {
            return .skipped(.needs(broken.rootCause))
        }
        return try await rung.examine(examination)
    }
}
