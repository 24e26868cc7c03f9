import BinanceMargin
import ExchangeAccess
import ShellSession

/// All checks in the order in which they run.
enum DiagnosticChecks {
    static let checks: [any DiagnosticCheck] = [
        ProgramCheck(), TerminalCheck(), ConfigurationCheck(), ProfileCheck(), SecretsCheck(), ProxyCheck(),
        LookupCheck(),
        ConnectCheck(), TLSCheck(), ReachCheck(), ClockCheck(), SigningCheck(), KeyCheck(), AddressCheck(),
        PermissionsCheck(), AccountCheck(), SystemCheck(), PairCheck(), RequestCheck(), WeightCheck(),
    ]

    /// The checks with these names, in the order in which they run; all if `names` is empty.
    static func checks(named names: [CheckName]) -> [any DiagnosticCheck] {
        names.isEmpty ? checks : checks.filter { names.contains($0.name) }
    }
}

/// The requests of a diagnosis without problems, for `explain`.
enum CheckRequests {
    /// The requests of `checks`, in their order.
    static func planned(for checks: [any DiagnosticCheck], under snapshot: SessionSnapshot) -> [PlannedRequest] {
        var planned: [PlannedRequest] = []
        var hasProbed = false
        for check in checks {
            if check.usesKeyProbes, !hasProbed {
                planned += probes(under: snapshot)
                hasProbed = true
            }
            planned += own(of: check.name, under: snapshot)
        }
        return planned
    }

    private static func own(of check: CheckName, under snapshot: SessionSnapshot) -> [PlannedRequest] {
        switch check {
        case .reach: return [PlannedRequest(.ping, under: snapshot)]
        case .clock:
            return (0..<DiagnosticContext.clockExchanges).map { _ in PlannedRequest(.serverTime, under: snapshot) }
        case .account:
            let keys = PlannedRequest(.specialKeys(scope: snapshot.scope), under: snapshot)
            return snapshot.scope == .cross ? [keys, PlannedRequest(.liquidationLoan, under: snapshot)] : [keys]
        case .system: return [PlannedRequest(.systemStatus, under: snapshot)]
        case .request:
            // The exchange knows the pair's base asset; without a request only the pair's name is known.
            let name = snapshot.scope.symbol.map { PairName($0)?.base } ?? "BTC"
            guard let asset = name.flatMap(Asset.init) else { return [] }
            return [PlannedRequest(.maxBorrowable(asset: asset, scope: snapshot.scope), under: snapshot)]
        default: return []
        }
    }

    private static func probes(under snapshot: SessionSnapshot) -> [PlannedRequest] {
        let account =
            snapshot.scope.symbol.map { PlannedRequest(.isolatedAccount(symbols: [$0]), under: snapshot) }
            ?? PlannedRequest(.marginAccount, under: snapshot)
        return [
            PlannedRequest(.allAssets(asset: Asset("BTC")), under: snapshot),
            PlannedRequest(.apiRestrictions, under: snapshot), PlannedRequest(.accountInfo, under: snapshot), account,
        ]
    }
}
