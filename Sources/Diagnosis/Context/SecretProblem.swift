import BilingualText
import CommandLanguage
import ShellRuntime

/// The problem that a failure to read a secret shows.
enum SecretProblem {
    static func of(_ failure: ShellFailure) -> Problem {
        switch failure.message.id {
        case "secret.nobodyToAsk", "secret.commandUnapproved": .secretUnattended
        case "secret.unreadable": .secretUnreadable
        case "secret.badKey": ofKey(failure.message)
        case "secret.badCommand", "secret.commandRefused",
            "secret.commandNotStarted", "secret.commandTooSlow",
            "secret.commandTooMuch", "secret.commandFailed",
            "secret.noKeyring":
            .secretCommandFailed
        case "connection.proxyLoginForm": .proxyLogin
        case "shell.literalSecret": .secretLiteral
        case "shell.badAPIKey", "shell.badAPIKeyAt": .apiKeyMalformed
        case "shell.secretMissing": .secretMissing
        case "shell.secretFileOpen": .secretFileOpen
        case "shell.noProfile": .noProfile
        case "shell.badBaseURL": .baseURLUnusable
        case "profile.unknownHost": .hostUnapproved
        default: .secretUnreadable
        }
    }

    private static func ofKey(_ message: Message) -> Problem {
        let passphrase = ["secret.keyPassphraseNeeded", "secret.keyWrongPassphrase"]
        return message.inner.contains { passphrase.contains($0.id) } ? .passphraseWrong : .signingKeyUnusable
    }
}
