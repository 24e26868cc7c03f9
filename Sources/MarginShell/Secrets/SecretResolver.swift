import MarginClient
import ShellRuntime
import SystemCalls

/// Fetches secrets from where the settings say they live, at the first question that needs them.
package struct SecretResolver: Sendable {
    /// The largest key file read; the largest accepted private key in PEM is well below.
    private static let largestFile = 64 * 1024

    private let environment: @Sendable (String) -> String?
    private let home: String?

    /// Makes a resolver.
    ///
    /// - Parameters:
    ///   - environment: the value of an environment variable.
    ///   - home: the home directory that `~/` stands for.
    package init(environment: @escaping @Sendable (String) -> String?, home: String?) {
        self.environment = environment
        self.home = home
    }

    /// The API key that the setting's text is or names.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never what is kept there.
    func apiKey(_ text: String) throws -> APIKey {
        guard let reference = SecretReference(text) else {
            guard let key = APIKey(text) else { throw ShellFailure.badAPIKey(place: nil) }
            return key
        }
        let secret = try resolve(reference, setting: "apiKey")
        let key = secret.withBytes { String(validating: $0, as: UTF8.self).flatMap(APIKey.init) }
        guard let key else { throw ShellFailure.badAPIKey(place: reference) }
        return key
    }

    /// The signing key that the setting's text names.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never what is kept there.
    func signingKey(_ text: String, passphrase: String?) throws -> SigningKey {
        guard let reference = SecretReference(text) else { throw ShellFailure.literalSecret }
        return SigningKey(hmacSecret: try resolve(reference, setting: "secret").trimmingWhitespace())
    }

    private func resolve(_ reference: SecretReference, setting: String) throws -> Secret {
        switch reference {
        case .environment(let name):
            guard let value = environment(name), !value.isEmpty else {
                throw ShellFailure.secretMissing(setting: setting, place: reference)
            }
            return Secret(utf8: value)
        case .file(let path):
            return try read(expanded(path), reference: reference, setting: setting)
        case .command, .prompt, .keyring:
            throw ShellFailure.secretMissing(setting: setting, place: reference)
        }
    }

    private func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst(1)
    }

    private func read(_ path: String, reference: SecretReference, setting: String) throws -> Secret {
        do {
            let status = try FileStatus(of: path)
            guard status.permissions & 0o077 == 0 else {
                throw ShellFailure.secretFileOpen(path: path)
            }
            let bytes = try BoundedFile.readSecret(path, limit: Self.largestFile)
            return bytes.withBytes { span in Secret(span.indices.map { span[$0] }) }
        } catch let failure as ShellFailure {
            throw failure
        } catch {
            throw ShellFailure.secretMissing(setting: setting, place: reference)
        }
    }
}
