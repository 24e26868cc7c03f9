import ExchangeAccess
package import BilingualText
package import CommandLanguage
package import ShellRuntime

/// How precise the figures of a script's cost are.
enum CostPrecision: String, CaseIterable {
    /// The script costs this much unless a statement fails.
    case exact
    /// It costs this much or less.
    case atMost
    /// It costs this much or more.
    case atLeast
    /// It may cost less or more.
    case estimate
    /// It runs until it is stopped; one round is counted.
    case endless

    init(_ cost: CommandCost, uncertainties: [ScriptReport.Uncertainty]) {
        // These are counted as one, or not at all.
        let open = [Message.boundByUnknownWords, .boundByUnreadFile, .boundByOutsideFile]
        if cost.isEndless {
            self = .endless
        } else if uncertainties.contains(where: { open.contains($0.reason) }) {
            self = .estimate
        } else if cost.further != nil {
            self = cost.isUpperBound ? .estimate : .atLeast
        } else {
            self = cost.isUpperBound ? .atMost : .exact
        }
    }
}

extension ScriptReport {
    /// How precise the cost of the whole script is.
    var precision: CostPrecision { CostPrecision(cost, uncertainties: uncertainties) }

    /// How many requests the whole script sends, and their weight.
    var requests: Message { cost.requests(precision) }

    /// The same of a loop; `source` is the script itself.
    package func requests(of loop: Repetition, in source: SourceFile) -> Message {
        let own = uncertainties.filter { uncertainty in
            uncertainty.location.source === source && loop.range.contains(uncertainty.location.range.start)
        }
        return loop.cost.requests(CostPrecision(loop.cost, uncertainties: own))
    }

    /// Why the cost is not exact; each reason once per line of a file.
    var reasons: [Uncertainty] {
        var seen: Set<String> = []
        return uncertainties.filter { uncertainty in
            let source = uncertainty.location.source
            let line = source.position(of: uncertainty.location.range.start).line
            return seen.insert("\(source.name):\(line):\(uncertainty.reason.id)").inserted
        }
    }
}

extension CommandCost {
    fileprivate func requests(_ precision: CostPrecision) -> Message {
        switch precision {
        case .exact: .costExactly(requests, weight: weight.words)
        case .atMost: .costAtMost(requests, weight: weight.words)
        case .atLeast:
            .costAtLeast(requests, weight: weight.words, further: further?.words ?? weight.words)
        case .estimate: .costAbout(requests, weight: weight.words)
        case .endless: .costPerRound(requests, weight: weight.words)
        }
    }

    /// The exchange's weight limits per minute: 240 requests of weight 50 (IP) or 750 (UID).
    private static let addressLimit: Int64 = 12_000
    private static let accountLimit: Int64 = 180_000

    /// The shortest time it can take: its own waits, and no more weight than the limit allows.
    var leastTime: Duration {
        max(
            duration,
            Self.leastTime(of: weight.address, at: Self.addressLimit),
            Self.leastTime(of: weight.account, at: Self.accountLimit)
        )
    }

    private static func leastTime(of points: Int, at limit: Int64) -> Duration {
        let (scaled, overflow) = Int64(points).multipliedReportingOverflow(by: 60_000)
        return .milliseconds(overflow ? Int64.max / 2 : scaled / limit)
    }
}
