import BinanceMargin
package import RequestSigning
import ShellRuntime
import SystemCalls

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

package struct SecretFiles: Sendable {
    /// In bytes; the largest accepted private key in PEM is well below.
    private static let largestFile = 64 * 1024

    let home: String?

    /// The contents of the file at `path`, which no other user may be able to read.
    func read(_ path: String, named reference: SecretReference, for setting: String) throws -> Secret {
        let expanded = HomePath.expanded(path, home: home)
        do {
            let status = try FileStatus(of: expanded)
            if status.kind == .regular, status.isOpenToOthers { throw ShellFailure.secretFileOpen(path: expanded) }
            return Secret(try BoundedFile.readSecret(expanded, limit: Self.largestFile))
        } catch let error as SystemCallError {
            throw ShellFailure.secretUnreadable(setting, reference, error.number.reason)
        } catch let error as BoundedFile.Failure {
            throw ShellFailure.secretUnreadable(setting, reference, error.reason)
        }
    }
}

package enum HomePath {
    /// `path` with `~/` replaced by the home directory.
    package static func expanded(_ path: String, home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst(1)
    }

    /// `path` with the home directory replaced by `~`.
    package static func shortened(_ path: String, home: String?) -> String {
        guard let home, path == home || path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }
}
