public import InjectedTime
import Synchronization

/// The exchange's clock as an instrument: measured, with its error, age and drift.
///
/// It runs on a clock that goes on through suspend, so that a night's sleep shows in its age. How well that clock kept time
/// while the machine slept is the hardware's secret, so that the shortest suspend makes a measurement stale.
public final class ServerClock: Sendable {
    /// After this long a measurement is stale: ordinary clocks part by some 15 ms in that time.
    public static let maximumAge: Duration = .seconds(300)

    /// What the two clocks that tell of a suspend may differ by without one.
    private static let shortestSuspend: Duration = .milliseconds(50)

    /// Two measurements closer than this tell nothing about drift.
    private static let shortestDriftSpan: Duration = .seconds(30)

    private struct State {
        var measurement: ClockMeasurement?
        var driftPerMillion: Double?
        var generation = 0
        /// How long the machine had been suspended when it was measured.
        var suspended: Duration = .zero
    }

    /// What a request is stamped with.
    struct Stamp {
        let milliseconds: Int64
        let origin: QueryParameter.Origin
        let instant: MonotonicInstant
        /// How many measurements there had been.
        let generation: Int
    }

    /// Lets one task measure at a time.
    let gate: FairGate

    private let time: any TimeSource
    private let state = Mutex(State())

    /// A clock not yet measured.
    public init(time: any TimeSource) {
        self.time = time
        gate = FairGate(time: time)
    }

    /// What is known now; nil before the first measurement.
    public var reading: ClockReading? {
        state.withLock { state in
            state.measurement.map { reading($0, in: state) }
        }
    }

    /// The exchange's time in milliseconds since 1970; nil before the first measurement.
    public var serverMilliseconds: Int64? {
        state.withLock { $0.measurement?.serverTime(at: time.now).wholeMilliseconds }
    }

    /// How many measurements there have been.
    var generation: Int {
        state.withLock { $0.generation }
    }

    /// The time to stamp a request with now: the exchange's where it was measured, else this machine's.
    var stamp: Stamp {
        state.withLock { state in
            let now = time.now
            let server = state.measurement?.serverTime(at: now).wholeMilliseconds
            return Stamp(
                milliseconds: server ?? time.wallMilliseconds,
                origin: server == nil ? .localClock : .serverClock,
                instant: now,
                generation: state.generation
            )
        }
    }

    /// Keeps the best of `measurements`: the one with the shortest way.
    func record(_ measurements: [ClockMeasurement]) -> ClockReading? {
        guard let best = measurements.min(by: { $0.roundTrip < $1.roundTrip }) else { return nil }
        return state.withLock { state in
            state.driftPerMillion = drift(from: state.measurement, to: best) ?? state.driftPerMillion
            state.measurement = best
            state.generation += 1
            state.suspended = time.timeSuspended
            return reading(best, in: state)
        }
    }

    /// How wrong `stamp` was by the newest measurement; nil where there was none since.
    func fault(of stamp: Stamp) -> ClockFault? {
        state.withLock { state in
            guard state.generation > stamp.generation, let measurement = state.measurement else { return nil }
            let error = stamp.milliseconds - measurement.serverTime(at: stamp.instant).wholeMilliseconds
            return error > 0 ? .ahead(milliseconds: error) : .behind(milliseconds: -error)
        }
    }

    private func reading(_ measurement: ClockMeasurement, in state: State) -> ClockReading {
        let now = time.now
        let age = measurement.instant.duration(to: now)
        let wall: Duration = .milliseconds(time.wallMilliseconds) + .microseconds(500)
        return ClockReading(
            offset: measurement.serverTime(at: now) - wall,
            errorBound: measurement.errorBound,
            roundTrip: measurement.roundTrip,
            age: age,
            driftPerMillion: state.driftPerMillion,
            isStale: age > Self.maximumAge || time.timeSuspended - state.suspended > Self.shortestSuspend
        )
    }

    private func drift(from earlier: ClockMeasurement?, to later: ClockMeasurement) -> Double? {
        guard let earlier else { return nil }
        let span = earlier.instant.duration(to: later.instant)
        guard span >= Self.shortestDriftSpan else { return nil }
        return (later.epochAtOrigin - earlier.epochAtOrigin) / span * 1_000_000
    }
}

extension ServerClock.Stamp {
    /// A time that no clock told.
    init(given milliseconds: Int64, at instant: MonotonicInstant) {
        self.init(milliseconds: milliseconds, origin: .given, instant: instant, generation: 0)
    }
}

/// What is known about the exchange's clock at an instant.
public struct ClockReading: Hashable, Sendable {
    /// The exchange's clock less this machine's wall clock: positive where the wall clock is slow.
    public let offset: Duration

    /// How far ``offset`` may be wrong: half the round trip of the exchange it was taken from, and the clock's resolution.
    public let errorBound: Duration

    /// The round trip that was kept, the shortest of several.
    public let roundTrip: Duration

    /// How long ago it was measured, on a clock that runs through suspend.
    public let age: Duration

    /// How fast the two clocks part, in microseconds a second; nil until two measurements lie far enough apart.
    public let driftPerMillion: Double?

    /// Whether it is too old to be relied on, or the machine was suspended since.
    public let isStale: Bool
}

/// One look at the exchange's clock.
struct ClockMeasurement: Sendable {
    /// The middle of the exchange that was timed.
    let instant: MonotonicInstant

    /// The exchange's time since 1970 at the monotonic clock's origin.
    let epochAtOrigin: Duration

    let roundTrip: Duration

    /// Times an exchange that left at `sent`, came back at `received` and told `serverMilliseconds`.
    init(sent: MonotonicInstant, received: MonotonicInstant, serverMilliseconds: Int64) {
        roundTrip = sent.duration(to: received)
        instant = sent.advanced(by: roundTrip / 2)
        // The exchange cuts to whole milliseconds: half of one more is the better guess.
        epochAtOrigin = .milliseconds(serverMilliseconds) + .microseconds(500) - instant.sinceOrigin
    }

    /// How far the measurement may be wrong: half the way there and back, and half a millisecond of the exchange's own.
    var errorBound: Duration { roundTrip / 2 + .microseconds(500) }

    /// The exchange's time since 1970 at `instant`.
    func serverTime(at instant: MonotonicInstant) -> Duration {
        instant.sinceOrigin + epochAtOrigin
    }
}
