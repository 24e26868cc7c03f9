import BilingualText
import CommandLanguage
package import ShellRuntime
package import SystemCalls

// Failures that the session's own settings bring about: status 78.
extension ShellFailure {
    static var noProfile: ShellFailure {
        configuration(.noProfile, next: .noProfileNext)
    }

    static func sandboxUnavailable(_ error: any Error) -> ShellFailure {
        configuration(.sandboxUnavailable(error.reason), next: .sandboxUnavailableNext)
    }

    static var literalSecret: ShellFailure {
        configuration(.literalSecret, next: .secretPlacesNext)
    }

    static func badAPIKey(place: SecretReference?) -> ShellFailure {
        let message =
            place.map { Message.badAPIKeyAt(Code($0.description)) }
            ?? Message.badAPIKey
        return configuration(message, next: .badAPIKeyNext)
    }

    static func secretMissing(setting: String, place: SecretReference) -> ShellFailure {
        var next = Message.secretMissingNext("set \(setting) \(place)")
        if case .keyring(let name) = place {
            next = Message.keyringEntryNext(Code(KeyringEntry.storeLine(name)))
        }
        return configuration(.secretMissing(Code(setting), place: Code(place.description)), next: next)
    }

    static func secretFileOpen(path: String) -> ShellFailure {
        configuration(.secretFileOpen(Code(path)), next: .secretFileOpenNext("chmod 600 \(path)"))
    }

    static func configuration(_ message: Message, next: Message? = nil) -> ShellFailure {
        ShellFailure(status: .configuration, category: .configuration, message: message, nextStep: next)
    }
}

extension ShellFailure {
    /// A file that a statement or the command line names and that could not be read: status 78.
    package static func unreadable(_ path: String, _ failure: BoundedFile.Failure) -> ShellFailure {
        configuration(.fileUnreadable(Code(path), reason: failure.reason), next: .fileUnreadableNext)
    }
}

// What the composition root finds wrong with the command line.
extension ShellFailure {
    /// A profile that is neither built in nor saved.
    package static func unknownProfile(_ name: String) -> ShellFailure {
        configuration(.unknownProfile(Code(name)), next: .unknownProfileNext)
    }

    /// A class behind `--allow` that there is none of.
    package static func unknownClass(_ name: String) -> ShellFailure {
        .usage(.unknownClass(Code(name), allowed: PermissionClass.allCases.map(\.rawValue)))
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
