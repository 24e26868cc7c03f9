import InjectedTime

/// Wakes a watch once a second while nothing is asked, so that a table in place can count down.
struct WatchCountdown: Sendable {
    private let relay: EventRelay<WatchEvent>
    private let time: any TimeSource
    private var end: MonotonicInstant?
    private var tasks: [Task<Void, Never>] = []

    /// Whether it counts, or did until now.
    var isRunning: Bool { end != nil }

    init(relay: EventRelay<WatchEvent>, time: any TimeSource) {
        self.relay = relay
        self.time = time
    }

    /// Counts down to `end` from now on, or, where it is nil, no more.
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
        // The one before may still have to notice that it was cancelled; those before it have long ended.
        tasks = tasks.suffix(1) + [task]
    }

    /// Leaves nothing behind.
    mutating func finish() async {
        count(to: nil)
        for task in tasks { await task.value }
        tasks = []
    }

    /// Wakes the watch at each whole second before `end`, and at `end` itself; where the machine slept, only once.
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
