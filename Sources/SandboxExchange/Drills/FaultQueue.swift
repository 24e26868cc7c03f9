import InjectedTime

/// The faults in force, in the order in which they were asked for.
struct FaultQueue: Sendable {
    private struct Active {
        let fault: Fault
        var remainingRequests: Int?
        let until: Duration?
        let since: Duration
    }

    private var active: [Active] = []

    /// Whether anything is in force, which is what nearly every request asks.
    var isEmpty: Bool { active.isEmpty }

    /// Puts a fault in force at `elapsed`.
    mutating func add(_ fault: Fault, at elapsed: Duration) {
        switch fault.extent {
        case .requests(let count):
            guard count > 0 else { return }
            active.append(Active(fault: fault, remainingRequests: count, until: nil, since: elapsed))
        case .duration(let duration):
            guard duration > .zero else { return }
            active.append(Active(fault: fault, remainingRequests: nil, until: elapsed + duration, since: elapsed))
        }
    }

    /// The faults that one request meets; those counted by requests are used up by it.
    ///
    /// Skew and slowness go together with anything else; of the others only the oldest acts, the rest wait their turn.
    ///
    /// - Parameter hasKey: whether the request carries a key; faults of keys wait for one that does.
    mutating func meet(at elapsed: Duration, hasKey: Bool) -> [Fault] {
        active.removeAll { $0.until.map { $0 <= elapsed } ?? false }
        var met: [Fault] = []
        var hasOutcome = false
        for index in active.indices where active[index].since <= elapsed {
            let fault = active[index].fault
            guard fault.kind.isAccompanying || !hasOutcome, hasKey || !fault.kind.isAboutKeys else { continue }
            hasOutcome = hasOutcome || !fault.kind.isAccompanying
            if let remaining = active[index].remainingRequests { active[index].remainingRequests = remaining - 1 }
            met.append(fault)
        }
        active.removeAll { $0.remainingRequests == 0 }
        return met
    }
}

extension Fault.Kind {
    /// Whether a request that meets it is answered all the same.
    var isAccompanying: Bool { self == .skew || self == .slow }

    /// Whether it is the key that is turned down, which a public endpoint never looks at.
    var isAboutKeys: Bool { self == .permission || self == .address }
}
