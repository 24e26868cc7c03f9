import CommandLanguage
import BinanceMargin
import ShellRuntime

// What goes wrong on the way to a secret: status 78. None of these repeats any part of a secret.
extension ShellFailure {
    static func nobodyToAskForSecret(_ setting: String) -> ShellFailure {
        configuration(
            SecretMessage.nobodyToAsk.message(.code("setting", setting)),
            next: SecretMessage.nobodyToAskNext.message()
        )
    }

    static func secretUnreadable(
        _ setting: String,
        _ place: SecretReference,
        _ reason: MessageArgument
    ) -> ShellFailure {
        configuration(
            SecretMessage.unreadable.message(
                .code("setting", setting),
                .code("place", place.description),
                reason
            ),
            next: ShellMessage.secretMissingNext.message(.code("statement", "set \(setting) \(place)"))
        )
    }

    static func badSecretCommand(_ text: String, _ fault: CommandWords.Fault) -> ShellFailure {
        let reason =
            switch fault {
            case .empty: SecretMessage.emptyCommand.message()
            case .unclosedQuote: SecretMessage.unclosedQuote.message()
            case .shellCharacter(let character):
                SecretMessage.shellCharacter.message(.code("character", String(character)))
            }
        return configuration(
            SecretMessage.badCommand.message(.code("command", text), .message("reason", reason)),
            next: SecretMessage.badCommandNext.message()
        )
    }

    static func secretCommandUnapproved(_ text: String) -> ShellFailure {
        configuration(
            SecretMessage.commandUnapproved.message(.code("command", text)),
            next: SecretMessage.commandUnapprovedNext.message()
        )
    }

    static func secretCommandRefused(_ text: String) -> ShellFailure {
        configuration(SecretMessage.commandRefused.message(.code("command", text)))
    }

    static func secretCommandEnded(_ text: String, _ failure: ProgramFailure) -> ShellFailure {
        let message: SecretMessage =
            switch failure {
            case .notStarted: .commandNotStarted
            case .tooSlow: .commandTooSlow
            case .tooMuchOutput: .commandTooMuch
            case .tooManyOpenFiles: .commandNoDescriptors
            }
        return configuration(
            message.message(.code("command", text)),
            next: SecretMessage.commandNext.message()
        )
    }

    /// The program's own complaint is shown; what it wrote to standard output is not, for it may be a secret.
    static func secretCommandFailed(_ text: String, _ result: ProgramResult) -> ShellFailure {
        var failure = configuration(
            SecretMessage.commandFailed.message(.code("command", text), .number("status", result.status)),
            next: SecretMessage.commandNext.message()
        )
        let said = result.errors.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: " / ")
        if !said.isEmpty { failure.notes.append(SecretMessage.commandSaid.message(.text("text", said))) }
        return failure
    }

    static var noKeyring: ShellFailure {
        configuration(SecretMessage.noKeyring.message(), next: SecretMessage.noKeyringNext.message())
    }

    static func badSigningKey(_ fault: SigningKeyFault, place: SecretReference) -> ShellFailure {
        let (reason, next) = explanation(of: fault)
        return configuration(
            SecretMessage.badKey.message(.code("place", place.description), .message("reason", reason)),
            next: next ?? SecretMessage.keyNext.message()
        )
    }

    private static func explanation(of fault: SigningKeyFault) -> (reason: Message, next: Message?) {
        switch fault {
        case .empty: (SecretMessage.keyEmpty.message(), nil)
        case .blankInside: (SecretMessage.keyBlankInside.message(), nil)
        case .malformedPEM, .malformedKey: (SecretMessage.keyMalformed.message(), nil)
        case .unsupportedForm(let form): (reason(of: form), next(of: form))
        case .notPrivate(let label): (SecretMessage.keyNotPrivate.message(.text("label", label)), nil)
        case .unsupportedAlgorithm(let identifier):
            (SecretMessage.keyAlgorithm.message(.text("identifier", identifier)), nil)
        case .unsupportedSize(let bits): (SecretMessage.keySize.message(.number("bits", bits)), nil)
        case .passphraseNeeded:
            (SecretMessage.keyPassphraseNeeded.message(), SecretMessage.keyPassphraseNext.message())
        case .wrongPassphrase: (SecretMessage.keyWrongPassphrase.message(), SecretMessage.keyPassphraseNext.message())
        case .tooManyRounds(let rounds): (SecretMessage.keyTooManyRounds.message(.number("rounds", rounds)), nil)
        }
    }

    private static func reason(of form: LegacyKeyForm) -> Message {
        switch form {
        case .pkcs1: SecretMessage.keyForm.message(.text("form", "PKCS#1"))
        case .openSSH, .openSSHEd25519: SecretMessage.keyForm.message(.text("form", "OpenSSH"))
        case .passwordBasedEncryption1: SecretMessage.keyForm.message(.text("form", "PKCS#5 v1.5"))
        case .otherEncryption: SecretMessage.keyCipher.message()
        }
    }

    private static func next(of form: LegacyKeyForm) -> Message {
        guard let command = form.conversionCommand else {
            return SecretMessage.keyAnewNext.message(.code("command", "openssl genpkey -algorithm ed25519 -out NEW"))
        }
        return SecretMessage.keyFormNext.message(.code("command", command))
    }
}
