import CommandLanguage
import ShellRuntime
import InjectedTime

/// Words what a watch has to say besides its responses.
struct WatchReport: Sendable {
    let clock: WatchClock

    func failed(_ failure: ShellFailure, of name: String, _ tick: WatchTick) -> Message {
        let common: [MessageArgument] = [
            .text("time", clock.text(at: tick.ended)), .text("name", name), .message("failure", failure.message),
        ]
        guard let end = tick.silentUntil else { return Message(WatchMessage.failed, arguments: common) }
        return Message(WatchMessage.failedIntoSilence, arguments: common + [.text("end", clock.text(at: end))])
    }

    func recovered(_ repeated: WatchFailures.Repeated, at instant: MonotonicInstant) -> Message {
        Message(WatchMessage.recovered, arguments: [.text("time", clock.text(at: instant))] + arguments(of: repeated))
    }

    func unrecovered(_ repeated: WatchFailures.Repeated) -> Message {
        Message(
            WatchMessage.unrecovered,
            arguments: arguments(of: repeated) + [.message("failure", repeated.failure.message)]
        )
    }

    func skipped(_ count: Int, of name: String, _ cause: WatchSkipCause, at instant: MonotonicInstant) -> Message {
        let id: WatchMessage = cause == .late ? .skippedLate : .skippedSilent
        return Message(id, .text("time", clock.text(at: instant)), .text("name", name), .number("count", count))
    }

    func ended(_ ending: WatchEnding, _ tally: WatchTally, at instant: MonotonicInstant) -> Message {
        Message(
            WatchMessage(ending),
            arguments: [.text("time", clock.text(at: instant))] + tally.arguments
        )
    }

    private func arguments(of repeated: WatchFailures.Repeated) -> [MessageArgument] {
        [
            .text("names", repeated.names.joined(separator: " ")),
            .number("count", repeated.count),
            .number("skipped", repeated.skipped),
            .text("since", clock.text(at: repeated.since)),
        ]
    }
}

extension WatchMessage {
    fileprivate init(_ ending: WatchEnding) {
        self =
            switch ending {
            case .goalReached: .endedGoal
            case .timesReached: .endedTimes
            case .lengthReached: .endedLength
            case .interrupted: .endedInterrupted
            case .failed: .endedFailed
            }
    }
}
