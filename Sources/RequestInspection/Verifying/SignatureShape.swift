import BinanceMargin

/// Guesses the kind of key from the length and characters of a signature.
enum SignatureShape {
    /// The kind; nil if the exchange accepts no signature of this form.
    static func kind(of signature: String) -> SigningKey.Kind? {
        if signature.utf8.count == 64, signature.allSatisfy(\.isHexDigit) { return .hmac }
        guard signature.allSatisfy(isBase64), signature.hasSuffix("=") || signature.utf8.count.isMultiple(of: 4) else {
            return nil
        }
        return switch signature.utf8.count {
        case 88: .ed25519
        // From 2048 to 4096 bits.
        case 344...684: .rsa
        default: nil
        }
    }

    private static func isBase64(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+/=".contains(character))
    }
}
