import MarginClient
import Synchronization

/// What tells the keys apart that were fetched, for `show` and `whoami`: never a part of a key itself.
///
/// Passphrases and passwords have none: they may be short enough to be guessed from one.
final class KeyFingerprints: Sendable {
    private let kept = Mutex<[SignerPlan: Credentials]>([:])

    /// Notes the keys that a session set so signs with.
    func note(_ credentials: Credentials, for plan: SignerPlan) {
        kept.withLock { $0[plan] = credentials }
    }

    /// Forgets the keys that are no longer wanted.
    func forget(_ isUnwanted: (SignerPlan) -> Bool) {
        kept.withLock { kept in kept = kept.filter { !isUnwanted($0.key) } }
    }

    /// The fingerprint of the key that the setting `name` leads to; nil where it was not fetched yet, or is no key.
    func fingerprint(of name: String, under snapshot: SessionSnapshot) -> String? {
        let plan = SignerPlan(snapshot)
        guard let credentials = kept.withLock({ $0[plan] }) else { return nil }
        return switch name {
        case "apiKey": credentials.apiKey.digest.fingerprint
        case "secret": credentials.signingKey?.digest.fingerprint
        default: nil
        }
    }
}
