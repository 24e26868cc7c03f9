import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

/// Where the key and its secret come from, and the type of key.
struct SecretsCheck: DiagnosticCheck {
    let name = CheckName.secrets
    let summary = LocalizedText(
        english: "where the API key and the secret come from",
        chinese: "API Key 和签名密钥的来源"
    )
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
