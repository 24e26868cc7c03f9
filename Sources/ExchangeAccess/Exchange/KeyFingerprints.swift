import BinanceMargin
package import RequestSigning
package import ShellSession
import Synchronization

/// The fingerprints of fetched keys, for `show` and `whoami`; they contain no part of a key.
///
/// Passphrases and passwords have none, because a short one could be guessed from its fingerprint.
package final class KeyFingerprints: Sendable {
    private let kept = Mutex<[SignerPlan: Credentials]>([:])
    private let secrets: SecretResolver

    /// - Parameter secrets: reads keys that are available without a prompt and were not fetched yet.
    package init(secrets: SecretResolver) {
        self.secrets = secrets
    }

    /// Adds the keys of a session with `plan`.
    package func note(_ credentials: Credentials, for plan: SignerPlan) {
        kept.withLock { $0[plan] = credentials }
    }

    /// Forgets the fingerprints of unwanted keys.
    package func forget(_ isUnwanted: (SignerPlan) -> Bool) {
        kept.withLock { kept in kept = kept.filter { !isUnwanted($0.key) } }
    }

    /// The fingerprint of the key in the setting `name`; nil if it is not a key, or was not fetched yet and needs a
    /// person or a program to be read.
    package func fingerprint(of name: String, under snapshot: SessionSnapshot) -> String? {
        let plan = SignerPlan(snapshot)
        let fetched = kept.withLock { $0[plan] }
        let digest =
            switch name {
            case "apiKey": (fetched?.apiKey ?? plan.apiKey.flatMap(secrets.openAPIKey))?.digest
            case "secret": (fetched?.signingKey ?? plan.secret.flatMap(secrets.openSigningKey))?.digest
            default: nil as ContentDigest?
            }
        return digest?.fingerprint
    }

    /// Those of `names` that contain a key without a known fingerprint.
    package func unread(_ names: [String], under snapshot: SessionSnapshot) -> [String] {
        let plan = SignerPlan(snapshot)
        let requests = [plan.apiKey, plan.secret].compactMap { $0?.setting }
        return names.filter { requests.contains($0) && fingerprint(of: $0, under: snapshot) == nil }
    }
}
