package import BilingualText
import CommandLanguage
import ShellRuntime

/// Settings from the command line: `--set recvWindow=5000`.
package struct FlagSettings {
    private let assignments: [String]

    /// - Parameter assignments: the values of the flags, in order.
    package init(_ assignments: [String]) { self.assignments = assignments }

    /// Applies them to the session.
    ///
    /// - Throws: `ShellFailure` of status 2 if one is invalid. A secret is never repeated, and only references to
    ///   secrets
    ///   are accepted, because every user of the computer can see the command line.
    package func apply(to session: ShellSession) throws {
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard parts.count == 2, let declaration = ShellSettings().declaration(named: name) else {
                throw ShellFailure.unknownFlagSetting
            }
            let value = String(parts[1])
            do {
                try declaration.check(value, at: SourceRange(0, 0))
            } catch let failure as ShellFailure {
                throw ShellFailure.badFlagValue(setting: name, failure)
            }
            session.update { $0.settings.set(name, to: value, from: .flag) }
        }
    }
}

extension ShellFailure {
    /// An unknown setting for `--set`, or one without a value.
    ///
    /// The text is not repeated, because it could be a secret.
    static var unknownFlagSetting: ShellFailure {
        let names = ShellSettings().declarations.map(\.name)
        var refusal = ShellFailure.usage(.badSetFlag)
        refusal.nextStep = .badSetFlagNext(names)
        return refusal
    }

    /// An invalid value for `--set`.
    static func badFlagValue(setting: String, _ failure: ShellFailure) -> ShellFailure {
        var refusal = ShellFailure.usage(.badSetFlagValue(Code(setting), reason: failure.message))
        refusal.nextStep = failure.notes.first
        return refusal
    }

    static func badEnvironmentValue(variable: String, complaint: Message) -> ShellFailure {
        configuration(.badEnvironmentValue(Code(variable), reason: complaint))
    }
}

/// Settings from environment variables: `MARGINSH_RECV_WINDOW` and so on.
package struct EnvironmentSettings {
    private let variables: [String: String]

    /// - Parameter variables: the process's environment.
    package init(variables: [String: String]) { self.variables = variables }

    /// Applies them to the session.
    ///
    /// A variable for a secret contains a reference, like the setting itself, or the secret: the setting is then a
    /// reference to the variable, not its value.
    ///
    /// - Throws: `ShellFailure` of status 78 if a value is invalid.
    package func apply(to session: ShellSession) throws {
        for declaration in ShellSettings().declarations {
            let variable = NamedVariables.variable(for: declaration.name)
            guard let value = variables[variable], !value.isEmpty else { continue }
            if !declaration.isSecret {
                do {
                    try declaration.check(value, at: SourceRange(0, 0))
                } catch let error as ShellFailure {
                    throw ShellFailure.badEnvironmentValue(variable: variable, complaint: error.message)
                }
            }
            let holdsSecret = declaration.isSecret && SecretReference(value) == nil
            let text = holdsSecret ? "env:\(variable)" : value
            session.update { $0.settings.set(declaration.name, to: text, from: .environment) }
        }
    }
}

/// What a session without a profile took from the environment, if that names an exchange or a key.
package struct EnvironmentAccount {
    /// The variables of all settings that it set.
    private let taken: [String]

    /// The variables that signed requests need in addition.
    private let missing: [String]

    package init?(_ snapshot: SessionSnapshot) {
        let names = snapshot.settings.values(from: .environment).map(\.name)
        guard ["baseURL", "portfolioURL", "apiKey", "secret", "passphrase"].contains(where: names.contains) else {
            return nil
        }
        taken = names.map(NamedVariables.variable)
        missing = ["apiKey", "secret"].filter { snapshot.settings[$0] == nil }.map(NamedVariables.variable)
    }

    package var messages: [Message] {
        [.environmentTaken(taken)] + (missing.isEmpty ? [] : [.environmentMissing(missing)])
    }
}
