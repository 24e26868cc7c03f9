package import BinanceMargin

/// Keys that can be read without a prompt, a program or the network.
extension SecretResolver {
    /// The API key in the setting's text, or in an environment variable or file that it names; otherwise nil.
    package func openAPIKey(_ request: SecretRequest) -> APIKey? {
        guard SecretReference(request.text) != nil else { return APIKey(request.text) }
        return openSecret(request).flatMap(Self.apiKey)
    }

    /// The signing key in an environment variable or file that the setting's text names; nil otherwise, and if it is
    /// encrypted.
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
