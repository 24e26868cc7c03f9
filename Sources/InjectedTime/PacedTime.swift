import Synchronization

/// A clock over another one that can be *paced*: from then on it moves only when one of its waits ends.
///
/// A paced clock gives a session on a real clock the order of ``VirtualTime``: while a task is at work the clock does
/// not move; one waiter wakes at a time, in the order of instants, at exactly its own instant. What comes from outside
/// the program, a response or a typed line, is given the instant of its arrival. A replay on a virtual clock with the
/// same instants therefore does the same, whatever else the machine did.
///
/// A virtual clock already has that order, so nothing is paced.
package final class PacedTime: TimeSource {
    private struct Waiter {
        let instant: MonotonicInstant
        let wake: Promise<Void>
    }

    private struct Alarm {
        let instant: MonotonicInstant
        let task: Task<Void, Never>
    }

    private struct State {
        var isPaced = false
        var now = MonotonicInstant(sinceOrigin: .zero)
        var wallAtNow: (instant: MonotonicInstant, milliseconds: Int64) = (MonotonicInstant(sinceOrigin: .zero), 0)
        var activities = 0
        var waiters: [Waiter] = []
        var alarm: Alarm?
    }

    /// The start of a paced period.
    package struct Origin: Hashable, Sendable {
        package let instant: MonotonicInstant
        /// The wall clock at that instant.
        package let milliseconds: Int64
    }

    /// A wall clock that differs from its expected time by more than this, in milliseconds, was stepped; less is normal
    /// adjustment.
    private static let smallestStep: Int64 = 50

    private let base: any TimeSource
    private let state = Mutex(State())

    /// Makes a clock that does what `base` does until it is paced.
    package init(_ base: any TimeSource) { self.base = base }

    // MARK: Reading

    package var now: MonotonicInstant { state.withLock { $0.isPaced ? $0.now : base.now } }

    package var wallMilliseconds: Int64 {
        state.withLock { $0.isPaced ? Self.wall(in: $0) : base.wallMilliseconds }
    }

    private static func wall(in state: State) -> Int64 {
        state.wallAtNow.milliseconds + state.wallAtNow.instant.duration(to: state.now).wholeMilliseconds
    }

    // MARK: Pacing

    /// Paces the clock from now on; nothing may be waiting on it.
    ///
    /// - Returns: the start of the paced period. Counted from there, whole milliseconds change when those of the wall
    ///   clock do.
    package func pace() -> Origin {
        if base is VirtualTime {
            let now = base.now.sinceOrigin
            return Origin(
                instant: MonotonicInstant(sinceOrigin: .milliseconds(now.wholeMilliseconds)),
                milliseconds: base.wallMilliseconds
            )
        }
        return state.withLock { state in
            if !state.isPaced {
                state.isPaced = true
                state.now = base.now
            }
            let milliseconds = base.wallMilliseconds
            state.wallAtNow = (state.now, milliseconds)
            return Origin(instant: state.now, milliseconds: milliseconds)
        }
    }

    /// Follows the wall clock if it was stepped after the last call.
    ///
    /// - Returns: its new time if it was stepped.
    package func followWallStep() -> Int64? {
        state.withLock { state in
            guard state.isPaced else { return nil }
            let real = base.wallMilliseconds
            let behind = state.now.duration(to: base.now).wholeMilliseconds
            guard (real - behind - Self.wall(in: state)).magnitude > Self.smallestStep else { return nil }
            state.wallAtNow = (state.now, real - behind)
            return real - behind
        }
    }

    /// Waits for its turn after an event outside the program. The caller must have no activity, and has one afterwards.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled; the caller then has an activity, too.
    package func arrive() async throws {
        let isPaced = state.withLock(\.isPaced)
        guard isPaced else { return beginActivity() }
        try await wait(for: .arrival)
    }

    /// Waits for its turn as ``arrive()`` does, but no longer than `patience` on the clock beneath.
    ///
    /// - Returns: whether its turn came. The caller has an activity either way.
    package func arrive(within patience: Duration) async -> Bool {
        let arrival = Task { (try? await arrive()) != nil }
        let limit = Task { [base] in
            try await base.sleep(for: patience)
            arrival.cancel()
        }
        defer { limit.cancel() }
        return await arrival.value
    }

    /// Suspends the caller's activity while `body` waits for an event outside the program.
    ///
    /// - Throws: `CancellationError` where the task was cancelled meanwhile; what `body` gave is lost then.
    package func outside<Result>(_ body: () async -> Result) async throws -> Result {
        let isPaced = state.withLock(\.isPaced)
        guard isPaced else { return await body() }
        endActivity()
        let result = await body()
        try await arrive()
        return result
    }

    // MARK: Waiting

    package func sleep(until deadline: MonotonicInstant) async throws {
        let isPaced = state.withLock(\.isPaced)
        guard isPaced else { return try await base.sleep(until: deadline) }
        try Task.checkCancellation()
        try await wait(for: .deadline(deadline))
    }

    package func takeTurn() async throws {
        let isPaced = state.withLock(\.isPaced)
        guard isPaced else { return try await base.takeTurn() }
        try Task.checkCancellation()
        try await wait(for: .turn)
    }

    package func beginActivity() {
        state.withLock { $0.activities += 1 }
        base.beginActivity()
    }

    package func endActivity() {
        state.withLock { $0.activities -= 1 }
        base.endActivity()
        wakeNext()
    }

    private enum Event {
        case deadline(MonotonicInstant)
        /// A turn at the present instant.
        case turn
        /// A turn from now on, of a task without an activity.
        case arrival
    }

    /// Suspends an activity, except an arrival's, and waits for `event`.
    private func wait(for event: Event) async throws {
        let wake = Promise<Void>()
        let isArrival = if case .arrival = event { true } else { false }
        guard !Task.isCancelled else {
            if isArrival { state.withLock { $0.activities += 1 } }
            throw CancellationError()
        }
        let waits = state.withLock { state in
            let instant: MonotonicInstant
            switch event {
            case .deadline(let deadline):
                guard deadline > state.now else { return false }
                instant = deadline
            case .turn: instant = state.now
            case .arrival: instant = max(base.now, state.now)
            }
            let place = state.waiters.firstIndex { $0.instant > instant } ?? state.waiters.endIndex
            state.waiters.insert(Waiter(instant: instant, wake: wake), at: place)
            if !isArrival { state.activities -= 1 }
            return true
        }
        guard waits else { return }
        wakeNext()
        try await wake.value { cancel(wake) }
    }

    private func cancel(_ wake: Promise<Void>) {
        let isWaiting = state.withLock { state in
            guard let place = state.waiters.firstIndex(where: { $0.wake === wake }) else { return false }
            state.activities += 1
            state.waiters.remove(at: place)
            return true
        }
        if isWaiting { wake.cancel() }
    }

    private enum Step {
        case rest
        case wake(Waiter)
        case wait(MonotonicInstant)
    }

    /// Wakes the first waiter if its instant has come and no task is at work; otherwise sets an alarm for that instant.
    private func wakeNext() {
        let step: Step = state.withLock { state in
            guard state.isPaced, state.activities <= 0, let first = state.waiters.first else { return .rest }
            guard first.instant <= base.now else { return .wait(first.instant) }
            state.waiters.removeFirst()
            state.now = max(state.now, first.instant)
            state.activities += 1
            return .wake(first)
        }
        switch step {
        case .rest: break
        case .wake(let waiter): waiter.wake.keep(())
        case .wait(let instant): setAlarm(for: instant)
        }
    }

    private func setAlarm(for instant: MonotonicInstant) {
        state.withLock { state in
            guard state.alarm?.instant != instant else { return }
            state.alarm?.task.cancel()
            let task = Task.detached { [weak self, base] in
                guard (try? await base.sleep(until: instant)) != nil, let self else { return }
                self.state.withLock { $0.alarm = nil }
                self.wakeNext()
            }
            state.alarm = Alarm(instant: instant, task: task)
        }
    }
}
