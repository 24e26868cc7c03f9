package import BilingualText
import BinanceMargin
import CommandLanguage
package import RequestSigning
package import ShellRuntime

// Failures to read a secret: status 78. None of these repeats any part of a secret.
extension ShellFailure {
    static func nobodyToAskForSecret(_ setting: String) -> ShellFailure {
        configuration(.secretNeedsTerminal(Code(setting)), cause: .secretUnattended, next: .secretNeedsTerminalNext)
    }

    package static func secretUnreadable(
        _ setting: String,
        _ place: SecretReference,
        _ reason: Message
    ) -> ShellFailure {
        configuration(
            .secretUnreadable(Code(setting), place: Code(place.description), reason: reason),
            cause: .secretUnreadable,
            next: .secretMissingNext("set \(setting) \(place)")
        )
    }

    static func badSecretCommand(_ text: String, _ fault: CommandWords.Fault) -> ShellFailure {
        let reason: Message =
            switch fault {
            case .empty: .emptyCommand
            case .unclosedQuote: .commandUnclosedQuote
            case .shellCharacter(let character):
                .shellCharacter(Code(String(character)))
            }
        return configuration(
            .badCommand(Code(text), reason: reason),
            cause: .secretCommandFailed,
            next: .badCommandNext
        )
    }

    static func secretCommandUnapproved(_ text: String) -> ShellFailure {
        configuration(.commandUnapproved(Code(text)), cause: .secretUnattended, next: .commandUnapprovedNext)
    }

    static func secretCommandRefused(_ text: String) -> ShellFailure {
        configuration(.commandRefused(Code(text)), cause: .secretCommandFailed)
    }

    static func secretCommandEnded(_ text: String, _ failure: ProgramFailure) -> ShellFailure {
        let command = Code(text)
        let message: Message =
            switch failure {
            case .notStarted: .commandNotStarted(command)
            case .tooSlow: .commandTooSlow(command)
            case .tooMuchOutput: .commandTooMuch(command)
            case .tooManyOpenFiles: .commandNoDescriptors(command)
            }
        return configuration(message, cause: .secretCommandFailed, next: .commandNext)
    }

    /// The program's standard error is shown; its standard output is not, because it may be a secret.
    package static func secretCommandFailed(_ text: String, _ result: ProgramResult) -> ShellFailure {
        var failure = configuration(
            .commandFailed(Code(text), status: result.status),
            cause: .secretCommandFailed,
            next: .commandNext
        )
        let said = result.errors.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: " / ")
        if !said.isEmpty { failure.notes.append(.commandSaid(said)) }
        return failure
    }

    static var noKeyring: ShellFailure {
        configuration(.noKeyring, cause: .secretCommandFailed, next: .noKeyringNext)
    }

    package static func badSigningKey(_ fault: SigningKeyFault, place: SecretReference) -> ShellFailure {
        let (reason, next) = explanation(of: fault)
        let isPassphrase = fault == .passphraseNeeded || fault == .wrongPassphrase
        return configuration(
            .badSigningKey(Code(place.description), reason: reason),
            cause: isPassphrase ? .passphraseWrong : .signingKeyUnusable,
            next: next ?? Message.keyNext
        )
    }

    private static func explanation(of fault: SigningKeyFault) -> (reason: Message, next: Message?) {
        switch fault {
        case .empty: (Message.keyEmpty, nil)
        case .whitespaceInside: (Message.keyBlankInside, nil)
        case .extraText(let extra): (extra.meaning, extra.nextStep)
        case .malformedPEM, .malformedKey: (Message.keyMalformed, nil)
        case .unsupportedForm(let form): (reason(of: form), next(of: form))
        case .notPrivate(let label): (Message.keyNotPrivate(label), .keyNotPrivateNext)
        case .unsupportedAlgorithm(let identifier): (Message.keyAlgorithm(algorithmName(identifier)), newKey)
        case .unsupportedSize(let bits): (Message.keySize(bits), newKey)
        case .passphraseNeeded:
            (Message.keyPassphraseNeeded, Message.keyPassphraseNext)
        case .wrongPassphrase: (Message.keyWrongPassphrase, Message.keyPassphraseNext)
        case .tooManyRounds(let rounds): (Message.keyTooManyRounds(rounds), nil)
        }
    }

    private static func reason(of form: LegacyKeyForm) -> Message {
        switch form {
        case .pkcs1: .keyForm("PKCS#1")
        case .openSSH, .openSSHEd25519: .keyForm("OpenSSH")
        case .passwordBasedEncryption1: .keyForm("PKCS#5 v1.5")
        case .otherEncryption: .keyCipher
        case .bareBase64: .keyWithoutFrame
        case .base64Seed, .base64Pair: .keyForm("base64")
        case .hexadecimalSeed, .hexadecimalPair, .hexadecimalDER: .keyForm("hex")
        case .rawSeed: .keyForm("raw")
        case .javaKeyStore: .keyForm("JKS")
        case .jwk, .jwkEd25519: .keyForm("JWK")
        case .pkcs12: .keyForm("PKCS#12")
        case .der: .keyForm("DER")
        case .putty, .puttyEd25519: .keyForm("PuTTY")
        case .oneLine: .keyOneLine
        case .escapedNewlines: .keyEscapedNewlines
        case .textAround: .keyTextAround
        case .quoted: .keyQuoted
        case .byteOrderMark: ExtraText.byteOrderMark.meaning
        case .utf16, .utf16LittleEndian, .utf16BigEndian: .keyForm("UTF-16")
        case .utf32: .keyForm("UTF-32")
        }
    }

    private static func next(of form: LegacyKeyForm) -> Message {
        guard let command = form.conversionCommand else { return newKey }
        return .keyFormNext(Code(command))
    }

    private static let newKey = Message.keyAnewNext("openssl genpkey -algorithm ed25519 -out NEW")

    /// The usual name of an algorithm; the identifier of a rare one.
    private static func algorithmName(_ identifier: String) -> String {
        switch identifier {
        case "1.2.840.10045.2.1": "EC"
        case "1.2.840.10040.4.1": "DSA"
        case "1.2.840.113549.1.1.10": "RSA-PSS"
        case "1.3.101.110": "X25519"
        case "1.3.101.111": "X448"
        case "1.3.101.113": "Ed448"
        default: identifier
        }
    }

    static var literalSecret: ShellFailure {
        configuration(.literalSecret, cause: .secretLiteral, next: .secretPlacesNext)
    }

    /// - Parameter extra: what was copied together with the key.
    static func badAPIKey(place: SecretReference?, extra: ExtraText? = nil) -> ShellFailure {
        if let extra {
            let message = Message.apiKeyWithMore(place.map { Code($0.description) } ?? "apiKey", reason: extra.meaning)
            return configuration(message, cause: .apiKeyMalformed, next: extra.nextStep)
        }
        let message =
            place.map { Message.badAPIKeyAt(Code($0.description)) }
            ?? Message.badAPIKey
        return configuration(message, cause: .apiKeyMalformed, next: .badAPIKeyNext)
    }

    package static func secretMissing(setting: String, place: SecretReference) -> ShellFailure {
        var next = Message.secretMissingNext("set \(setting) \(place)")
        if case .keyring(let name) = place {
            next = Message.keyringEntryNext(Code(KeyringEntry.storeLine(name)))
        }
        return configuration(
            .secretMissing(Code(setting), place: Code(place.description)),
            cause: .secretMissing,
            next: next
        )
    }

    package static func secretFileOpen(path: String) -> ShellFailure {
        configuration(
            .secretFileOpen(Code(path)),
            cause: .secretFileOpen,
            next: .secretFileOpenNext("chmod 600 \(path)")
        )
    }
}

extension ExtraText {
    fileprivate var nextStep: Message { self == .placeholder ? .extraPlaceholderNext : .keyAlone }

    /// What is wrong, for a person.
    package var meaning: Message {
        switch self {
        case .quotes: .extraQuotes
        case .assignment: .extraAssignment
        case .json: .extraJSON
        case .comma: .extraComma
        case .byteOrderMark: .extraByteOrderMark
        case .invisibleCharacter: .extraInvisibleCharacter
        case .placeholder: .extraPlaceholder
        }
    }
}
