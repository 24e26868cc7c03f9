import MarginClient
import Synchronization

/// What the exchange told last of the session's key, for whoever explains a refusal.
final class KeyFacts: Sendable {
    private let kept = Mutex<APIRestrictions?>(nil)

    /// What the key may do; nil until the exchange told.
    var restrictions: APIRestrictions? { kept.withLock { $0 } }

    func note(_ restrictions: APIRestrictions?) {
        kept.withLock { $0 = restrictions }
    }
}
