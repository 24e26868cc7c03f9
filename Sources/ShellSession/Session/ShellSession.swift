package import BilingualText
import BinanceMargin
package import ShellRuntime
import Synchronization

/// The state of one shell that statements use: profile, scope and settings.
package final class ShellSession: Sendable {
    package let log = SessionLog()
    private let state: Mutex<SessionSnapshot>

    /// The account of requests; nil until it is needed after a change. Cached, because every bare name needs it.
    private let asked = Mutex<RequestedAccount?>(nil)

    /// Makes a session for cross margin with all settings at their defaults.
    package init(schema: any SettingsSchema, profile: ChosenProfile? = nil) {
        let settings = SettingsStore(declarations: schema.declarations)
        state = Mutex(SessionSnapshot(profile: profile, scope: .cross, settings: settings))
    }

    /// Makes a session with the state of another one, for a background job.
    package init(_ snapshot: SessionSnapshot) {
        state = Mutex(snapshot)
    }

    package var snapshot: SessionSnapshot {
        state.withLock { $0 }
    }

    package func update(_ change: (inout SessionSnapshot) -> Void) {
        state.withLock { state in
            change(&state)
            asked.withLock { $0 = nil }
        }
    }

    /// The account of requests now.
    package var askedAccount: RequestedAccount {
        if let asked = asked.withLock({ $0 }) { return asked }
        return state.withLock { state in
            let account = RequestedAccount(state)
            asked.withLock { $0 = account }
            return account
        }
    }

    /// The language of messages and help, if it was set.
    package var language: Language? { state.withLock(\.settings.language) }

    /// Whether it is being recorded.
    package var isOnRecord: Bool { state.withLock(\.isOnRecord) }
}
