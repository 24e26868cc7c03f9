import BinanceMargin

/// Which kind of key a signature looks like one of, by its length and characters.
enum SignatureShape {
    /// The kind; nil where it looks like none the exchange takes.
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
