/// What credentials are made from: the settings' texts, and whose they are.
struct SignerPlan: Hashable, Sendable {
    /// The profile: two of them may both say `prompt` and mean different secrets.
    let profile: String?
    let apiKey: SecretRequest?
    let secret: SecretRequest?
    let passphrase: SecretRequest?

    init(_ snapshot: SessionSnapshot) {
        let settings = snapshot.settings
        let hidden = settings.secretVariables
        let request: (String) -> SecretRequest? = { name in
            settings[name].map { SecretRequest(setting: name, text: $0.text, hiddenVariables: hidden) }
        }
        profile = snapshot.profile?.name
        apiKey = request("apiKey")
        secret = request("secret")
        passphrase = request("passphrase")
    }

    /// Whether a person typed a part of it, which is asked for once a session.
    var isTyped: Bool {
        [apiKey, secret, passphrase].contains { $0?.text == SecretReference.prompt.description }
    }
}
