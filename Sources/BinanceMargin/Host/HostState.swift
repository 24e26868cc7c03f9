public import InjectedTime
import Synchronization

/// The state of one exchange host: its clock, the use of its weight limits, its bans.
///
/// It outlives clients and credentials, because another API key does not lift the ban of an IP address. Limits by
/// account are separate for each key.
public final class HostState: Sendable {
    /// The server time.
    public let clock: ServerClock

    /// The weight limits.
    public let limiter: RateLimiter

    /// The source of time.
    public let time: any TimeSource

    private let simulated: Mutex<Bool>

    /// Whether the newest response came from a simulated exchange.
    public var isSimulated: Bool { simulated.withLock { $0 } }

    /// Creates the state of a host that has not been contacted.
    ///
    /// - Parameter limitFactor: the multiple of the published limits that the host allows; more than one only for an
    ///   exchange of your own.
    public init(time: any TimeSource, limitFactor: Int = 1) {
        self.time = time
        clock = ServerClock(time: time)
        limiter = RateLimiter(time: time, limitFactor: limitFactor)
        simulated = Mutex(false)
    }

    /// Shares the weight limits and bans of `other`, but not its clock.
    package init(forgettingClockOf other: HostState) {
        time = other.time
        clock = ServerClock(time: other.time)
        limiter = other.limiter
        simulated = Mutex(other.isSimulated)
    }

    /// Updates ``isSimulated``.
    func note(_ response: TransportResponse) { simulated.withLock { $0 = response.isSimulated } }
}

/// A step of a request, reported while it runs. It contains no secret.
public enum ClientEvent: Hashable, Sendable {
    /// A request is sent; `attempt` counts from 1.
    case sending(RequestSummary, attempt: Int)
    /// A request waits for room in a weight limit.
    case waitingForLimit(LimitRefusal)
    /// A request waits because of an earlier refusal.
    case waitingForBackoff(remaining: Duration)
    /// An attempt failed; the next one follows after `pause`.
    case retrying(ExchangeError, pause: Duration)
    /// A response's header reported the used weight.
    case weight(WeightReading)
    /// The server time was measured.
    case clockMeasured(ClockReading)
    /// After a refusal, nothing is sent for this time.
    case backingOff(for: Duration)
}

/// Receives the events of a client's layers.
struct EventSink: Sendable {
    let receiver: (@Sendable (ClientEvent) -> Void)?

    func send(_ event: @autoclosure () -> ClientEvent) { receiver?(event()) }
}
