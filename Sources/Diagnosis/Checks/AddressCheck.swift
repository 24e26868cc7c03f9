import BilingualText
import ShellRuntime

struct AddressCheck: DiagnosticCheck {
    let name = CheckName.address
    let summary = LocalizedText(
        english: "whether the IP whitelist allows this computer",
        chinese: "IP 白名单是否允许本机"
    )
    let needs = [CheckName.key]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).address
    }
}
