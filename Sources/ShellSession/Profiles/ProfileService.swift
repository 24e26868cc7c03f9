package import BilingualText
import CommandLanguage
import BinanceMargin
package import ShellRuntime
package import InjectedTime

/// What keeps connections and fetched keys, which a change of profile must not take along.
package protocol ConnectionRenewing: Sendable {
    /// Closes the connections and forgets the keys, but for what a person typed.
    ///
    /// - Returns: how often that was done.
    @discardableResult func renew() async -> Int
}

/// The operations on saved sessions, for the `profile` command and for the start of the shell.
package struct ProfileService: Sendable {
    package let store: ProfileStore
    package let session: ShellSession
    private let connections: any ConnectionRenewing
    private let time: any TimeSource
    private let language: @Sendable () -> Language

    package init(
        store: ProfileStore,
        session: ShellSession,
        connections: any ConnectionRenewing,
        time: any TimeSource,
        language: @escaping @Sendable () -> Language
    ) {
        self.store = store
        self.session = session
        self.connections = connections
        self.time = time
        self.language = language
    }

    /// - Throws: ``ProfileErrors``, or `ShellFailure` if its file cannot be read or others can change it.
    package func contents(of name: ProfileName) async throws -> ProfileContents {
        try await read(store.file(of: name), as: .profile)
    }

    /// The contents of a selected profile; empty for the sandbox.
    package func contents(of profile: ChosenProfile) async throws -> ProfileContents {
        guard !profile.isSandbox else { return ProfileContents() }
        guard let name = ProfileName(profile.name) else { throw ShellFailure.unknownProfile(profile.name) }
        return try await contents(of: name)
    }

    /// Applies the profile to the session, completely or not at all.
    ///
    /// Typed settings are dropped, so that no key is sent to another profile's exchange. Connections are opened again.
    ///
    /// - Returns: the variables of the profile.
    /// - Throws: like ``contents(of:)-(ProfileName)``; the session is then unchanged.
    package func use(_ profile: ChosenProfile) async throws -> [(name: String, value: Value)] {
        await use(profile, saying: try await contents(of: profile))
    }

    /// Applies `contents` to the session.
    ///
    /// - Returns: the variables of the profile.
    package func use(_ profile: ChosenProfile, saying contents: ProfileContents) async -> [(name: String, value: Value)]
    {
        session.update { $0 = Self.snapshot($0, under: profile, saying: contents) }
        let renewals = await connections.renew()
        session.update { $0.renewals = renewals }
        return contents.variables
    }

    /// The session's state with `contents` in place of its profile, for a session next to it.
    ///
    /// Key and exchange are only those of the profile, whatever the environment and flags say: these apply to one
    /// account.
    package func snapshot(under profile: ChosenProfile, saying contents: ProfileContents) -> SessionSnapshot {
        var snapshot = session.snapshot
        for name in ["baseURL", "portfolioURL", "apiKey", "secret", "passphrase"] {
            snapshot.settings.clear(.environment, of: name)
            snapshot.settings.clear(.flag, of: name)
        }
        return Self.snapshot(snapshot, under: profile, saying: contents)
    }

    private static func snapshot(
        _ snapshot: SessionSnapshot,
        under profile: ChosenProfile,
        saying contents: ProfileContents
    ) -> SessionSnapshot {
        var snapshot = snapshot
        snapshot.profile = profile
        snapshot.scope = contents.scope ?? .cross
        snapshot.scopeBeforeScripts = nil
        snapshot.settings = settings(snapshot.settings, under: contents)
        return snapshot
    }

    /// The text of the setting `baseURL` in a saved profile, found without running it; nil if it has none.
    package func baseURL(in name: ProfileName) -> String? {
        guard let file = try? store.fileIfAny(of: name) else { return nil }
        let commands = reader(.profile).parse(file.source).script.statements.compactMap { statement in
            if case .command(let command) = statement.kind { command } else { nil }
        }
        return commands.last { $0.words.first == "baseURL" && $0.name.text == "set" }?.words.last
    }

    private static func settings(_ settings: SettingsStore, under contents: ProfileContents) -> SettingsStore {
        var settings = settings
        for origin in [SettingOrigin.profile, .typed, .script] { settings.clear(origin) }
        for (name, text) in contents.settings { settings.set(name, to: text, from: .profile) }
        return settings
    }

    /// Whether a session with `contents` would protect the person less than now.
    package func loosens(_ contents: ProfileContents) -> Bool {
        let present = session.snapshot.settings
        let (before, after) = (present.withoutScripts, Self.settings(present, under: contents))
        return ShellSettings().declarations.contains { setting in
            setting.protection?.loosens(after[setting.name]?.text, before[setting.name]?.text) ?? false
        }
    }

    /// Applies the start file, if there is one, completely or not at all.
    ///
    /// - Returns: its variables.
    /// - Throws: like ``contents(of:)``.
    package func applyStartFile() async throws -> [(name: String, value: Value)] {
        guard let file = try store.startFile() else { return [] }
        let contents = try await read(file, as: .startFile)
        session.update { snapshot in
            snapshot.scope = contents.scope ?? snapshot.scope
            for (name, text) in contents.settings { snapshot.settings.set(name, to: text, from: .startFile) }
        }
        return contents.variables
    }

    /// Reads the start file, if there is one, and changes nothing.
    ///
    /// - Throws: like ``contents(of:)``.
    package func checkStartFile() async throws {
        guard let file = try store.startFile() else { return }
        _ = try await read(file, as: .startFile)
    }

    /// Writes the session's current state as a profile.
    ///
    /// Defaults and the contents of the start file are left out, because they apply anyway. An old profile's comments
    /// stay.
    ///
    /// - Parameter keepsScripts: whether to include the settings and the scope that scripts set.
    /// - Throws: ``ProfileErrors`` if the old file has errors; it is then left unchanged.
    package func save(
        as name: ProfileName,
        variables: [(name: String, value: Value)],
        keepsScripts: Bool = true
    ) async throws {
        let lines = ProfileWriter.lines(present(variables, keepsScripts: keepsScripts))
        guard let old = try store.fileIfAny(of: name) else {
            return try store.save(lines.map { $0.text + "\n" }.joined(), as: name)
        }
        // A file that a person is still editing must not be overwritten.
        _ = try await reader(.profile).read(old.source)
        let rewritten = ProfileRewriter(reader(.profile).parse(old.source)).text(with: lines)
        try store.save(rewritten, as: name)
    }

    /// Writes a new profile.
    ///
    /// - Throws: `ShellFailure` if one with that name exists, or it cannot be written.
    package func create(_ name: ProfileName, saying contents: ProfileContents) throws {
        try store.create(ProfileWriter.lines(contents).map { $0.text + "\n" }.joined(), as: name)
    }

    /// What scripts set in this session, as the statements of a profile.
    package var chosenByScripts: [String] {
        let snapshot = session.snapshot
        let settings = snapshot.settings.values(from: .script).map { name, _ in
            "set \(name) \(SettingText.shown(name, in: snapshot.settings, schema: ShellSettings()) ?? "")"
        }
        let isScopeChanged = snapshot.scopeBeforeScripts.map { $0 != snapshot.scope } ?? false
        return settings + (isScopeChanged ? [ProfileWriter.text(snapshot.scope)] : [])
    }

    private func present(_ variables: [(name: String, value: Value)], keepsScripts: Bool) -> ProfileContents {
        var snapshot = session.snapshot
        if !keepsScripts {
            snapshot.settings = snapshot.settings.withoutScripts
            snapshot.scope = snapshot.scopeBeforeScripts ?? snapshot.scope
        }
        let kept = ShellSettings().declarations.compactMap { declaration -> (name: String, text: String)? in
            guard let entry = snapshot.settings[declaration.name], entry.origin > .startFile else { return nil }
            return (name: declaration.name, text: entry.text)
        }
        return ProfileContents(settings: kept, scope: snapshot.scope, variables: variables)
    }

    private func read(_ file: ProfileFile, as origin: SettingOrigin) async throws -> ProfileContents {
        let contents = try await reader(origin).read(file.source)
        try file.checkProtection(of: contents)
        return contents
    }

    private func reader(_ origin: SettingOrigin) -> ProfileReader {
        ProfileReader(origin: origin, time: time, language: language)
    }
}

extension CommandStatement {
    /// Its constant words.
    fileprivate var words: [String] {
        arguments.compactMap { if case .word(let word) = $0.content { word.constantText } else { nil } }
    }
}
