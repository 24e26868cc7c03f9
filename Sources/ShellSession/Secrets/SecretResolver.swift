import BilingualText
import BinanceMargin
import CommandLanguage
package import RequestSigning
import ShellRuntime

/// Fetches secrets from the places in the settings, when a request first needs them.
package struct SecretResolver: Sendable {
    /// Every secret that was fetched; text that is written for others is searched for them.
    package let live = LiveSecrets()
    package let environment: @Sendable (String) -> String?
    package let files: SecretFiles
    private let commands: SecretCommands
    private let prompts: Prompter

    /// Stores secrets that a person types for a new profile.
    package let store: SecretStore

    /// - Parameters:
    ///   - environment: the value of an environment variable.
    ///   - home: the home directory.
    ///   - keysFolder: the folder for keys without a keyring; nil if there is none.
    package init(
        environment: @escaping @Sendable (String) -> String?,
        home: String?,
        keysFolder: String? = nil,
        programs: any ProgramRunning,
        prompts: Prompter,
        approvals: ApprovedTexts
    ) {
        self.environment = environment
        self.prompts = prompts
        files = SecretFiles(home: home)
        store = SecretStore(programs: programs, folder: keysFolder)
        commands = SecretCommands(programs: programs, prompts: prompts, approvals: approvals)
    }

    /// The API key that the setting's text contains or names.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never its contents.
    package func apiKey(_ request: SecretRequest) async throws -> APIKey {
        guard let reference = SecretReference(request.text) else {
            if let extra = ExtraText(in: Secret(utf8: request.text)) {
                throw ShellFailure.badAPIKey(place: nil, extra: extra)
            }
            guard let key = APIKey(request.text) else { throw ShellFailure.badAPIKey(place: nil) }
            live.add(Secret(utf8: key.headerValue))
            return key
        }
        let secret = try await resolve(reference, for: request)
        if let extra = ExtraText(in: secret) { throw ShellFailure.badAPIKey(place: reference, extra: extra) }
        guard let key = Self.apiKey(in: secret) else { throw ShellFailure.badAPIKey(place: reference) }
        return key
    }

    /// Nil if `secret` is not an API key.
    package static func apiKey(in secret: Secret) -> APIKey? {
        secret.withBytes { String(validating: $0, as: UTF8.self).flatMap(APIKey.init) }
    }

    /// The signing key that the settings name.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never its contents.
    package func signingKey(_ request: SecretRequest, passphrase: SecretRequest?) async throws -> SigningKey {
        guard let reference = SecretReference(request.text) else { throw ShellFailure.literalSecret }
        let material = try await resolve(reference, for: request)
        var opener: Secret?
        if let passphrase { opener = try await secret(passphrase).trimmingWhitespace() }
        do throws(SigningKeyFault) {
            return try SigningKey(material: material, passphrase: opener)
        } catch {
            var failure = ShellFailure.badSigningKey(error, place: reference)
            // What failed is not kept, so it is asked for again.
            let isTyped = [request.text, passphrase?.text].contains(SecretReference.prompt.description)
            if isTyped { failure.nextStep = .typedSecretForgotten }
            throw failure
        }
    }

    /// Whether the file that `request` names contains an encrypted key; false for other places, which are not read.
    package func isEncryptedKey(_ request: SecretRequest) async throws -> Bool {
        guard case .file? = SecretReference(request.text) else { return false }
        let material = try await secret(request)
        do throws(SigningKeyFault) {
            _ = try SigningKey(material: material)
            return false
        } catch {
            return error == .passphraseNeeded
        }
    }

    /// The secret that a setting's text names.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never its contents.
    package func secret(_ request: SecretRequest) async throws -> Secret {
        guard let reference = SecretReference(request.text) else { throw ShellFailure.literalSecret }
        return try await resolve(reference, for: request)
    }

    private func resolve(_ reference: SecretReference, for request: SecretRequest) async throws -> Secret {
        let secret =
            switch reference {
            case .environment(let name): environment(name).map { Secret(utf8: $0) }
            case .file(let path): try files.read(path, named: reference, for: request.setting)
            case .command(let text): try await commands.run(text, for: request)
            case .keyring(let name): try await commands.lookUp(name, for: request)
            case .prompt: try await ask(for: request)
            }
        guard let secret, !secret.isEmpty else {
            throw ShellFailure.secretMissing(setting: request.setting, place: reference)
        }
        live.add(secret)
        return secret
    }

    /// Treats the values of environment variables as secrets, whether they were fetched or not.
    package func noteVariables(_ names: Set<String>) {
        for name in names {
            if let content = environment(name) { live.add(Secret(utf8: content)) }
        }
    }

    private func ask(for request: SecretRequest) async throws -> Secret {
        guard prompts.isAttended else { throw ShellFailure.nobodyToAskForSecret(request.setting) }
        let setting = Code(request.setting)
        guard let profile = request.profile else { return try await prompts.secret(.typeSecret(setting)) }
        return try await prompts.secret(.typeSecretOf(Code(profile), setting))
    }
}

package struct SecretRequest: Hashable, Sendable {
    package let setting: String

    /// The setting's value: a reference.
    package let text: String

    /// The environment variables that programs must not inherit, because they contain secrets.
    package let hiddenVariables: Set<String>

    /// The profile that the prompt for it names; nil for none.
    package let profile: String?

    package init(setting: String, text: String, hiddenVariables: Set<String>, profile: String? = nil) {
        self.profile = profile
        self.setting = setting
        self.text = text
        self.hiddenVariables = hiddenVariables
    }
}
