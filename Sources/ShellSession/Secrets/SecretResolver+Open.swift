package import BinanceMargin

/// Keys that lie open to this user: to look at them takes no request, no program and no network.
extension SecretResolver {
    /// The API key that the setting's text is, or that lies open where it points; nil elsewhere, and where there is none.
    package func openAPIKey(_ request: SecretRequest) -> APIKey? {
        guard SecretReference(request.text) != nil else { return APIKey(request.text) }
        return openSecret(request).flatMap(Self.apiKey)
    }

    /// The signing key that lies open where the setting's text points; nil elsewhere, where there is none, and where a
    /// passphrase closes it.
    package func openSigningKey(_ request: SecretRequest) -> SigningKey? {
        openSecret(request).flatMap { try? SigningKey(material: $0) }
    }

    private func openSecret(_ request: SecretRequest) -> Secret? {
        guard let reference = SecretReference(request.text) else { return nil }
        let secret: Secret? =
            switch reference {
            case .environment(let name): environment(name).map { Secret(utf8: $0) }
            case .file(let path): try? files.read(path, named: reference, for: request.setting)
            case .command, .keyring, .prompt: nil
            }
        guard let secret, !secret.isEmpty else { return nil }
        live.add(secret)
        return secret
    }
}
