/// All checks in their order.
enum DiagnosticChecks {
    static let checks: [any DiagnosticCheck] = [
        ProgramCheck(), TerminalCheck(), ConfigurationCheck(), ProfileCheck(), SecretsCheck(), ProxyCheck(),
        LookupCheck(),
        ConnectCheck(), TLSCheck(), ReachCheck(), ClockCheck(), SigningCheck(), KeyCheck(), AddressCheck(),
        PermissionsCheck(), AccountCheck(), SystemCheck(), PairCheck(), RequestCheck(), WeightCheck(),
    ]

    /// The checks of these names, in the ladder's order; all for none.
    static func checks(named names: [CheckName]) -> [any DiagnosticCheck] {
        names.isEmpty ? checks : checks.filter { names.contains($0.name) }
    }
}
