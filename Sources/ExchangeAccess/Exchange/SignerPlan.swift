import ShellSession

/// What credentials are made from: the settings' texts, and whose they are.
package struct SignerPlan: Sendable {
    /// The profile: two of them may both say `prompt` and mean different secrets.
    let profile: String?
    private let texts: Texts

    /// Which variables hold secrets is worked out when something is fetched, and no part of what tells plans apart.
    private let settings: SettingsStore

    private struct Texts: Hashable {
        let apiKey: String?
        let secret: String?
        let passphrase: String?
    }

    init(_ snapshot: SessionSnapshot) {
        settings = snapshot.settings
        profile = snapshot.profile?.name
        texts = Texts(
            apiKey: settings["apiKey"]?.text,
            secret: settings["secret"]?.text,
            passphrase: settings["passphrase"]?.text
        )
    }

    var apiKey: SecretRequest? { request("apiKey", texts.apiKey) }
    var secret: SecretRequest? { request("secret", texts.secret) }
    var passphrase: SecretRequest? { request("passphrase", texts.passphrase) }

    /// Whether a person typed a part of it, which is asked for once a session.
    var isTyped: Bool {
        [texts.apiKey, texts.secret, texts.passphrase].contains(SecretReference.prompt.description)
    }

    private func request(_ setting: String, _ text: String?) -> SecretRequest? {
        text.map { SecretRequest(setting: setting, text: $0, hiddenVariables: settings.secretVariables) }
    }
}

extension SignerPlan: Hashable {
    package static func == (left: SignerPlan, right: SignerPlan) -> Bool {
        left.profile == right.profile && left.texts == right.texts
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(profile)
        hasher.combine(texts)
    }
}
