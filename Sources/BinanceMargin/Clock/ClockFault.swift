/// How a timestamp was outside the exchange's window.
public enum ClockFault: Hashable, Sendable {
    /// The stamp was more than a second ahead of the exchange's clock: a wider window cannot help.
    case ahead(milliseconds: Int64)
    /// The stamp was older than the window allows: the clock is slow, or the way there was.
    case behind(milliseconds: Int64)
}
