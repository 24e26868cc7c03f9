import BilingualText
import ShellRuntime

/// Whether the key may be used from this address.
struct AddressCheck: DiagnosticCheck {
    let name = CheckName.address
    let summary = LocalizedText(english: "whether the key may be used from here", chinese: "密钥是否允许从本机地址使用")
    let needs = [CheckName.key]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).address
    }
}
