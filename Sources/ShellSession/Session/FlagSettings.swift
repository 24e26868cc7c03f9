import BilingualText
import CommandLanguage
import ShellRuntime

/// Settings that the command line gives: `--set recvWindow=5000`.
package struct FlagSettings {
    private let assignments: [String]

    /// Takes what stood behind the flags, in order.
    package init(_ assignments: [String]) {
        self.assignments = assignments
    }

    /// Puts them into the session's settings.
    ///
    /// - Throws: `ShellFailure` of status 2 where one does not fit its setting. A secret is never repeated: every user of
    ///   the machine sees the command line, so that it takes places of secrets only.
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
    /// A name behind `--set` that no setting has, or no value behind it.
    ///
    /// What was typed there is not repeated: it could be anything.
    static var unknownFlagSetting: ShellFailure {
        let names = ShellSettings().declarations.map(\.name)
        var refusal = ShellFailure.usage(.badSetFlag)
        refusal.nextStep = .badSetFlagNext(names)
        return refusal
    }

    /// A value behind `--set` that its setting does not take.
    static func badFlagValue(setting: String, _ failure: ShellFailure) -> ShellFailure {
        var refusal = ShellFailure.usage(.badSetFlagValue(Code(setting), reason: failure.message))
        refusal.nextStep = failure.notes.first
        return refusal
    }

    /// A variable of the environment whose value its setting does not take.
    static func badEnvironmentValue(variable: String, complaint: Message) -> ShellFailure {
        configuration(.badEnvironmentValue(Code(variable), reason: complaint))
    }
}
