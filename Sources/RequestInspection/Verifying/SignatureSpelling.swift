import BinanceMargin
import RequestSigning

/// Guesses the kind of key from the length and characters of a signature.
enum SignatureShape {
    /// The kind; nil if the exchange accepts no signature of this form.
    static func kind(of signature: String) -> SigningKey.Kind? {
        if signature.utf8.count == 64, signature.allSatisfy(\.isHexDigit) { return .hmac }
        guard isBase64(signature) else { return nil }
        return switch signature.utf8.count {
        case 88: signature.hasSuffix("==") ? .ed25519 : nil
        // From 2048 to 4096 bits.
        case 344...684: .rsa
        default: nil
        }
    }

    /// Whether `text` is base64 with exactly the padding that its length needs.
    static func isBase64(_ text: String) -> Bool {
        let core = text.prefix { $0 != "=" }
        let padding = text.utf8.count - core.utf8.count
        return core.allSatisfy { isBase64OrEscape($0) && $0 != "%" }
            && text.dropFirst(core.count).allSatisfy { $0 == "=" }
            && padding == (4 - core.utf8.count % 4) % 4 && padding < 3
    }

    static func isBase64OrEscape(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+/=%".contains(character))
    }
}

/// A signature parameter as it was written, and the signature that was meant.
struct SignatureSpelling {
    /// The signature in the exchange's form, as far as it can be restored.
    private(set) var signature: String

    /// How the writing differs from what the exchange accepts.
    private(set) var problems: [VerifyProblem] = []

    /// - Parameters:
    ///   - raw: the parameter's value, still encoded.
    ///   - kind: the kind of the session's key, if there is one.
    init(_ raw: String, for kind: SigningKey.Kind?) {
        var text = raw
        if QueryEncoding.isEncodedTwice(text) {
            text = PercentEncoding.decode(text) ?? text
            problems.append(.signatureEncodedTwice)
        }
        let isBare = raw.contains { "+/= ".contains($0) }
        signature = PercentEncoding.decode(text) ?? text
        unwrap()
        if signature.contains(where: \.isNewline) {
            signature.removeAll(where: \.isNewline)
            problems.append(Self.isHexadecimal(signature) ? .textAroundSignature : .base64LineBreaks)
        }
        let hasSpace = signature.contains(" ")
        signature = signature.replacing(" ", with: "+")
        restoreBase64()
        restoreHexadecimal(for: kind)
        if let kind = SignatureShape.kind(of: signature), kind != .hmac,
            let canonical = SignatureText.canonicalBase64(of: signature), canonical != signature
        {
            signature = canonical
            problems.append(.base64Rest)
        }
        guard [.rsa, .ed25519].contains(SignatureShape.kind(of: signature)) else { return }
        if hasSpace, raw.contains("%20") {
            problems.append(.plusBecameSpace)
        } else if isBare {
            problems.append(.notEscaped)
        }
    }

    private static func isHexadecimal(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isHexDigit) }

    /// Removes what a program's text form of bytes or numbers adds, and spaces around the signature.
    private mutating func unwrap() {
        var text = signature[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        for (prefix, suffix) in [("b'", "'"), ("b\"", "\""), ("\"", "\""), ("'", "'")]
        where text.hasPrefix(prefix) && text.hasSuffix(suffix) && text.count > prefix.count + suffix.count {
            text = text.dropFirst(prefix.count).dropLast(suffix.count)
            break
        }
        // One of 4,096 signatures in base64 begins with `0x`, too.
        if text.lowercased().hasPrefix("0x"), Self.isHexadecimal(text.dropFirst(2).filter { !$0.isWhitespace }) {
            text = text.dropFirst(2)
        }
        // A newline after base64 is one of its line breaks.
        guard text != signature, !text.isEmpty else { return }
        signature = String(text)
        problems.append(.textAroundSignature)
    }

    private mutating func restoreBase64() {
        guard !Self.isHexadecimal(signature), signature.utf8.count >= 80 else { return }
        if signature.contains(where: { "-_".contains($0) }), !signature.contains(where: { "+/".contains($0) }) {
            signature = String(signature.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
            problems.append(.base64URL)
        }
        var core = signature[...]
        while core.last == "=" { core.removeLast() }
        let padded = core + String(repeating: "=", count: (4 - core.utf8.count % 4) % 4)
        guard padded != signature, SignatureShape.kind(of: String(padded)) != nil else { return }
        signature = String(padded)
        // The usual form of base64url has no padding.
        if !problems.contains(where: { $0.name == VerifyProblem.base64URL.name }) {
            problems.append(.base64Padding)
        }
    }

    /// 128 digits are HMAC-SHA-512 or an Ed25519 signature; the session's key decides.
    private mutating func restoreHexadecimal(for kind: SigningKey.Kind?) {
        guard let kind, kind != .hmac, signature.utf8.count >= 128,
            let base64 = SignatureText.base64(ofHexadecimal: signature)
        else { return }
        signature = base64
        problems.append(.hexadecimalSignature)
    }
}
