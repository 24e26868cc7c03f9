import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RequestSigning
import ShellRuntime
import ShellSession

struct ProfileCheck: DiagnosticCheck {
    let name = CheckName.profile
    let summary = LocalizedText("the profile, and how it was selected", "当前配置档及其选择方式")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let chosen = checkContext.snapshot.profile else {
            let hasSecret = checkContext.settings["secret"] != nil
            return hasSecret ? .ok([Fact("profile", "none")]) : .fail(.noProfile)
        }
        let privacy: Fact.Privacy = chosen.isSandbox ? .open : .profile
        let facts = [
            Fact("profile", chosen.name, privacy), Fact("chosen", chosen.reason.rawName),
            Fact("scope", checkContext.snapshot.scope.kindName),
        ]
        guard !chosen.isSandbox else { return .ok(facts) }
        guard let name = ProfileName(chosen.name) else { return .fail(.profileMissing, facts) }
        do {
            _ = try await checkContext.profiles.contents(of: name)
            return .ok(facts)
        } catch let failure as ShellFailure {
            return .fail(failure.cause == .profileOpen ? .profileOpen : .profileMissing, facts)
        } catch is ProfileErrors {
            return .fail(.profileErrors, facts)
        }
    }
}

/// Where the key and its secret come from, and the type of key.
struct SecretsCheck: DiagnosticCheck {
    let name = CheckName.secrets
    let summary = LocalizedText("where the API key and the secret come from", "API Key 和签名密钥的来源")
    let needs = [CheckName.profile]

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let settings = checkContext.settings
        var facts: [Fact] = []
        if checkContext.snapshot.isSandbox {
            facts = [Fact("source", "embedded")]
        } else {
            for name in ["apiKey", "secret", "passphrase"] {
                if let place = checkContext.place(of: name) { facts.append(place) }
            }
            guard settings["apiKey"] != nil else { return .fail(.noAPIKey, facts) }
            guard settings["secret"] != nil else { return .fail(.noSecret, facts) }
            if checkContext.isOffline, needsHelp(settings) { return .skipped(.offline) }
        }
        do {
            let credentials = try await checkContext.gateway.fetchCredentials(for: checkContext.snapshot)
            if let credentials { facts.append(Fact("key", credentials.apiKey.description, .key)) }
            if let kind = credentials?.signingKey?.kind { facts.append(Fact("kind", kind.rawValue)) }
            return .ok(facts)
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure), facts)
        }
    }

    /// Whether a prompt or a program is needed, which may use the network.
    private func needsHelp(_ settings: SettingsStore) -> Bool {
        ["apiKey", "secret", "passphrase"].contains { name in
            switch settings[name].flatMap({ SecretReference($0.text) }) {
            case .command, .keyring, .prompt: true
            case .environment, .file, nil: false
            }
        }
    }
}

/// Whether this program signs like the published example, and can sign with the session's key.
struct SigningCheck: DiagnosticCheck {
    let name = CheckName.signing
    let summary = LocalizedText("signing, tested against a published example", "签名自检（对照官方示例）")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let vectors = checkContext.services.vectors()
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
