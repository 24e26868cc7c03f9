import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime

/// Whether this program signs like the published example, and can sign with the session's key.
struct SigningCheck: DiagnosticCheck {
    let name = CheckName.signing
    let summary = LocalizedText(
        english: "signing, tested against a published example",
        chinese: "签名自检（对照官方示例）"
    )

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let vectors = checkContext.services.vectors
        let facts = [Fact("vectors", vectors.count)]
        guard vectors.allSatisfy({ Self.signature(over: $0.payload, with: $0.key) == $0.signature }) else {
            return .fail(.selfTestFailed, facts)
        }
        let key = await checkContext.gateway.fetchedCredentials(for: checkContext.snapshot)?.signingKey
        guard let key else { return .ok(facts) }
        let own = facts + [Fact("key", key.kind.rawValue)]
        return Self.signature(over: "timestamp=1", with: key) == nil ? .fail(.signingKeyUnusable, own) : .ok(own)
    }

    private static func signature(over payload: String, with key: SigningKey) -> String? {
        try? RequestSigner(key: key).signature(over: payload)
    }
}
