import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RequestSigning
import ShellRuntime
import ShellSession
import TerminalText

/// Selects the profile that a shell starts with.
package struct ProfileChoice {
    private let assembly: ShellAssembly
    private let profiles: ProfileService

    package init(_ assembly: ShellAssembly) {
        self.assembly = assembly
        profiles = assembly.profiles
    }

    /// Reads the start file, then applies the profile.
    ///
    /// The flag takes precedence over the variable. Otherwise an interactive shell takes the default profile, or
    /// prompts with a list of the saved ones, or takes the sandbox. A script without a profile gets none: its requests
    /// then fail with 78.
    ///
    /// - Throws: `ShellFailure`, or `CancellationError` if the person ends the prompt.
    package func begin(flag: String?, variable: String?, isInteractive: Bool) async throws {
        try await readStartFile(isInteractive: isInteractive)
        guard let profile = try await chosen(flag: flag, variable: variable, isInteractive: isInteractive) else {
            return
        }
        do {
            assembly.begin(with: try await profiles.use(profile))
        } catch let errors as ProfileErrors {
            assembly.observer.rejected(errors.diagnostics)
            throw ShellFailure.profileHasErrors(profile.name)
        }
    }

    /// A person can fix the file in the shell; a script must not run as if the file did not exist.
    private func readStartFile(isInteractive: Bool) async throws {
        do {
            assembly.begin(with: try await profiles.applyStartFile())
        } catch let errors as ProfileErrors {
            assembly.observer.rejected(errors.diagnostics)
            let failure = ShellFailure.startFileHasErrors(errors.diagnostics.first?.source.name ?? "rc.msh")
            guard isInteractive else { throw failure }
            assembly.console.report(failure)
        } catch let failure as ShellFailure where isInteractive {
            assembly.console.report(failure)
        }
    }

    private func chosen(flag: String?, variable: String?, isInteractive: Bool) async throws -> ChosenProfile? {
        if let flag { return ChosenProfile(name: flag, reason: .flag) }
        if let variable { return ChosenProfile(name: variable, reason: .environment) }
        guard isInteractive else { return nil }
        if let standard = try profiles.store.defaultName {
            return ChosenProfile(name: standard.text, reason: .standard)
        }
        let saved = (try? profiles.store.names()) ?? []
        guard saved.isEmpty || !assembly.prompts.isAttended else {
            return ChosenProfile(name: try await pick(from: saved), reason: .picked)
        }
        guard let named = EnvironmentAccount(assembly.session.snapshot) else {
            return ChosenProfile(name: ChosenProfile.sandboxName, reason: .noneSaved)
        }
        for message in named.messages { assembly.console.notice(message) }
        return nil
    }

    private func pick(from saved: [ProfileName]) async throws -> String {
        let names = saved.map(\.text) + [ChosenProfile.sandboxName]
        var rows: [[String]] = []
        for name in saved { rows.append([name.text] + (await description(of: name))) }
        rows.append([ChosenProfile.sandboxName, Message.promptSimulated.text(in: assembly.console.language)])
        let widths = (0..<3).map { column in
            rows.map { column < $0.count ? CellWidth.columns(of: $0[column]) : 0 }.max() ?? 0
        }
        for (index, row) in rows.enumerated() {
            let cells = row.enumerated().map { column, cell in
                column < min(widths.count, row.count - 1) ? cell.paddedRight(toColumns: widths[column]) : cell
            }
            assembly.console.notice("  \(index + 1)  " + cells.joined(separator: "  "))
        }
        assembly.console.notice(.chooseDefault)
        var prompt = Message.chooseProfile(names.count)
        while true {
            let response = try await assembly.prompts.line(prompt)
            if names.contains(response) { return response }
            if let number = Int(response), (1...names.count).contains(number) { return names[number - 1] }
            prompt = .chooseProfileAgain(names.count)
        }
    }

    /// Host, account and type of key of a saved profile; nothing is run or requested for it.
    private func description(of name: ProfileName) async -> [String] {
        let language = assembly.console.language
        guard let contents = try? await profiles.contents(of: name) else {
            return [Message.choiceBroken.text(in: language)]
        }
        let settings = Dictionary(contents.settings.map { ($0.name, $0.text) }) { $1 }
        let standard = ShellSettings().declaration(named: "baseURL")?.defaultValue
        let host = (settings["baseURL"] ?? standard).flatMap { try? BaseURL($0) }?.authority ?? ""
        let isProduction = settings["production"] == "on"
        return [host, (contents.scope ?? .cross).label, keyType(settings["secret"], in: language)]
            + (isProduction ? [Message.promptProduction.text(in: language)] : [])
    }

    /// The type of a key that is available without a prompt or a program, else where it is.
    private func keyType(_ text: String?, in language: Language) -> String {
        guard let text else { return Message.choiceWithoutKey.text(in: language) }
        let request = SecretRequest(setting: "secret", text: text, hiddenVariables: [])
        switch assembly.secrets.openSigningKey(request)?.kind {
        case .hmac?: return "HMAC"
        case .rsa?: return "RSA"
        case .ed25519?: return "Ed25519"
        case nil: return String(text.prefix { $0 != ":" })
        }
    }
}
