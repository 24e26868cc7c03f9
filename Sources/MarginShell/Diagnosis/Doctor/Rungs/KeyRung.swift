import ShellRuntime

/// Whether the exchange knows the key and takes its signature.
struct KeyRung: Rung {
    let name = RungName.key
    let summary = LocalizedText(english: "whether the key and its signature are accepted", chinese: "密钥及其签名是否被接受")
    let needs = [RungName.profile, .secrets, .reach, .signing]
    let cost: RungCost? = .noQuestion
    let usesKeyProbes = true

    func examine(_ examination: Examination) async throws -> RungResult {
        KeyVerdict(try await examination.evidence()).key
    }
}
