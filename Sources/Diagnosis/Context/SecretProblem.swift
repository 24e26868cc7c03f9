import CommandLanguage
import ShellRuntime

/// What a failure on the way to a secret amounts to.
enum SecretProblem {
    static func of(_ failure: ShellFailure) -> Problem {
        switch failure.message.id {
        case SecretMessage.nobodyToAsk.rawValue, SecretMessage.commandUnapproved.rawValue: .secretUnattended
        case SecretMessage.unreadable.rawValue: .secretUnreadable
        case SecretMessage.badKey.rawValue: ofKey(failure.message)
        case SecretMessage.badCommand.rawValue, SecretMessage.commandRefused.rawValue,
            SecretMessage.commandNotStarted.rawValue, SecretMessage.commandTooSlow.rawValue,
            SecretMessage.commandTooMuch.rawValue, SecretMessage.commandFailed.rawValue,
            SecretMessage.noKeyring.rawValue:
            .secretCommandFailed
        case ConnectionMessage.proxyLoginForm.rawValue: .proxyLogin
        case ShellMessage.literalSecret.rawValue: .secretLiteral
        case ShellMessage.badAPIKey.rawValue, ShellMessage.badAPIKeyAt.rawValue: .apiKeyMalformed
        case ShellMessage.secretMissing.rawValue: .secretMissing
        case ShellMessage.secretFileOpen.rawValue: .secretFileOpen
        case ShellMessage.noProfile.rawValue: .noProfile
        case ShellMessage.badBaseURL.rawValue: .baseURLUnusable
        case ProfileMessage.unknownHost.rawValue: .hostUnapproved
        default: .secretUnreadable
        }
    }

    private static func ofKey(_ message: Message) -> Problem {
        let reasons = message.arguments.compactMap { argument in
            if case .message(let reason) = argument.content { reason.id } else { nil }
        }
        let passphrase = [SecretMessage.keyPassphraseNeeded.rawValue, SecretMessage.keyWrongPassphrase.rawValue]
        return reasons.contains(where: passphrase.contains) ? .passphraseWrong : .signingKeyUnusable
    }
}
