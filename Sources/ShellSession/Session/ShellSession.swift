package import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime
import Synchronization

/// The state of one shell that statements use: profile, scope and settings.
package final class ShellSession: Sendable {
    package let log = SessionLog()
    private let state: Mutex<SessionSnapshot>

    /// The account of requests; nil until it is needed after a change. Cached, because every bare name needs it.
    private let asked = Mutex<RequestedAccount?>(nil)

    /// The setting `timing`, which is needed at every statement.
    private let timing = Atomic(false)

    /// Makes a session for cross margin with all settings at their defaults.
    package init(schema: any SettingsSchema, profile: ChosenProfile? = nil) {
        let settings = SettingsStore(declarations: schema.declarations)
        state = Mutex(SessionSnapshot(profile: profile, scope: .cross, settings: settings))
        timing.store(settings.isTiming, ordering: .relaxed)
    }

    /// Makes a session with the state of another one, for a background job.
    package init(_ snapshot: SessionSnapshot) {
        state = Mutex(snapshot)
        timing.store(snapshot.settings.isTiming, ordering: .relaxed)
    }

    package var snapshot: SessionSnapshot { state.withLock { $0 } }

    package func update(_ change: (inout SessionSnapshot) -> Void) {
        state.withLock { state in
            change(&state)
            timing.store(state.settings.isTiming, ordering: .relaxed)
            asked.withLock { $0 = nil }
        }
    }

    package var requestedAccount: RequestedAccount {
        if let asked = asked.withLock({ $0 }) { return asked }
        return state.withLock { state in
            let account = RequestedAccount(state)
            asked.withLock { $0 = account }
            return account
        }
    }

    /// The language of messages and help, if it was set.
    package var language: Language? { state.withLock(\.settings.language) }

    package var isTiming: Bool { timing.load(ordering: .relaxed) }

    /// Whether it is being recorded.
    package var isOnRecord: Bool { state.withLock(\.isOnRecord) }
}

/// A session's state at one moment; a statement or a background job keeps using it.
package struct SessionSnapshot: Sendable {
    /// Nil if no profile was selected.
    package var profile: ChosenProfile?

    /// The margin account of requests.
    package var scope: MarginScope

    /// The scope before a script changed it; nil if no script did.
    package var scopeBeforeScripts: MarginScope?

    package var settings: SettingsStore

    /// How often the keys of all sessions of this shell were forgotten, for a change of profile.
    var renewals = 0

    /// How often `set` or `unset` had a typed secret asked for again.
    package var retypings = 0

    /// Whether it is being recorded, or is a replay itself: what belongs to this computer is then not shown.
    package var isOnRecord = false

    /// Whether requests go to the embedded exchange.
    package var isSandbox: Bool { profile?.isSandbox == true }
}

extension SessionSnapshot {
    /// The host that requests go to, if it is neither the exchange's own nor this computer: the prompt shows it.
    package var unknownHost: String? {
        guard !isSandbox, let baseURL = settings.baseURL else { return nil }
        let hosts = [baseURL] + (scope == .portfolio ? settings.portfolioURL.map { [$0] } ?? [] : [])
        return hosts.first { !ExchangeHost.isKnown($0) }?.host
    }
}

/// The declared settings, with a session's values.
package struct SessionSettings: SettingsSchema {
    private let session: ShellSession
    private let schema = ShellSettings()

    package init(of session: ShellSession) { self.session = session }

    package var declarations: [SettingDeclaration] { schema.declarations }

    package func declaration(named name: String) -> SettingDeclaration? { schema.declaration(named: name) }

    package func valueBeforeScripts(of name: String) -> String? { session.snapshot.settings.withoutScripts[name]?.text }

    package func valueAfterUnset(of name: String) -> String? {
        var settings = session.snapshot.settings
        settings.unset(name)
        return settings[name]?.text
    }
}

extension ShellSession {
    /// Refuses to change what a recording does not contain, such as where requests go: its replay would not know.
    func refuseOnRecord(_ command: String, _ setting: String, in schema: ShellSettings) throws {
        guard isOnRecord, schema.declaration(named: setting)?.isRecorded == false else { return }
        throw ShellFailure.aboutThisMachine("\(command) \(setting)")
    }
}

extension SettingDeclaration {
    /// Whether a recording keeps the setting; it keeps none with a secret, an address or a file.
    package var isRecorded: Bool {
        guard !isSecret, permission == nil else { return false }
        switch kind {
        case .url, .secretReference, .path, .text: return false
        case .integer, .duration, .choice, .boolean: return true
        }
    }
}

extension ShellFailure {
    /// A command that cannot be recorded.
    package static func aboutThisMachine(_ command: String) -> ShellFailure {
        configuration(.recordingRefusesCommand(Code(command)), next: .recordingRefusesCommandNext)
    }
}

/// What a session learnt that the replay of a recording could not know: a recording that begins has it forgotten.
package protocol Resettable: Sendable {
    /// Forgets what was learnt.
    func reset() async
}
