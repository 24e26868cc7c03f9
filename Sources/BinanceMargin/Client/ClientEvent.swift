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
