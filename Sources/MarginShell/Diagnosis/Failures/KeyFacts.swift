import BorrowAnalysis
import MarginClient
import Synchronization

/// What the exchange told last of the session's key and its account.
final class KeyFacts: Sendable {
    private struct Known {
        var restrictions: APIRestrictions?
        var conditions: [MarginScope: AccountConditions] = [:]
    }

    private let kept = Mutex(Known())

    /// What the key may do; nil until the exchange told.
    var restrictions: APIRestrictions? { kept.withLock { $0.restrictions } }

    /// Notes what the key may do; with nil, that the key is another one, of whose account nothing is known.
    func note(_ restrictions: APIRestrictions?) {
        kept.withLock { known in
            known.restrictions = restrictions
            if restrictions == nil { known.conditions = [:] }
        }
    }

    /// What was asked once of the account: nil members are unknown.
    func conditions(in scope: MarginScope) -> AccountConditions {
        kept.withLock { $0.conditions[scope] } ?? AccountConditions()
    }

    /// Whether ``conditions(in:)`` was asked for.
    func hasAskedConditions(in scope: MarginScope) -> Bool {
        kept.withLock { $0.conditions[scope] != nil }
    }

    /// Keeps what was answered, unknown members included, so that it is asked once.
    func note(_ conditions: AccountConditions, in scope: MarginScope) {
        kept.withLock { $0.conditions[scope] = conditions }
    }
}
