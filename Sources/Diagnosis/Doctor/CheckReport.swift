/// What one check found, and how long that took.
package struct CheckReport: Hashable, Sendable {
    package let name: CheckName
    package let result: CheckResult
    package let duration: Duration

    package init(name: CheckName, result: CheckResult, duration: Duration) {
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

    /// The check whose failure began it.
    var rootCause: CheckName {
        if case .needs(let name)? = result.reason { name } else { name }
    }
}
