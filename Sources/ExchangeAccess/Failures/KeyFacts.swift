package import BinanceMargin
package import BorrowAnalysis
package import ShellSession
import Synchronization

/// What the exchange said last of an account's key and of the account, to explain refusals and limits.
package final class KeyFacts: Sendable {
    private struct Known {
        let account: AccountIdentity
        var restrictions: APIRestrictions?
        var conditions: [MarginScope: AccountConditions] = [:]
    }

    private let kept = Mutex<Known?>(nil)

    /// What the key of `account` may do; nil until the exchange said.
    package func restrictions(of account: AccountIdentity) -> APIRestrictions? {
        known(of: account).restrictions
    }

    package func note(_ restrictions: APIRestrictions, of account: AccountIdentity) {
        change(account) { $0.restrictions = restrictions }
    }

    /// What was asked once of `account`: nil members are unknown.
    package func conditions(in scope: MarginScope, of account: AccountIdentity) -> AccountConditions {
        known(of: account).conditions[scope] ?? AccountConditions()
    }

    /// Whether ``conditions(in:of:)`` was asked for.
    package func hasAskedConditions(in scope: MarginScope, of account: AccountIdentity) -> Bool {
        known(of: account).conditions[scope] != nil
    }

    /// Keeps what was answered, unknown members included, so that it is asked once.
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
    /// Everything that the key may do, in the exchange's own names; a question mark follows what could not be read.
    package var permissionNames: [String] {
        (enableReading == true ? ["enableReading"] : []) + beyondReading.map { $0.isGranted ? $0.name : $0.name + "?" }
    }
}
