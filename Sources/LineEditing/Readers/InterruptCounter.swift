/// Tells a second Ctrl-C in a row from a single one.
struct InterruptCounter {
    private static let window = Duration.seconds(2)

    private var last: Duration?

    /// Takes a Ctrl-C at a time of a clock that does not step.
    mutating func press(at time: Duration) -> Interrupt {
        defer { last = time }
        guard let last, time - last <= Self.window else { return .first }
        return .repeated
    }
}
