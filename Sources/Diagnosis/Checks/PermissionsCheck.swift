import BilingualText
import ShellRuntime

/// Whether the key can read margin accounts, and nothing more.
struct PermissionsCheck: DiagnosticCheck {
    let name = CheckName.permissions
    let summary = LocalizedText(
        english: "the API key's permissions: too few or too many",
        chinese: "API Key 的权限：不足或过多"
    )
    let needs = [CheckName.key, .address]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).permissions
    }
}
