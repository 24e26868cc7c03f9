/// All rungs in their order.
enum Ladder {
    static let rungs: [any Rung] = [
        ProgramRung(), TerminalRung(), ConfigurationRung(), ProfileRung(), SecretsRung(), ProxyRung(), LookupRung(),
        ConnectRung(), TLSRung(), ReachRung(), ClockRung(), SigningRung(), KeyRung(), AddressRung(),
        PermissionsRung(), AccountRung(), SystemRung(), PairRung(), QuestionRung(), WeightRung(),
    ]

    /// The rungs of these names, in the ladder's order; all for none.
    static func rungs(named names: [RungName]) -> [any Rung] {
        names.isEmpty ? rungs : rungs.filter { names.contains($0.name) }
    }
}
