/// What to do with a request that a limit does not hold.
public enum LimitPolicy: String, Hashable, Sendable, CaseIterable {
    /// Fail at once, sending nothing.
    case refuse
    /// Wait until there is room, as long as `limitWait` allows.
    case wait
}
