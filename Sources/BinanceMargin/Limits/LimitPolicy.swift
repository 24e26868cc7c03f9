/// What to do with a request that a limit does not hold.
public enum LimitPolicy: String, Hashable, Sendable, CaseIterable {
    /// Fail at once, sending nothing.
    case refuse
    /// Wait until there is room, as long as `limitWait` allows.
    case wait
    /// Count nothing, and be silent only when told to: for an exchange on this machine, whose limits are its owner's.
    ///
    /// Anywhere else it is ``refuse``.
    case off
}
