package import BilingualText
import BinanceMargin
package import ShellRuntime
import Synchronization

/// What the statements of one shell act upon: profile, scope and settings.
package final class ShellSession: Sendable {
    /// What was typed in it.
    package let log = SessionLog()
    private let state: Mutex<SessionSnapshot>

    /// The account that requests are about; nil until it is wanted after a change. Every bare name asks for it.
    private let asked = Mutex<RequestedAccount?>(nil)

    /// Makes a session in the cross scope with every setting at its default.
    package init(schema: any SettingsSchema, profile: ChosenProfile? = nil) {
        let settings = SettingsStore(declarations: schema.declarations)
        state = Mutex(SessionSnapshot(profile: profile, scope: .cross, settings: settings))
    }

    /// Makes a session that begins as another one is: a background job's own.
    package init(_ snapshot: SessionSnapshot) {
        state = Mutex(snapshot)
    }

    /// What it is set to now.
    package var snapshot: SessionSnapshot {
        state.withLock { $0 }
    }

    /// Changes what it is set to.
    package func update(_ change: (inout SessionSnapshot) -> Void) {
        state.withLock { state in
            change(&state)
            asked.withLock { $0 = nil }
        }
    }

    /// The account that requests are about now.
    package var askedAccount: RequestedAccount {
        if let asked = asked.withLock({ $0 }) { return asked }
        return state.withLock { state in
            let account = RequestedAccount(state)
            asked.withLock { $0 = account }
            return account
        }
    }

    /// The language of messages and help, where one was set.
    package var language: Language? { state.withLock(\.settings.language) }

    /// Whether it is being recorded.
    package var isOnRecord: Bool { state.withLock(\.isOnRecord) }
}
