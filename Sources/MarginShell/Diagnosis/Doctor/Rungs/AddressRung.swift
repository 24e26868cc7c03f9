import ShellRuntime

/// Whether the key may be used from this address.
struct AddressRung: Rung {
    let name = RungName.address
    let summary = LocalizedText(english: "whether the key may be used from here", chinese: "密钥是否允许从本机地址使用")
    let needs = [RungName.key]
    let cost: RungCost? = .noQuestion
    let usesKeyProbes = true

    func examine(_ examination: Examination) async throws -> RungResult {
        KeyVerdict(try await examination.evidence()).address
    }
}
