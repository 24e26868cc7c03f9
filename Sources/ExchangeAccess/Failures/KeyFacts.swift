package import BinanceMargin
package import BorrowAnalysis
package import ShellSession
import Synchronization

/// The last responses about an account and its key, to explain rejections and limits.
package final class KeyFacts: Sendable {
    private struct Known {
        let account: AccountIdentity
        var restrictions: APIRestrictions?
        var conditions: [MarginScope: AccountConditions] = [:]
    }

    private let kept = Mutex<Known?>(nil)

    /// The permissions of the key of `account`; nil before a response.
    package func restrictions(of account: AccountIdentity) -> APIRestrictions? {
        known(of: account).restrictions
    }

    package func note(_ restrictions: APIRestrictions, of account: AccountIdentity) {
        change(account) { $0.restrictions = restrictions }
    }

    /// The conditions of `account`, which are requested once; nil members are unknown.
    package func conditions(in scope: MarginScope, of account: AccountIdentity) -> AccountConditions {
        known(of: account).conditions[scope] ?? AccountConditions()
    }

    /// Whether ``conditions(in:of:)`` were requested.
    package func hasAskedConditions(in scope: MarginScope, of account: AccountIdentity) -> Bool {
        known(of: account).conditions[scope] != nil
    }

    /// Keeps a response, including unknown members, so that it is requested once.
    package func note(_ conditions: AccountConditions, in scope: MarginScope, of account: AccountIdentity) {
        change(account) { $0.conditions[scope] = conditions }
    }

    private func known(of account: AccountIdentity) -> Known {
        kept.withLock { $0?.account == account ? $0 : nil } ?? Known(account: account)
    }

    private func change(_ account: AccountIdentity, _ change: (inout Known) -> Void) {
        kept.withLock { kept in
            var known = kept?.account == account ? kept ?? Known(account: account) : Known(account: account)
            change(&known)
            kept = known
        }
    }
}

extension APIRestrictions {
    /// All permissions of the key by the exchange's names; a `?` follows one that could not be read.
    package var permissionNames: [String] {
        (enableReading == true ? ["enableReading"] : []) + beyondReading.map { $0.isGranted ? $0.name : $0.name + "?" }
    }
}
