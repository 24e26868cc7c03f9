import ExactDecimals

/// The figures of one asset so far.
struct WatchSeries: Sendable {
    private(set) var first: ExactDecimal?
    private(set) var last: ExactDecimal?
    private(set) var lowest: ExactDecimal?
    private(set) var highest: ExactDecimal?

    /// The latest amount's difference from the one before and from the first; nil for the first.
    private(set) var change: ExactDecimal?
    private(set) var changeSinceStart: ExactDecimal?

    mutating func add(_ amount: ExactDecimal) {
        change = last.flatMap { try? amount.subtracting($0) }
        changeSinceStart = first.flatMap { try? amount.subtracting($0) }
        first = first ?? amount
        last = amount
        lowest = lowest.map { min($0, amount) } ?? amount
        highest = highest.map { max($0, amount) } ?? amount
    }
}
