/// The result of one check, and how long it took.
package struct CheckReport: Hashable, Sendable {
    package let name: CheckName
    package let result: CheckResult
    package let duration: Duration

    package init(name: CheckName, result: CheckResult, duration: Duration) {
        self.name = name
        self.result = result
        self.duration = duration
    }

    /// Whether the checks that need it cannot run.
    var blocksOthers: Bool {
        switch result.outcome {
        case .fail: true
        case .skipped: if case .needs? = result.reason { true } else { false }
        case .ok, .warn, .unknown: false
        }
    }

    /// The first check of the chain that failed.
    var rootCause: CheckName {
        if case .needs(let name)? = result.reason { name } else { name }
    }
}
