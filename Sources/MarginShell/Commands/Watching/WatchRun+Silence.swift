import MarginClient
import ShellRuntime
import TimeSource

// What a watch tells of the time in which it asks nothing.
extension WatchRun {
    /// The silence that an outcome brings; nil where the question's next tick comes as ever.
    func silenceAfter(_ outcome: WatchOutcome, _ tick: WatchTick) -> WatchSilence? {
        guard let until = tick.silentUntil, case .failure(let failure) = outcome else { return nil }
        return WatchSilence(end: until, isBan: failure.category.rawValue == ErrorCategory.ban.rawValue)
    }

    /// Enters whether `question` is left out for now.
    mutating func note(_ silence: WatchSilence?, of question: WatchQuestion) {
        silences[question] = silence.map { silence in
            let place = plan.questions.firstIndex(of: question) ?? 0
            let tick = schedule.next(after: -1, of: place, at: silence.end)
            return WatchSilence(end: schedule.instant(tick: tick, question: place), isBan: silence.isBan)
        }
    }

    /// Lets a table in place count down to the next question; a log has said once how long it takes.
    mutating func tellSilence() throws {
        guard context.showsInPlace else { return }
        let now = context.time.now
        let open = silences.values.filter { $0.end > now }
        let next = open.min { $0.end < $1.end }
        guard next != nil || countdown.isRunning else { return }
        countdown.count(to: next?.end)
        try context.update(
            WatchSilenceAnswer.make(wait: next.map { now.duration(to: $0.end) }, isBan: next?.isBan ?? false)
        )
    }
}
