import Synchronization
public import InjectedTime

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
