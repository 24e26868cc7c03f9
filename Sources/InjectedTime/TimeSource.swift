/// The source of time of a component, so that tests and replays can give it a clock of their own.
///
/// A virtual clock moves only while nothing is in flight. A task that may sleep therefore has an *activity* from before
/// its start to its end; during a sleep the activity is suspended. A real clock ignores activities.
public protocol TimeSource: Sendable {
    /// The present instant of a clock that never steps and runs through suspend.
    var now: MonotonicInstant { get }

    /// The wall clock in milliseconds since 1970-01-01T00:00:00Z. It may step either way at any moment.
    var wallMilliseconds: Int64 { get }

    /// How much of ``now`` the machine has spent suspended. If it grows between two readings, the machine was suspended
    /// for exactly that time.
    var timeSuspended: Duration { get }

    /// Waits until `deadline`, or not at all if it has passed.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func sleep(until deadline: MonotonicInstant) async throws

    /// Waits until the tasks that were at work or due before have come to rest, where the clock runs one at a time.
    ///
    /// Several tasks that one task starts get an order from this: each takes its turn first.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func takeTurn() async throws

    /// Begins an activity: a virtual clock does not move until the matching ``endActivity()``.
    func beginActivity()

    /// Ends an activity that ``beginActivity()`` began.
    func endActivity()
}

extension TimeSource {
    /// Zero: most clocks do not know about suspension.
    public var timeSuspended: Duration { .zero }

    /// A real clock lets all tasks run at the same time.
    public func takeTurn() async throws {}

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

    /// Runs `body` in an activity.
    public func active<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        beginActivity()
        defer { endActivity() }
        return try await body()
    }

    /// Suspends the caller's activity while `body` waits for another task.
    public func idle<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        endActivity()
        defer { beginActivity() }
        return try await body()
    }
}

/// A point on a clock that never steps and keeps running while the machine is suspended.
///
/// Only differences mean anything: the origin is the machine's start for ``SystemTime`` and zero for ``VirtualTime``.
public struct MonotonicInstant: Comparable, Hashable, Sendable {
    /// The time since the clock's origin.
    public let sinceOrigin: Duration

    /// Makes the instant `sinceOrigin` after the clock's origin.
    public init(sinceOrigin: Duration) { self.sinceOrigin = sinceOrigin }

    /// The instant `duration` later, or earlier where it is negative.
    public func advanced(by duration: Duration) -> MonotonicInstant {
        MonotonicInstant(sinceOrigin: sinceOrigin + duration)
    }

    /// The time from this instant to `other`, negative where `other` is earlier.
    public func duration(to other: MonotonicInstant) -> Duration { other.sinceOrigin - sinceOrigin }

    /// Whether `left` is the earlier one.
    public static func < (left: MonotonicInstant, right: MonotonicInstant) -> Bool {
        left.sinceOrigin < right.sinceOrigin
    }
}

extension Duration {
    /// The whole milliseconds in this duration, cut towards zero; the nearest number of 64 bits where they take more.
    public var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, sumOverflow) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
    }
}

extension Duration {
    /// The next whole second, for countdowns that people read.
    package var roundedUpToSeconds: Duration {
        .seconds(components.seconds + (components.attoseconds > 0 ? 1 : 0))
    }
}
