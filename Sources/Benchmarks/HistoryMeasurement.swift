import Glibc
import LineEditing

/// Reading a long history, as a start does in the background.
enum HistoryMeasurement: Measurement {
    static let name = "history"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        let count = 100_000
        try home.writeHistory(count: count)
        var opening: [Duration] = []
        var loading: [Duration] = []
        for _ in 0..<effort.rounds(quick: 5, full: 30) {
            let start = ContinuousClock.now
            let history = try HistoryFile(path: home.historyPath)
            opening.append(start.duration(to: .now))
            while history.texts().isEmpty { sched_yield() }
            loading.append(start.duration(to: .now))
            guard history.texts().count == count else { throw MeasurementFailure("entries were lost") }
        }
        return [
            Figure("100,000 entries read, in the background", in: .milliseconds, loading, goal: .atMost(100)),
            Figure("what of it the first prompt waits for", in: .milliseconds, opening),
        ]
    }
}
