/// The texts of a recording and the times that belong to them.
package struct ReplaySteps: Sendable {
    package struct Run: Sendable {
        package let start: Duration
        package let run: RecordedRun

        /// What the wall clock was stepped to before the text ran.
        package let wall: Int64?

        package var interrupt: Duration?

        /// Whether the recording stops while the text runs: the replay ends it after the last line.
        package var isCut = false
    }

    /// In the order they were run.
    package private(set) var runs: [Run] = []

    package init(_ recording: Recording) {
        var wall: Int64?
        for line in recording.lines {
            switch line.line {
            case .run(let run):
                runs.append(Run(start: line.instant, run: run, wall: wall))
                wall = nil
            case .clock(let milliseconds): wall = milliseconds
            case .interrupt:
                guard let last = runs.indices.last, runs[last].interrupt == nil else { continue }
                runs[last].interrupt = line.instant
            case .header, .script, .request, .response, .fetch, .drill, .end: continue
            }
        }
        guard recording.end == nil, let last = runs.indices.last, runs[last].interrupt == nil else { return }
        runs[last].interrupt = recording.lines.last.map { $0.instant + .nanoseconds(1) }
        runs[last].isCut = true
    }
}
