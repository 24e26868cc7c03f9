import InjectedTime

/// The weight used in the present minute, by one caller of one bucket.
struct RateWindow: Sendable {
    private let kind: LimitRules.Window
    /// Fixed: one slot for the minute.
    ///
    /// Rolling: one slot a second, so that a minute's sum is exact to a second.
    private var slots: [(index: Int64, used: Int)]

    init(_ kind: LimitRules.Window) {
        self.kind = kind
        slots = []
    }

    private var slotMilliseconds: Int64 { kind == .fixed ? 60_000 : 1_000 }

    /// The weight used in the minute up to now.
    mutating func used(at elapsed: Duration) -> Int {
        forget(before: slotIndex(at: elapsed))
        return slots.reduce(0) { $0 + $1.used }
    }

    /// Adds the weight of a request that was let in.
    mutating func add(_ cost: Int, at elapsed: Duration) {
        let index = slotIndex(at: elapsed)
        if let last = slots.indices.last, slots[last].index == index {
            slots[last].used += cost
        } else {
            slots.append((index, cost))
        }
    }

    /// The time until the window has room for `cost` within `budget`; a minute if it never has.
    func wait(for cost: Int, within budget: Int, at elapsed: Duration) -> Duration {
        var excess = slots.reduce(cost) { $0 + $1.used } - budget
        for slot in slots {
            excess -= slot.used
            guard excess > 0 else { return leaving(slot.index) - elapsed }
        }
        return .seconds(60)
    }

    /// Whether nothing of the present minute is left in it.
    func isIdle(at elapsed: Duration) -> Bool {
        slots.allSatisfy { leaving($0.index) <= elapsed }
    }

    private func slotIndex(at elapsed: Duration) -> Int64 {
        elapsed.wholeMilliseconds / slotMilliseconds
    }

    /// When a slot stops to count.
    private func leaving(_ index: Int64) -> Duration {
        .milliseconds(index * slotMilliseconds + 60_000)
    }

    private mutating func forget(before index: Int64) {
        let kept: Int64 = kind == .fixed ? 1 : 60
        if let first = slots.first, first.index <= index - kept { slots.removeAll { $0.index <= index - kept } }
    }
}
