import Synchronization

/// A clock that moves only when it is advanced, or, in automatic mode, when nothing is in flight.
///
/// In automatic mode the clock jumps to the earliest sleeper's deadline once every activity has ended or sleeps. One
/// sleeper wakes at a time, in the order of deadlines and, among equals, of their calls, so that a run gives the same
/// bytes each time.
public final class VirtualTime: TimeSource {
    private struct Sleeper {
        let deadline: MonotonicInstant
        let wake: Promise<Void>
    }

    private struct Watcher {
        let count: Int
        let reached: Promise<Void>
    }

    private struct State {
        var now = MonotonicInstant(sinceOrigin: .zero)
        var wallAtOrigin: Int64
        var suspended: Duration = .zero
        var activities = 0
        var sleepers: [Sleeper] = []
        var watchers: [Watcher] = []
    }

    private let automatic: Bool
    private let state: Mutex<State>

    /// Makes a clock whose wall clock shows `wallMilliseconds`.
    ///
    /// - Parameters:
    ///   - wallMilliseconds: the wall clock's start, in milliseconds since 1970-01-01T00:00:00Z.
    ///   - automatic: whether the clock jumps to the next deadline by itself once nothing is in flight.
    public init(wallMilliseconds: Int64 = 1_736_393_892_000, automatic: Bool = false) {
        self.automatic = automatic
        state = Mutex(State(wallAtOrigin: wallMilliseconds))
    }

    /// The clock's current instant.
    public var now: MonotonicInstant { state.withLock { $0.now } }

    /// The wall clock's current time.
    public var wallMilliseconds: Int64 {
        state.withLock { state in
            let (sum, overflow) = state.wallAtOrigin.addingReportingOverflow(state.now.sinceOrigin.wholeMilliseconds)
            return overflow ? .max : sum
        }
    }

    /// The total time of suspensions.
    public var timeSuspended: Duration { state.withLock { $0.suspended } }

    /// Waits until the clock reaches `deadline`.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public func sleep(until deadline: MonotonicInstant) async throws {
        try Task.checkCancellation()
        let wake = Promise<Void>()
        guard let watchers = state.withLock({ admit(Sleeper(deadline: deadline, wake: wake), in: &$0) }) else { return }
        for watcher in watchers { watcher.reached.keep(()) }
        wakeNextIfIdle()
        try await wake.value { cancel(wake) }
    }

    /// In automatic mode, waits for the tasks at work and for the sleepers that are due.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public func takeTurn() async throws {
        try Task.checkCancellation()
        guard automatic else { return }
        let wake = Promise<Void>()
        state.withLock { state in
            Self.insert(Sleeper(deadline: state.now, wake: wake), in: &state)
        }
        wakeNextIfIdle()
        try await wake.value { cancel(wake) }
    }

    /// Begins an activity.
    public func beginActivity() { state.withLock { $0.activities += 1 } }

    /// Ends an activity; in automatic mode the clock moves if it was the last.
    public func endActivity() {
        state.withLock { $0.activities -= 1 }
        wakeNextIfIdle()
    }

    /// Moves the clock forward and wakes every sleeper whose deadline is reached, in the order of deadlines.
    public func advance(by duration: Duration) {
        let target = state.withLock { $0.now.advanced(by: duration) }
        while wakeEarliest(notAfter: target) {}
        state.withLock { $0.now = max($0.now, target) }
    }

    /// Moves the clock forward as a suspension does: all sleepers with a deadline within `duration` wake at its end.
    public func suspend(for duration: Duration) {
        state.withLock {
            $0.suspended += duration
            $0.now = $0.now.advanced(by: duration)
        }
        advance(by: .zero)
    }

    /// Steps only the wall clock, as an administrator or a time daemon would.
    public func stepWall(byMilliseconds milliseconds: Int64) {
        state.withLock { $0.wallAtOrigin += milliseconds }
    }

    /// Waits until at least `count` tasks sleep on this clock: so that a test knows that its subject waits.
    public func sleepers(atLeast count: Int) async {
        let reached = Promise<Void>()
        state.withLock { state in
            guard state.sleepers.count < count else {
                reached.keep(())
                return
            }
            state.watchers.append(Watcher(count: count, reached: reached))
        }
        try? await reached.value(onCancel: {})
    }

    /// - Returns: those who waited for as many sleepers; nil where the sleeper's deadline is reached.
    private func admit(_ sleeper: Sleeper, in state: inout State) -> [Watcher]? {
        guard sleeper.deadline > state.now else { return nil }
        Self.insert(sleeper, in: &state)
        let count = state.sleepers.count
        let ready = state.watchers.filter { $0.count <= count }
        state.watchers.removeAll { $0.count <= count }
        return ready
    }

    /// Places a sleeper after all that are due no later, so that equal deadlines wake in the order of their calls.
    private static func insert(_ sleeper: Sleeper, in state: inout State) {
        let place = state.sleepers.firstIndex { $0.deadline > sleeper.deadline } ?? state.sleepers.endIndex
        state.sleepers.insert(sleeper, at: place)
        state.activities -= 1
    }

    private func cancel(_ wake: Promise<Void>) {
        let isWaiting = state.withLock { state in
            guard let place = state.sleepers.firstIndex(where: { $0.wake === wake }) else { return false }
            state.activities += 1
            state.sleepers.remove(at: place)
            return true
        }
        if isWaiting { wake.cancel() }
    }

    private func wakeNextIfIdle() {
        guard automatic else { return }
        let sleeper: Sleeper? = state.withLock { state in
            guard state.activities <= 0, !state.sleepers.isEmpty else { return nil }
            return Self.takeFirst(from: &state)
        }
        sleeper?.wake.keep(())
    }

    private func wakeEarliest(notAfter limit: MonotonicInstant) -> Bool {
        let sleeper: Sleeper? = state.withLock { state in
            guard let first = state.sleepers.first, first.deadline <= limit else { return nil }
            return Self.takeFirst(from: &state)
        }
        sleeper?.wake.keep(())
        return sleeper != nil
    }

    private static func takeFirst(from state: inout State) -> Sleeper {
        let sleeper = state.sleepers.removeFirst()
        state.now = max(state.now, sleeper.deadline)
        state.activities += 1
        return sleeper
    }
}
