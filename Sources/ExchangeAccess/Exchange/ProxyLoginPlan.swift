import ShellSession

/// Where the login at the proxy lives, and whose it is.
struct ProxyLoginPlan: Hashable, Sendable {
    /// The profile: two of them may both say `prompt` and mean different logins.
    let profile: String?
    let request: SecretRequest

    /// The plan of a session; nil where it names no login.
    init?(_ snapshot: SessionSnapshot) {
        guard let entry = snapshot.settings["proxyAuth"] else { return nil }
        profile = snapshot.profile?.name
        request = SecretRequest(
            setting: "proxyAuth",
            text: entry.text,
            hiddenVariables: snapshot.settings.secretVariables
        )
    }

    /// Whether a person types it, which is asked for once a session.
    var isTyped: Bool { request.text == SecretReference.prompt.description }
}
