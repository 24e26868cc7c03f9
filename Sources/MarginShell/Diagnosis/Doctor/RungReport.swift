/// What one rung found, and how long that took.
package struct RungReport: Hashable, Sendable {
    package let name: RungName
    package let result: RungResult
    package let duration: Duration

    package init(name: RungName, result: RungResult, duration: Duration) {
        self.name = name
        self.result = result
        self.duration = duration
    }

    /// Whether what rests on it cannot be looked at.
    var blocksOthers: Bool {
        switch result.outcome {
        case .fail: true
        case .skipped: if case .needs? = result.reason { true } else { false }
        case .ok, .warn, .unknown: false
        }
    }

    /// The rung whose failure began it.
    var rootCause: RungName {
        if case .needs(let name)? = result.reason { name } else { name }
    }
}
