import ShellRuntime

/// Whether the key may read margin accounts, and nothing more.
struct PermissionsRung: Rung {
    let name = RungName.permissions
    let summary = LocalizedText(english: "what the key may do: too little, too much", chinese: "密钥权限：不足或过多")
    let needs = [RungName.key, .address]
    let cost: RungCost? = .noQuestion
    let usesKeyProbes = true

    func examine(_ examination: Examination) async throws -> RungResult {
        KeyVerdict(try await examination.evidence()).permissions
    }
}
