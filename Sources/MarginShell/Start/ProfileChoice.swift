import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

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
        guard !saved.isEmpty, assembly.prompts.isAttended else {
            return ChosenProfile(name: ChosenProfile.sandboxName, reason: .noneSaved)
        }
        return ChosenProfile(name: try await pick(from: saved.map(\.text)), reason: .picked)
    }

    private func pick(from saved: [String]) async throws -> String {
        let names = saved + [ChosenProfile.sandboxName]
        for (index, name) in names.enumerated() {
            assembly.console.notice(.profileChoice(index + 1, profile: name))
        }
        var prompt = Message.chooseProfile(names.count)
        while true {
            let response = try await assembly.prompts.line(prompt)
            if let number = Int(response), (1...names.count).contains(number) { return names[number - 1] }
            if names.contains(response) { return response }
            prompt = .chooseProfileAgain(names.count)
        }
    }
}
