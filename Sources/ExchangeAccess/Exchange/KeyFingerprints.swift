package import BinanceMargin
package import ShellSession
import Synchronization

/// What tells the keys apart that were fetched, for `show` and `whoami`: never a part of a key itself.
///
/// Passphrases and passwords have none: they may be short enough to be guessed from one.
package final class KeyFingerprints: Sendable {
    private let kept = Mutex<[SignerPlan: Credentials]>([:])
    private let secrets: SecretResolver

    /// - Parameter secrets: gives keys that lie open and were not fetched yet.
    package init(secrets: SecretResolver) {
        self.secrets = secrets
    }

    /// Notes the keys that a session set so signs with.
    package func note(_ credentials: Credentials, for plan: SignerPlan) {
        kept.withLock { $0[plan] = credentials }
    }

    /// Forgets the keys that are no longer wanted.
    package func forget(_ isUnwanted: (SignerPlan) -> Bool) {
        kept.withLock { kept in kept = kept.filter { !isUnwanted($0.key) } }
    }

    /// The fingerprint of the key that the setting `name` leads to; nil where it is no key, or was not fetched yet and takes
    /// a person or a program to be read.
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

    /// The settings among `names` that lead to a key of which no fingerprint is known yet.
    package func unread(_ names: [String], under snapshot: SessionSnapshot) -> [String] {
        let plan = SignerPlan(snapshot)
        let requests = [plan.apiKey, plan.secret].compactMap { $0?.setting }
        return names.filter { requests.contains($0) && fingerprint(of: $0, under: snapshot) == nil }
    }
}
