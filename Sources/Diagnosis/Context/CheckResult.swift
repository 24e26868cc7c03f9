import BilingualText
package import ExchangeAccess

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

    /// The result with the problem's name in an earlier report that has the same cause: of the refusal that the client
    /// waits after, and of a slow network.
    func named(after reports: [CheckReport]) -> CheckResult {
        let cause: Problem? =
            switch problem {
            case .firewall where facts.contains(.notSent): .firewallChallenge
            case .clockImprecise: .responseSlow
            default: nil
            }
        guard let cause, reports.contains(where: { $0.result.problem == cause }) else { return self }
        return CheckResult(outcome, problem: cause, isLikely: isLikely, facts: facts, reason: reason)
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
    /// The scope is portfolio margin.
    case portfolioScope
    /// No response has reported a weight.
    case nothingReported

    /// The code in records and bundles.
    package var code: String {
        switch self {
        case .offline: "offline"
        case .needs(let check): "needs-\(check.rawValue)"
        case .embedded: "embedded"
        case .noNetwork: "no-network"
        case .plain: "plain-http"
        case .crossScope: "cross-scope"
        case .portfolioScope: "portfolio-scope"
        case .nothingReported: "nothing-reported"
        }
    }

    /// The codes of reasons by which nothing remains to be checked.
    private static let harmless = [SkipReason.embedded, .noNetwork, .plain, .crossScope, .portfolioScope].map(\.code)

    /// Whether nothing remains to be checked by the reason of that code.
    static func isHarmless(_ code: String?) -> Bool { code.map(harmless.contains) ?? false }

    /// The reason of that code in words, about `count` checks; a check without one has no result.
    static func words(for code: String?, count: Int) -> LocalizedText {
        if let code, let check = CheckName(rawValue: String(code.dropFirst("needs-".count))), code.hasPrefix("needs-") {
            let subject = count == 1 ? "it needs" : "they need"
            return .init("\(subject) `\(check.rawValue)`", "依赖 `\(check.rawValue)`")
        }
        return switch code {
        case SkipReason.offline.code: .init("offline", "离线")
        case SkipReason.embedded.code: .init("the exchange is built in", "内置交易所")
        case SkipReason.noNetwork.code: .init("this session has no network", "本会话没有网络")
        case SkipReason.plain.code: .init("plain HTTP, this computer", "本机的明文 HTTP")
        case SkipReason.crossScope.code: .init("the account is cross margin", "当前为全仓账户")
        case SkipReason.portfolioScope.code: .init("the account is under portfolio margin", "当前为统一账户")
        case SkipReason.nothingReported.code:
            .init("no response has reported a weight yet", "尚无响应返回权重")
        default: .init("no result", "没有结果")
        }
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
