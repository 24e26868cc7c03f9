import BilingualText
import BinanceMargin
import CommandLanguage
import ShellRuntime
import ShellSession

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
            if let name = ProfileName(text) { return name }
            show(.badNewProfileName(Code(text)))
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
