public import InjectedTime
import Synchronization

/// What is known about one exchange host, for as long as a program runs: its clock, the use of its budgets, its bans.
///
/// It outlives clients and credentials: a change of key does not lift an address's ban. Budgets charged to an account are
/// kept apart by key.
public final class HostState: Sendable {
    /// The exchange's clock.
    public let clock: ServerClock

    /// The exchange's budgets.
    public let limiter: RateLimiter

    /// Where all of it takes its time from.
    public let time: any TimeSource

    private let simulated: Mutex<Bool>

    /// Whether the host said of itself, in its newest answer, that it is an embedded exchange whose figures are made up.
    public var isSimulated: Bool { simulated.withLock { $0 } }

    /// Knows nothing yet.
    ///
    /// - Parameter limitFactor: how many times the published limits the host allows: more than one for an exchange of
    ///   one's own alone.
    public init(time: any TimeSource, limitFactor: Int = 1) {
        self.time = time
        clock = ServerClock(time: time)
        limiter = RateLimiter(time: time, limitFactor: limitFactor)
        simulated = Mutex(false)
    }

    /// Knows of `other`'s budgets and bans, which belong to the host, but nothing of its clock.
    package init(forgettingClockOf other: HostState) {
        time = other.time
        clock = ServerClock(time: other.time)
        limiter = other.limiter
        simulated = Mutex(other.isSimulated)
    }

    /// Keeps what `response` tells of the host itself.
    func note(_ response: TransportResponse) {
        simulated.withLock { $0 = response.isSimulated }
    }
}

/// What a client can tell while it works, for a shell to show.
///
/// Nothing in it is secret.
public enum ClientEvent: Hashable, Sendable {
    /// A request goes out; `attempt` counts from 1.
    case sending(RequestSummary, attempt: Int)
    /// A request is held back until there is room.
    case waitingForLimit(LimitRefusal)
    /// A request is held back because the exchange asked for silence.
    case waitingForSilence(remaining: Duration)
    /// A try failed and another follows after `pause`.
    case retrying(ExchangeError, pause: Duration)
    /// A header told a budget's use.
    case weight(WeightReading)
    /// The exchange's clock was measured.
    case clockMeasured(ClockReading)
    /// The exchange asked for silence.
    case silenced(for: Duration)
}

/// Where the layers of a client tell what they do.
struct EventSink: Sendable {
    let receiver: (@Sendable (ClientEvent) -> Void)?

    func send(_ event: @autoclosure () -> ClientEvent) {
        receiver?(event())
    }
}
