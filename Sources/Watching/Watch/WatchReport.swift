import BilingualText
import CommandLanguage
import ShellRuntime
import InjectedTime

/// Words the messages of a watch.
struct WatchReport: Sendable {
    let clock: WatchClock

    func failed(_ failure: ShellFailure, of name: String, _ tick: WatchTick) -> Message {
        let (time, reason) = (clock.text(at: tick.ended), failure.message)
        guard let end = tick.silentUntil else { return .watchFailed(time, name: name, failure: reason) }
        return .watchFailedIntoSilence(time, name: name, failure: reason, end: clock.text(at: end))
    }

    func recovered(_ repeated: WatchFailures.Repeated, at instant: MonotonicInstant) -> Message {
        .watchRecovered(
            clock.text(at: instant),
            names: repeated.names.joined(separator: " "),
            since: clock.text(at: repeated.since),
            tally: tally(of: repeated)
        )
    }

    func unrecovered(_ repeated: WatchFailures.Repeated) -> Message {
        .watchUnrecovered(
            repeated.names.joined(separator: " "),
            since: clock.text(at: repeated.since),
            tally: tally(of: repeated),
            failure: repeated.failure.message
        )
    }

    private func tally(of repeated: WatchFailures.Repeated) -> Message {
        let failures = Message.watchFailures(repeated.count)
        return repeated.skipped == 0 ? failures : .watchTally(failures, .watchSkippedTicks(repeated.skipped))
    }

    func skipped(_ count: Int, of name: String, _ cause: WatchSkipCause, at instant: MonotonicInstant) -> Message {
        let time = clock.text(at: instant)
        return cause == .late
            ? .watchSkippedLate(time, name: name, count: count) : .watchSkippedSilent(time, name: name, count: count)
    }

    /// - Parameter goal: what is said where the goal was reached.
    func ended(_ ending: WatchEnding, _ tally: WatchTally, at instant: MonotonicInstant, goal: Message) -> Message {
        let (time, tally) = (clock.text(at: instant), tally.words)
        return switch ending {
        case .goalReached: goal
        case .timesReached: .watchEndedTimes(time, tally: tally)
        case .lengthReached: .watchEndedLength(time, tally: tally)
        case .interrupted: .watchEndedInterrupted(time, tally: tally)
        case .failed: .watchEndedFailed(time, tally: tally)
        }
    }
}
