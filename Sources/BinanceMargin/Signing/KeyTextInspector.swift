import FoundationEssentials

/// What was copied together with a key or a secret, so that it would be used wrongly.
public enum ExtraText: String, Hashable, Sendable, CaseIterable {
    /// Quotes around it.
    case quotes
    /// The name of a variable before it, as in `KEY=`.
    case assignment
    /// A JSON document around it.
    case json
    /// A comma or semicolon after it.
    case comma
    /// A byte order mark at its beginning.
    case byteOrderMark
    /// A character outside ASCII, such as a zero-width or non-breaking space.
    case invisibleCharacter

    /// What surrounds an API key or an HMAC secret; nil if nothing does.
    public init?(in text: Secret) {
        guard let extra = text.trimmingWhitespace().withBytes({ Self.found(in: $0) }) else { return nil }
        self = extra
    }

    private static func found(in bytes: [UInt8]) -> ExtraText? {
        guard let first = bytes.first, let last = bytes.last else { return nil }
        let quotes = Array("\"'`".utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .byteOrderMark }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
        if isAssignment(bytes) { return .assignment }
        if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { return .comma }
        if quotes.contains(first) || quotes.contains(last) { return .quotes }
        return bytes.contains { $0 >= 0x80 } ? .invisibleCharacter : nil
    }

    /// Whether a name and `=` or `:` precede something other than base64 padding.
    private static func isAssignment(_ bytes: [UInt8]) -> Bool {
        let rest = bytes.starts(with: "export ".utf8) ? bytes.dropFirst(7) : bytes[...]
        let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }
        let value = rest.dropFirst(name.count).drop { $0 == 0x20 }
        guard !name.isEmpty, let sign = value.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") else {
            return false
        }
        return value.dropFirst().contains { $0 != UInt8(ascii: "=") }
    }
}

/// Recognises private keys in other forms than PKCS#8 in PEM, to name them.
enum KeyTextInspector {
    /// Why `bytes` are neither such a PEM text nor an HMAC secret; nil if they may be one.
    static func fault(of bytes: [UInt8]) -> SigningKeyFault? {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("ssh-") || text.hasPrefix("ecdsa-") {
            return .notPrivate(label: String(text.prefix { !$0.isWhitespace }.prefix(24)))
        }
        if text.contains(PEMFrame.begin) { return frameFault(text) }
        if let form = textForm(text) { return .unsupportedForm(form) }
        return ExtraText(in: Secret(bytes)).map { .extraText($0) }
    }

    /// The form of bytes that are not text, or text in another encoding; whitespace around them belongs to it.
    static func binaryForm(_ bytes: [UInt8]) -> LegacyKeyForm? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "-")]) { return .byteOrderMark }
        // A sequence in DER: its length follows in one byte, or after the number of its bytes.
        guard bytes.count > 16, bytes[0] == 0x30,
            bytes[1] == 0x81 || bytes[1] == 0x82 || Int(bytes[1]) == bytes.count - 2,
            bytes.contains(where: { $0 < 9 || $0 >= 0x80 })
        else { return nil }
        let content = bytes[1] >= 0x80 ? 2 + Int(bytes[1] & 0x7F) : 2
        // PKCS#12 is a sequence that begins with the version 3.
        return bytes.dropFirst(content).starts(with: [2, 1, 3]) ? .pkcs12 : .der
    }

    private static func frameFault(_ text: String) -> SigningKeyFault? {
        if text.contains("\\n") { return .unsupportedForm(.escapedNewlines) }
        guard text.hasPrefix(PEMFrame.begin) else {
            guard let extra = ExtraText(in: Secret(utf8: text)), [.quotes, .assignment, .json].contains(extra) else {
                return .unsupportedForm(.textAround)
            }
            return .extraText(extra)
        }
        if text.hasSuffix("\"") || text.hasSuffix("'") { return .extraText(.quotes) }
        let line = text.prefix { !$0.isNewline }
        let frames = line.split(separator: "-----", omittingEmptySubsequences: true)
        return frames.count > 1 ? .unsupportedForm(.oneLine) : nil
    }

    private static func textForm(_ text: String) -> LegacyKeyForm? {
        if text.hasPrefix("PuTTY-User-Key-File") {
            return text.prefix(80).contains("ssh-ed25519") ? .puttyEd25519 : .putty
        }
        if text.hasPrefix("{"), text.contains("\"kty\"") { return text.contains("\"OKP\"") ? .jwkEd25519 : .jwk }
        if text.utf8.count == 64, let bytes = Hexadecimal.decode(text), bytes.count == 32 { return .hexadecimalSeed }
        guard let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }) else { return nil }
        if bytes.count == 32, text.hasSuffix("=") { return .base64Seed }
        return bytes.count >= 48 && (text.hasPrefix("MC4CAQ") || text.hasPrefix("MII")) ? .bareBase64 : nil
    }
}
