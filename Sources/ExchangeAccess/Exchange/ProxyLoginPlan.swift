import ShellSession

/// Where the login for the proxy is stored, and its profile.
struct ProxyLoginPlan: Hashable, Sendable {
    /// Two profiles may both say `prompt` and mean different logins.
    let profile: String?
    let request: SecretRequest
    /// A login that is typed again may be another one.
    private let retypings: Int

    /// Nil if the session names no login.
    init?(_ snapshot: SessionSnapshot) {
        guard let entry = snapshot.settings["proxyAuth"] else { return nil }
        profile = snapshot.profile?.name
        retypings = snapshot.retypings
        request = SecretRequest(
            setting: "proxyAuth",
            text: entry.text,
            hiddenVariables: snapshot.settings.secretVariables,
            profile: profile
        )
    }

    /// Whether a person types it, once per session.
    var isTyped: Bool { request.text == SecretReference.prompt.description }
}
