import CommandLanguage
package import ShellRuntime
package import SystemCalls

// Failures that the session's own settings bring about: status 78.
extension ShellFailure {
    static var noProfile: ShellFailure {
        configuration(ShellMessage.noProfile.message(), next: ShellMessage.noProfileNext.message())
    }

    static func sandboxUnavailable(_ error: any Error) -> ShellFailure {
        configuration(
            ShellMessage.sandboxUnavailable.message(error.reason("reason")),
            next: ShellMessage.sandboxUnavailableNext.message()
        )
    }

    static var literalSecret: ShellFailure {
        configuration(ShellMessage.literalSecret.message(), next: ShellMessage.secretPlacesNext.message())
    }

    static func badAPIKey(place: SecretReference?) -> ShellFailure {
        let message =
            place.map { ShellMessage.badAPIKeyAt.message(.code("place", $0.description)) }
            ?? ShellMessage.badAPIKey.message()
        return configuration(message, next: ShellMessage.badAPIKeyNext.message())
    }

    static func secretMissing(setting: String, place: SecretReference) -> ShellFailure {
        var next = ShellMessage.secretMissingNext.message(.code("statement", "set \(setting) \(place)"))
        if case .keyring(let name) = place {
            next = SecretMessage.keyringEntryNext.message(.code("command", KeyringEntry.storeLine(name)))
        }
        return configuration(
            ShellMessage.secretMissing.message(.code("setting", setting), .code("place", place.description)),
            next: next
        )
    }

    static func secretFileOpen(path: String) -> ShellFailure {
        configuration(
            ShellMessage.secretFileOpen.message(.code("path", path)),
            next: ShellMessage.secretFileOpenNext.message(.code("command", "chmod 600 \(path)"))
        )
    }

    static func configuration(_ message: Message, next: Message? = nil) -> ShellFailure {
        ShellFailure(status: .configuration, category: .configuration, message: message, nextStep: next)
    }
}

extension ShellFailure {
    /// A file that a statement or the command line names and that could not be read: status 78.
    package static func unreadable(_ path: String, _ failure: BoundedFile.Failure) -> ShellFailure {
        configuration(
            ShellMessage.fileUnreadable.message(.code("path", path), failure.reason("reason")),
            next: ShellMessage.fileUnreadableNext.message()
        )
    }
}

// What the composition root finds wrong with the command line.
extension ShellFailure {
    /// A profile that is neither built in nor saved.
    package static func unknownProfile(_ name: String) -> ShellFailure {
        configuration(
            ShellMessage.unknownProfile.message(.code("profile", name)),
            next: ShellMessage.unknownProfileNext.message()
        )
    }

    /// A class behind `--allow` that there is none of.
    package static func unknownClass(_ name: String) -> ShellFailure {
        .usage(
            ShellMessage.unknownClass.message(
                .code("name", name),
                .alternatives("allowed", PermissionClass.allCases.map(\.rawValue))
            )
        )
    }
}

extension ShellFailure {
    /// A name behind `--set` that no setting has, or no value behind it.
    ///
    /// What was typed there is not repeated: it could be anything.
    static var unknownFlagSetting: ShellFailure {
        let names = ShellSettings().declarations.map(\.name)
        var refusal = ShellFailure.usage(SettingMessage.badFlag.message())
        refusal.nextStep = SettingMessage.badFlagNext.message(.alternatives("allowed", names))
        return refusal
    }

    /// A value behind `--set` that its setting does not take.
    static func badFlagValue(setting: String, _ failure: ShellFailure) -> ShellFailure {
        var refusal = ShellFailure.usage(
            SettingMessage.badFlagValue.message(.code("setting", setting), .message("reason", failure.message))
        )
        refusal.nextStep = failure.notes.first
        return refusal
    }

    /// A variable of the environment whose value its setting does not take.
    static func badEnvironmentValue(variable: String, complaint: Message) -> ShellFailure {
        configuration(
            ShellMessage.badEnvironmentValue.message(.code("variable", variable), .message("reason", complaint))
        )
    }
}
