/// Where a component gets its time from, so that tests and replays can hand it a clock of their own.
///
/// Under a virtual clock time moves only while nothing is in flight. A task that may sleep therefore holds an
/// *activity* from before its start to its end; sleeping gives it up for as long as the sleep lasts. A real clock
/// ignores activities.
public protocol TimeSource: Sendable {
    /// The present instant of a clock that never steps and runs through suspend.
    var now: MonotonicInstant { get }

    /// The wall clock in milliseconds since 1970-01-01T00:00:00Z. It may step either way at any moment.
    var wallMilliseconds: Int64 { get }

    /// How much of ``now`` the machine has spent suspended: what grew in between tells that there was a suspend, exactly.
    var timeSuspended: Duration { get }

    /// Waits until `deadline`, or not at all if it has passed.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func sleep(until deadline: MonotonicInstant) async throws

    /// Says that a task is at work: a virtual clock stands still until the matching ``endActivity()``.
    func beginActivity()

    /// Ends what ``beginActivity()`` began.
    func endActivity()
}

extension TimeSource {
    /// Most clocks know of no suspend.
    public var timeSuspended: Duration { .zero }

    /// A real clock has no use for activities.
    public func beginActivity() {}

    /// A real clock has no use for activities.
    public func endActivity() {}

    /// Waits for `duration`, or not at all if it is not positive.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        try await sleep(until: now.advanced(by: duration))
    }

    /// Holds an activity while `body` runs.
    public func active<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        beginActivity()
        defer { endActivity() }
        return try await body()
    }

    /// Gives the caller's activity up while `body` waits for another task's doing.
    public func idle<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        endActivity()
        defer { beginActivity() }
        return try await body()
    }
}
