import ShellSession

/// What credentials are made from: the texts of the settings, and the profile.
package struct SignerPlan: Sendable {
    /// Two profiles may both say `prompt` and mean different secrets.
    let profile: String?
    /// A secret that is typed again may be another one.
    private let retypings: Int
    private let texts: Texts

    /// Which variables contain secrets is found out when something is fetched; it is not part of the comparison of
    /// plans.
    private let settings: SettingsStore

    private struct Texts: Hashable {
        let apiKey: String?
        let secret: String?
        let passphrase: String?
    }

    init(_ snapshot: SessionSnapshot) {
        settings = snapshot.settings
        profile = snapshot.profile?.name
        retypings = snapshot.retypings
        texts = Texts(
            apiKey: settings["apiKey"]?.text,
            secret: settings["secret"]?.text,
            passphrase: settings["passphrase"]?.text
        )
    }

    var apiKey: SecretRequest? { request("apiKey", texts.apiKey) }
    var secret: SecretRequest? { request("secret", texts.secret) }
    var passphrase: SecretRequest? { request("passphrase", texts.passphrase) }

    /// Whether a person types a part of it, once per session.
    var isTyped: Bool {
        [texts.apiKey, texts.secret, texts.passphrase].contains(SecretReference.prompt.description)
    }

    private func request(_ setting: String, _ text: String?) -> SecretRequest? {
        text.map {
            SecretRequest(
                setting: setting,
                text: $0,
                hiddenVariables: settings.secretVariables,
                profile: profile
            )
        }
    }
}

extension SignerPlan: Hashable {
    package static func == (left: SignerPlan, right: SignerPlan) -> Bool {
        left.profile == right.profile && left.retypings == right.retypings && left.texts == right.texts
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(profile)
        hasher.combine(retypings)
        hasher.combine(texts)
    }
}
