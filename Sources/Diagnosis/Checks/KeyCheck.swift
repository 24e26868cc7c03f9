import BilingualText
import ShellRuntime

struct KeyCheck: DiagnosticCheck {
    let name = CheckName.key
    let summary = LocalizedText(
        english: "whether the API key and its signature are accepted",
        chinese: "API Key 及其签名是否被接受"
    )
    let needs = [CheckName.profile, .secrets, .reach, .signing]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).key
    }
}
