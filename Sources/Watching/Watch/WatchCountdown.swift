import InjectedTime

/// Wakes a watch once a second while nothing is sent, so that a live table can count down.
struct WatchCountdown: Sendable {
    private let relay: EventRelay<WatchEvent>
    private let time: any TimeSource
    private var end: MonotonicInstant?
    private var tasks: [Task<Void, Never>] = []

    /// Whether it counts down, or did until now.
    var isRunning: Bool { end != nil }

    init(relay: EventRelay<WatchEvent>, time: any TimeSource) {
        self.relay = relay
        self.time = time
    }

    /// Counts down to `end` from now on; nil stops it.
    mutating func count(to end: MonotonicInstant?) {
        guard end != self.end else { return }
        self.end = end
        tasks.last?.cancel()
        guard let end else { return }
        time.beginActivity()
        let task = Task.detached { [relay, time] in
            await Self.tick(until: end, relay, time)
            time.endActivity()
        }
        // The last task may still have to notice that it was cancelled; earlier ones have ended long ago.
        tasks = tasks.suffix(1) + [task]
    }

    /// Waits until all tasks have ended.
    mutating func finish() async {
        count(to: nil)
        for task in tasks { await task.value }
        tasks = []
    }

    /// Wakes the watch at each whole second before `end`, and at `end` itself; only once if the computer slept.
    private static func tick(
        until end: MonotonicInstant,
        _ relay: EventRelay<WatchEvent>,
        _ time: any TimeSource
    ) async {
        while time.now < end {
            let left = time.now.duration(to: end).roundedUpToSeconds - .seconds(1)
            do { try await time.sleep(until: end.advanced(by: .zero - left)) } catch { return }
            guard await relay.send(.secondPassed) else { return }
        }
    }
}
