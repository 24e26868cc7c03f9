import MarginClient
import ShellRuntime

/// Where the key and its secret come from, and what kind of key they make.
struct SecretsRung: Rung {
    let name = RungName.secrets
    let summary = LocalizedText(english: "where key and secret come from", chinese: "密钥及其来源")
    let needs = [RungName.profile]

    func examine(_ examination: Examination) async throws -> RungResult {
        let settings = examination.settings
        var facts: [Fact] = []
        if examination.snapshot.isSandbox {
            facts = [Fact("source", "embedded")]
        } else {
            for name in ["apiKey", "secret", "passphrase"] {
                if let place = examination.place(of: name) { facts.append(place) }
            }
            guard settings["apiKey"] != nil else { return .fail(.noAPIKey, facts) }
            guard settings["secret"] != nil else { return .fail(.noSecret, facts) }
            if examination.isOffline, needsHelp(settings) { return .skipped(.offline) }
        }
        do {
            let credentials = try await examination.gateway.fetchCredentials(for: examination.snapshot)
            if let credentials { facts.append(Fact("key", credentials.apiKey.description, .key)) }
            if let kind = credentials?.signingKey?.kind { facts.append(Fact("kind", kind.rawValue)) }
            return .ok(facts)
        } catch let failure as ShellFailure {
            return .fail(SecretFinding.of(failure), facts)
        }
    }

    /// Whether a person or a program must be asked, which may reach the network.
    private func needsHelp(_ settings: SettingsStore) -> Bool {
        ["apiKey", "secret", "passphrase"].contains { name in
            switch settings[name].flatMap({ SecretReference($0.text) }) {
            case .command, .keyring, .prompt: true
            case .environment, .file, nil: false
            }
        }
    }
}
