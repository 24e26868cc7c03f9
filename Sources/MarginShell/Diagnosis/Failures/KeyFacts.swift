import MarginClient
import Synchronization

/// What the exchange told last of an account's key, for whoever explains a refusal.
final class KeyFacts: Sendable {
    private let kept = Mutex<(account: AccountIdentity, restrictions: APIRestrictions)?>(nil)

    /// What the key of `account` may do; nil until the exchange told.
    func restrictions(of account: AccountIdentity) -> APIRestrictions? {
        kept.withLock { $0?.account == account ? $0?.restrictions : nil }
    }

    func note(_ restrictions: APIRestrictions, of account: AccountIdentity) {
        kept.withLock { $0 = (account, restrictions) }
    }
}
