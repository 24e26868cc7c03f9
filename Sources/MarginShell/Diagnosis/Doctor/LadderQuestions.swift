import MarginClient

/// The questions that a climb of the ladder asks where all is well, for `explain`.
enum LadderQuestions {
    /// The questions of `rungs`, in their order.
    static func planned(for rungs: [any Rung], under snapshot: SessionSnapshot) -> [PlannedQuestion] {
        var planned: [PlannedQuestion] = []
        var hasProbed = false
        for rung in rungs {
            if rung.usesKeyProbes, !hasProbed {
                planned += probes(under: snapshot)
                hasProbed = true
            }
            planned += own(of: rung.name, under: snapshot)
        }
        return planned
    }

    private static func own(of rung: RungName, under snapshot: SessionSnapshot) -> [PlannedQuestion] {
        switch rung {
        case .reach: return [PlannedQuestion(.ping, under: snapshot)]
        case .clock:
            return (0..<Examination.clockExchanges).map { _ in PlannedQuestion(.serverTime, under: snapshot) }
        case .account:
            let keys = PlannedQuestion(.specialKeys(scope: snapshot.scope), under: snapshot)
            return snapshot.scope == .cross ? [keys, PlannedQuestion(.liquidationLoan, under: snapshot)] : [keys]
        case .system: return [PlannedQuestion(.systemStatus, under: snapshot)]
        case .question:
            // The exchange tells the pair's first coin; before it was asked its name alone does.
            let name = snapshot.scope.symbol.map { PairName($0)?.base } ?? "BTC"
            guard let asset = name.flatMap(Asset.init) else { return [] }
            return [PlannedQuestion(.maxBorrowable(asset: asset, scope: snapshot.scope), under: snapshot)]
        default: return []
        }
    }

    private static func probes(under snapshot: SessionSnapshot) -> [PlannedQuestion] {
        let account =
            snapshot.scope.symbol.map { PlannedQuestion(.isolatedAccount(symbols: [$0]), under: snapshot) }
            ?? PlannedQuestion(.marginAccount, under: snapshot)
        return [
            PlannedQuestion(.allAssets(asset: Asset("BTC")), under: snapshot),
            PlannedQuestion(.apiRestrictions, under: snapshot), PlannedQuestion(.accountInfo, under: snapshot), account,
        ]
    }
}
