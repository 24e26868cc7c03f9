import BilingualText

/// The result of one check.
package struct CheckResult: Hashable, Sendable {
    package let outcome: CheckOutcome

    package let problem: Problem?

    /// Whether the problem depends on something that the exchange does not document.
    package let isLikely: Bool

    package let facts: [Fact]

    /// Why it was skipped.
    package let reason: SkipReason?

    private init(
        _ outcome: CheckOutcome,
        problem: Problem? = nil,
        isLikely: Bool = false,
        facts: [Fact] = [],
        reason: SkipReason? = nil
    ) {
        self.outcome = outcome
        self.problem = problem
        self.isLikely = isLikely
        self.facts = facts
        self.reason = reason
    }

    static func ok(_ facts: [Fact] = []) -> CheckResult { CheckResult(.ok, facts: facts) }

    static func warn(_ problem: Problem, likely: Bool = false, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.warn, problem: problem, isLikely: likely, facts: facts)
    }

    static func fail(_ problem: Problem, likely: Bool = false, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.fail, problem: problem, isLikely: likely, facts: facts)
    }

    static func unknown(_ problem: Problem? = nil, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.unknown, problem: problem, facts: facts)
    }

    static func skipped(_ reason: SkipReason) -> CheckResult { CheckResult(.skipped, reason: reason) }

    /// A warning if there is a problem, otherwise a pass.
    static func ok(unless problem: Problem?, _ facts: [Fact]) -> CheckResult {
        problem.map { .warn($0, facts) } ?? .ok(facts)
    }
}

/// The outcome of a check.
package enum CheckOutcome: String, CaseIterable, Hashable, Sendable {
    case ok
    /// It passed, but with a warning.
    case warn
    case fail
    /// Not checked; the result contains the reason.
    case skipped
    /// Checked, but without a result.
    case unknown
}

/// Why a check was skipped.
package enum SkipReason: Hashable, Sendable {
    /// The diagnosis does not use the network.
    case offline
    /// A check that it needs did not pass.
    case needs(CheckName)
    /// The exchange is built in: there is no network path to it.
    case embedded
    /// The session has no network, as in a replay.
    case noNetwork
    /// Plain HTTP on this computer: there is no TLS.
    case plain
    /// The scope is cross margin.
    case crossScope
    /// No response has reported a weight.
    case nothingReported

    /// The code in records.
    package var code: String {
        switch self {
        case .offline: "offline"
        case .needs(let check): "needs-\(check.rawValue)"
        case .embedded: "embedded"
        case .noNetwork: "no-network"
        case .plain: "plain-http"
        case .crossScope: "cross-scope"
        case .nothingReported: "nothing-reported"
        }
    }
}

extension SkipReason {
    /// The reason in words.
    func text(in language: Language) -> String {
        let words: LocalizedText =
            switch self {
            case .offline: .init("not checked (offline)", "离线时不检查")
            case .needs(let check):
                .init("needs `\(check.rawValue)`", "依赖 `\(check.rawValue)`")
            case .embedded:
                .init("not needed: the exchange is built in", "内置交易所，无需检查")
            case .noNetwork: .init("this session has no network", "本会话没有网络")
            case .plain: .init("plain HTTP on this computer", "本机的明文 HTTP")
            case .crossScope: .init("the account is cross margin", "当前为全仓账户")
            case .nothingReported: .init("no response has reported a weight yet", "尚无响应返回权重")
            }
        return words.text(in: language)
    }
}

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
