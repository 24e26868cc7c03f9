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
    /// The requests of `checks` in the order in which they are sent.
    static func planned(for checks: [any DiagnosticCheck], under snapshot: SessionSnapshot) -> [PlannedRequest] {
        let names = Set(checks.map(\.name))
        let usesKey = checks.contains(where: \.usesKeyProbes)
        let samples = usesKey || names.contains(.clock) ? DiagnosticContext.clockExchanges : 0
        let time = PlannedRequest(.serverTime, under: snapshot)
        var planned: [PlannedRequest] = []
        if names.contains(.reach) { planned.append(PlannedRequest(.ping, under: snapshot)) }
        planned += Array(repeating: time, count: min(1, samples))
        if usesKey { planned.append(PlannedRequest(.allAssets(asset: Asset("BTC")), under: snapshot)) }
        if names.contains(.system) { planned.append(PlannedRequest(.systemStatus, under: snapshot)) }
        planned += Array(repeating: time, count: max(0, samples - 1))
        if usesKey { planned += account(under: snapshot) }
        if names.contains(.account), snapshot.scope != .portfolio {
            planned.append(PlannedRequest(.specialKeys(scope: snapshot.scope), under: snapshot))
            if snapshot.scope == .cross { planned.append(PlannedRequest(.liquidationLoan, under: snapshot)) }
        }
        // The exchange knows the pair's base asset; without a request only the pair's name is known.
        let name = snapshot.scope.symbol.map { PairName($0)?.base } ?? "BTC"
        if names.contains(.request), let asset = name.flatMap(Asset.init) {
            planned.append(PlannedRequest(.maxBorrowable(asset: asset, scope: snapshot.scope), under: snapshot))
        }
        return planned
    }

    private static func account(under snapshot: SessionSnapshot) -> [PlannedRequest] {
        let account =
            switch snapshot.scope {
            case .cross: PlannedRequest(.marginAccount, under: snapshot)
            case .isolated(let symbol): PlannedRequest(.isolatedAccount(symbols: [symbol]), under: snapshot)
            case .portfolio: PlannedRequest(.portfolioAccount, under: snapshot)
            }
        return [
            PlannedRequest(.apiRestrictions, under: snapshot), PlannedRequest(.accountInfo, under: snapshot), account,
        ]
    }
}
