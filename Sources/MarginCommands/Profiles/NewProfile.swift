import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RequestSigning
import ShellRuntime
import ShellSession

/// `profile new`: prompts for what a profile needs, stores the secret, tests the key, and writes the profile.
struct NewProfile: Sendable {
    let profiles: ProfileService
    let gateway: ExchangeGateway
    let prompts: Prompter
    let store: SecretStore

    /// Creates a profile. If that fails, it leaves no files.
    ///
    /// - Parameters:
    ///   - name: nil to prompt for it.
    ///   - show: shows a message.
    /// - Throws: `ShellFailure`, or `CancellationError` if the person ends the prompt.
    func make(_ name: ProfileName?, show: @escaping (Message) -> Void) async throws {
        guard prompts.isAttended else { throw Self.nobodyToAsk }
        let interview = NewProfileInterview(prompts: prompts, show: show)
        guard let name else { return try await make(try await interview.name(), interview) }
        try await make(name, interview)
    }

    private func make(_ name: ProfileName, _ interview: NewProfileInterview) async throws {
        guard try profiles.store.fileIfAny(of: name) == nil else { throw ShellFailure.profileExists(name.text) }
        let baseURL = try await interview.baseURL()
        let apiKey = try await interview.apiKey()
        let place = try await interview.secret()
        let isProduction = baseURL.isLoopback ? false : try await interview.isProduction(name)
        var settings = [("baseURL", baseURL.description), ("apiKey", apiKey)]
        if isProduction { settings.append(("production", "on")) }
        switch place {
        case .place(let reference):
            try await finish(name, settings + [("secret", reference.description)], interview)
        case .typed(let secret, let key):
            let kept = try await store.keep(secret, as: "\(name.text)-\(key.digest.fingerprint)")
            let place = kept.reference.description
            interview.show(.newSecretKept(Code(place)))
            do {
                try await finish(name, settings + [("secret", place)], interview)
            } catch {
                await store.discard(kept)
                throw error
            }
        }
    }

    private func finish(
        _ name: ProfileName,
        _ settings: [(name: String, text: String)],
        _ interview: NewProfileInterview
    ) async throws {
        var settings = settings
        if try await needsPassphrase(name, settings) {
            interview.show(.newKeyEncrypted)
            settings.append(("passphrase", SecretReference.prompt.description))
        }
        do {
            try await test(name, settings, interview)
        } catch let failure as ShellFailure {
            interview.show(.newKeyFailed(failure.message))
            interview.show(.permissionsNeverRead)
            guard try await interview.keepsAnyway() else {
                throw ShellFailure.configuration(.newProfileNotKept(Code(name.text)))
            }
        }
        try profiles.create(name, saying: ProfileContents(settings: settings))
        interview.show(
            .newProfileWritten(
                Code(name.text),
                path: Code(try profiles.store.path(of: name)),
                next: "profile use \(name.text)"
            )
        )
    }

    /// Sends one request of weight 1 that changes nothing, with the new profile's settings.
    private func test(
        _ name: ProfileName,
        _ settings: [(name: String, text: String)],
        _ interview: NewProfileInterview
    ) async throws {
        let client = try await gateway.client(for: snapshot(name, settings))
        do {
            let restrictions = try await client.send(.apiRestrictions).value
            interview.show(.newKeyWorks)
            for warning in KeyWarnings.messages(about: restrictions) { interview.show(warning) }
        } catch {
            throw error.category == .cancelled ? CancellationError() : ShellFailure(error) as any Error
        }
    }

    /// Whether the key file is encrypted.
    private func needsPassphrase(_ name: ProfileName, _ settings: [(name: String, text: String)]) async throws -> Bool {
        try await gateway.needsPassphrase(snapshot(name, settings))
    }

    /// The session with the new profile: the network settings stay, and those of another key are removed.
    private func snapshot(_ name: ProfileName, _ settings: [(name: String, text: String)]) -> SessionSnapshot {
        var snapshot = profiles.session.snapshot
        snapshot.profile = ChosenProfile(name: name.text, reason: .typed)
        snapshot.settings.clear(.profile)
        for name in ["apiKey", "secret", "passphrase"] { snapshot.settings.forget(name) }
        for (name, text) in settings { snapshot.settings.set(name, to: text, from: .typed) }
        return snapshot
    }

    private static var nobodyToAsk: ShellFailure {
        ShellFailure.configuration(.newProfileNeedsTerminal, next: .newProfileNeedsTerminalNext)
    }
}

/// The prompts of `profile new`; each repeats until its input is valid.
struct NewProfileInterview {
    /// The input for the secret.
    enum Record {
        /// Where it is stored already.
        case place(SecretReference)
        /// The secret itself, typed without echo, and its signing key.
        case typed(Secret, SigningKey)
    }

    let prompts: Prompter
    let show: (Message) -> Void

    func name() async throws -> ProfileName {
        while true {
            let text = try await prompts.line(.askProfileName)
            if let name = ProfileName(text), text != ProfileName.reserved { return name }
            show(text == ProfileName.reserved ? .profileNameReserved(Code(text)) : .badNewProfileName(Code(text)))
        }
    }

    func baseURL() async throws -> BaseURL {
        let usual = BaseURL.production
        while true {
            let prompt = Message.askBaseURL(Code(usual.description))
            let text = try await prompts.line(prompt)
            guard !text.isEmpty else { return usual }
            do throws(ShellFailure) {
                return try BaseURLSetting.parse(text)
            } catch {
                show(error.message)
                show(.badBaseURLNext)
            }
        }
    }

    /// The API key, or where it is stored, in the form of the setting.
    func apiKey() async throws -> String {
        while true {
            let record = try await prompts.secret(.askAPIKey)
            let text = record.withBytes { String(decoding: $0, as: UTF8.self) }
            if let reference = SecretReference(text) { return reference.description }
            if let extra = ExtraText(in: record) {
                show(.apiKeyWithMore("apiKey", reason: extra.meaning))
                continue
            }
            if let key = APIKey(text) { return key.headerValue }
            show(.badNewAPIKey)
        }
    }

    func secret() async throws -> Record {
        while true {
            let record = try await prompts.secret(.askSecret)
            let text = record.withBytes { String(decoding: $0, as: UTF8.self) }
            if let reference = SecretReference(text) { return .place(reference) }
            do throws(SigningKeyFault) {
                return .typed(record, try SigningKey(material: record))
            } catch {
                show(ShellFailure.badSigningKey(error, place: .prompt).message)
            }
        }
    }

    func isProduction(_ name: ProfileName) async throws -> Bool {
        try await prompts.line(.askProduction(Code(name.text))) == "yes"
    }

    func keepsAnyway() async throws -> Bool {
        try await prompts.line(.askKeepProfile) == "yes"
    }
}
