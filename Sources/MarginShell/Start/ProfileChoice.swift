import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// Finds the profile that a shell begins with.
package struct ProfileChoice {
    private let assembly: ShellAssembly
    private let profiles: ProfileService

    package init(_ assembly: ShellAssembly) {
        self.assembly = assembly
        profiles = assembly.profiles
    }

    /// Reads the start file, then makes the session what the profile of this start says.
    ///
    /// The flag wins over the variable. An interactive shell then takes the default profile, else asks which of those
    /// saved it shall be, else takes the sandbox. A script without a profile gets none: what it asks then ends with 78.
    ///
    /// - Throws: `ShellFailure`, or `CancellationError` where the person would rather leave than choose.
    package func begin(flag: String?, variable: String?, isInteractive: Bool) async throws {
        try await readStartFile(isInteractive: isInteractive)
        guard let profile = try await chosen(flag: flag, variable: variable, isInteractive: isInteractive) else {
            return
        }
        do {
            assembly.begin(with: try await profiles.use(profile))
        } catch let mistakes as ProfileMistakes {
            assembly.observer.rejected(mistakes.diagnostics)
            throw ShellFailure.profileHasMistakes(profile.name)
        }
    }

    /// A person can mend the file from within the shell; a script must not run as if the file had never been.
    private func readStartFile(isInteractive: Bool) async throws {
        do {
            assembly.begin(with: try await profiles.applyStartFile())
        } catch let mistakes as ProfileMistakes {
            assembly.observer.rejected(mistakes.diagnostics)
            let failure = ShellFailure.startFileHasMistakes(mistakes.diagnostics.first?.source.name ?? "rc.msh")
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
