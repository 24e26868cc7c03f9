/// What a signed request needs: the key that names the account, and the key that signs.
public struct Credentials: Sendable {
    /// Sent with every request that is not public.
    public let apiKey: APIKey

    /// Signs requests about an account; nil where only market data is asked.
    public let signingKey: SigningKey?

    /// Whose budgets its requests use up.
    let account: AccountFingerprint

    /// Joins the two halves.
    public init(apiKey: APIKey, signingKey: SigningKey?) {
        self.apiKey = apiKey
        self.signingKey = signingKey
        account = AccountFingerprint(apiKey)
    }
}
