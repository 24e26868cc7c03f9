public import InjectedTime
import Synchronization

/// The measured server time, with its error, age and drift.
///
/// It runs on a clock that continues during suspend. How accurate that clock is during suspend depends on the hardware,
/// so any suspend makes a measurement stale.
public final class ServerClock: Sendable {
    /// After this time a measurement is stale: ordinary clocks differ by about 15 ms by then.
    public static let maximumAge: Duration = .seconds(300)

    /// The two clocks that detect a suspend can differ by this much without one.
    private static let shortestSuspend: Duration = .milliseconds(50)

    /// The shortest time between two measurements that gives a drift.
    private static let shortestDriftSpan: Duration = .seconds(30)

    private struct State {
        var measurement: ClockMeasurement?
        var driftPerMillion: Double?
        var generation = 0
        /// The time that the machine had been suspended before the measurement.
        var suspended: Duration = .zero
    }

    /// The timestamp of a request.
    struct Stamp {
        let milliseconds: Int64
        let origin: QueryParameter.Origin
        let instant: MonotonicInstant
        /// The number of measurements before it.
        let generation: Int
    }

    /// Lets one task measure at a time.
    let gate: FairGate

    private let time: any TimeSource
    private let state = Mutex(State())

    /// Creates a clock without a measurement.
    public init(time: any TimeSource) {
        self.time = time
        gate = FairGate(time: time)
    }

    /// The current state; nil before the first measurement.
    public var reading: ClockReading? {
        state.withLock { state in
            state.measurement.map { reading($0, in: state) }
        }
    }

    /// The server time in milliseconds since 1970; nil before the first measurement.
    public var serverMilliseconds: Int64? {
        state.withLock { $0.measurement?.serverTime(at: time.now).wholeMilliseconds }
    }

    /// The number of measurements.
    var generation: Int { state.withLock { $0.generation } }

    /// The timestamp of a request sent now: the server time, before the first measurement this computer's.
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

    /// Keeps the measurement with the shortest round trip.
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

    /// How wrong `stamp` was according to a newer measurement; nil if there is none.
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
    /// A timestamp given by the caller.
    init(given milliseconds: Int64, at instant: MonotonicInstant) {
        self.init(milliseconds: milliseconds, origin: .given, instant: instant, generation: 0)
    }
}

/// The state of the measured server time.
public struct ClockReading: Hashable, Sendable {
    /// The server time minus this computer's wall clock: positive if the wall clock is slow.
    public let offset: Duration

    /// The most that ``offset`` can be wrong: half the round trip, plus the resolution of the server time.
    public let errorBound: Duration

    /// The round trip of the sample that was kept, the shortest one.
    public let roundTrip: Duration

    /// The time since the measurement, on a clock that continues during suspend.
    public let age: Duration

    /// The drift between the two clocks in microseconds per second; nil until two measurements are 30 s apart.
    public let driftPerMillion: Double?

    /// Whether the measurement is older than ``ServerClock/maximumAge``, or the machine was suspended after it.
    public let isStale: Bool
}

/// One sample of the server time.
struct ClockMeasurement: Sendable {
    /// The middle between sending and receiving.
    let instant: MonotonicInstant

    /// The server time since 1970 at the monotonic clock's origin.
    let epochAtOrigin: Duration

    let roundTrip: Duration

    /// Creates a sample from a response with `serverMilliseconds`.
    init(sent: MonotonicInstant, received: MonotonicInstant, serverMilliseconds: Int64) {
        roundTrip = sent.duration(to: received)
        instant = sent.advanced(by: roundTrip / 2)
        // The exchange truncates to milliseconds: adding half a millisecond halves the error.
        epochAtOrigin = .milliseconds(serverMilliseconds) + .microseconds(500) - instant.sinceOrigin
    }

    /// The most that the sample can be wrong: half the round trip, plus half a millisecond from truncation.
    var errorBound: Duration { roundTrip / 2 + .microseconds(500) }

    /// The server time since 1970 at `instant`.
    func serverTime(at instant: MonotonicInstant) -> Duration {
        instant.sinceOrigin + epochAtOrigin
    }
}
