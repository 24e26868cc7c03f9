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
