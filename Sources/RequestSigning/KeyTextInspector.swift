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
    /// Not a key at all, but what an example has in its place, such as `YOUR_SECRET_KEY`.
    case placeholder

    /// What surrounds an API key or an HMAC secret; nil if nothing does.
    public init?(in text: Secret) {
        guard let extra = text.trimmingWhitespace().withBytes({ Self.found(in: $0) }) else { return nil }
        self = extra
    }

    private static func found(in bytes: [UInt8]) -> ExtraText? {
        guard let first = bytes.first, let last = bytes.last else { return nil }
        if isPlaceholder(String(decoding: bytes, as: UTF8.self)) { return .placeholder }
        let quotes = Array("\"'`".utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .byteOrderMark }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
        if isAssignment(bytes) { return .assignment }
        if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { return .comma }
        if quotes.contains(first) || quotes.contains(last) { return .quotes }
        return bytes.contains { $0 >= 0x80 } ? .invisibleCharacter : nil
    }

    /// Whether a text is in an example's place for a key; a real key has 64 letters and digits.
    private static func isPlaceholder(_ text: String) -> Bool {
        let isKey = text.utf8.count == 64 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard text.utf8.count <= 64, !text.contains(PEMFrame.begin) else { return false }
        let core = text.lowercased().filter { $0.isLetter || $0.isNumber }
        if text.utf8.count > 2, Set(text.lowercased()).count == 1, "x0*.-_?#".contains(text.lowercased().prefix(1)) {
            return true
        }
        guard !isKey, !text.hasPrefix("{\"") else { return false }
        let isVariable = text.hasPrefix("$") || text.hasPrefix("{{") || (text.hasPrefix("%") && text.hasSuffix("%"))
        let isBracketed = text.hasPrefix("<") && text.hasSuffix(">") || text.hasPrefix("[") && text.hasSuffix("]")
        let isEllipsis = text.contains("...") || text.contains("…") || text.contains("***")
        return isVariable || isBracketed || isEllipsis || core.contains("xxxx")
            || ["your", "changeme", "changeit", "placeholder", "redacted", "replaceme", "insert"].contains {
                core.contains($0)
            }
            || ["todo", "tbd", "none", "null", "nil", "undefined", "dummy", "example", "here"].contains(core)
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
        if text.contains("BEGIN SSH2 PUBLIC KEY") { return .notPrivate(label: "SSH2 PUBLIC KEY") }
        if text.contains("BEGIN "), text.contains("KEY") { return .malformedPEM }
        if let fault = textFault(text) { return fault }
        return ExtraText(in: Secret(bytes)).map { .extraText($0) }
    }

    /// Why bytes that are not text, or are text in another encoding, are not a key; whitespace around them belongs to it.
    static func binaryFault(of bytes: [UInt8]) -> SigningKeyFault? {
        if let form = encoding(of: bytes) { return .unsupportedForm(form) }
        if bytes.starts(with: [0xFE, 0xED, 0xFE, 0xED]) { return .unsupportedForm(.javaKeyStore) }
        let isBinary = bytes.contains { $0 < 9 || $0 >= 0x80 }
        guard bytes.count > 16, isBinary else { return nil }
        if let fault = DERKind(bytes)?.fault(inForm: .der) { return fault }
        let isText = String(validating: bytes, as: UTF8.self) != nil
        return bytes.count == 32 && !isText ? .unsupportedForm(.rawSeed) : nil
    }

    /// The encoding of a text that is not in UTF-8, or has a mark.
    private static func encoding(of bytes: [UInt8]) -> LegacyKeyForm? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "-")]) { return .byteOrderMark }
        guard bytes.count >= 8 else { return nil }
        let (even, odd) = (
            stride(from: 0, to: 8, by: 2).map { bytes[$0] }, stride(from: 1, to: 8, by: 2).map { bytes[$0] }
        )
        let isText: ([UInt8]) -> Bool = { $0.allSatisfy { (0x20...0x7E).contains($0) } }
        if isText(even), odd.allSatisfy({ $0 == 0 }) { return .utf16LittleEndian }
        return isText(odd) && even.allSatisfy { $0 == 0 } ? .utf16BigEndian : nil
    }

    private static func frameFault(_ text: String) -> SigningKeyFault? {
        let lines = text.split(whereSeparator: \.isNewline)
        let frame = text.firstRange(of: PEMFrame.begin).map { text[$0.upperBound...] } ?? ""
        let label = frame.firstRange(of: "-----").map { frame[..<$0.lowerBound] } ?? ""
        guard text.contains("PRIVATE KEY") else {
            let isPlain = !label.isEmpty && label.utf8.count <= 40
            return label == "EC PARAMETERS" || !isPlain ? nil : .notPrivate(label: String(label))
        }
        // Base64 has no backslash, so that each belongs to a newline in a program's text.
        if text.contains("\\n") { return .unsupportedForm(.escapedNewlines) }
        if lines.contains(where: { $0.contains(PEMFrame.begin) && $0.contains("-----END ") }) {
            return .unsupportedForm(.oneLine)
        }
        guard text.hasPrefix(PEMFrame.begin) else {
            let extra = ExtraText(in: Secret(utf8: text))
            return .unsupportedForm(
                extra.map { [.quotes, .assignment, .json].contains($0) } ?? false ? .quoted : .textAround
            )
        }
        if text.hasSuffix("\"") || text.hasSuffix("'") || text.hasSuffix(",") { return .unsupportedForm(.quoted) }
        let isIndented = lines.contains { $0.first == " " || $0.first == "\t" }
        let isSecond = !label.contains("PRIVATE KEY") && label != "EC PARAMETERS"
        return isIndented || isSecond ? .unsupportedForm(.textAround) : nil
    }

    private static func textFault(_ text: String) -> SigningKeyFault? {
        if text.hasPrefix("PuTTY-User-Key-File") {
            return .unsupportedForm(text.prefix(80).contains("ssh-ed25519") ? .puttyEd25519 : .putty)
        }
        if text.hasPrefix("{"), text.contains("\"kty\"") { return webKeyFault(text.filter { !$0.isWhitespace }) }
        if let bytes = Hexadecimal.decode(text) {
            if bytes.count == 32 { return .unsupportedForm(.hexadecimalSeed) }
            if bytes.count == 64 { return .unsupportedForm(.hexadecimalPair) }
            if bytes.count > 40, let fault = DERKind(bytes)?.fault(inForm: .hexadecimalDER) { return fault }
        }
        guard let data = Data(base64Encoded: text.filter { !$0.isWhitespace }) else { return nil }
        if data.count == 32, text.hasSuffix("=") { return .unsupportedForm(.base64Seed) }
        if data.count == 64, text.hasSuffix("==") { return .unsupportedForm(.base64Pair) }
        guard data.count >= 44, text.hasPrefix("M") else { return nil }
        return DERKind(Array(data))?.fault(inForm: .bareBase64)
    }

    /// - Parameter text: a JSON Web Key, or a set of them, without whitespace.
    private static func webKeyFault(_ text: String) -> SigningKeyFault {
        guard text.contains("\"d\":") || text.contains("\"kty\":\"oct\"") else {
            return .notPrivate(label: "public JWK")
        }
        for curve in ["P-256", "P-384", "P-521", "secp256k1", "X25519", "Ed448", "X448"]
        where text.contains("\"crv\":\"\(curve)\"") { return .unsupportedAlgorithm(identifier: curve) }
        return .unsupportedForm(text.contains("\"OKP\"") ? .jwkEd25519 : .jwk)
    }
}

/// What a sequence in DER is, by the kinds of its first two elements.
private enum DERKind {
    case privateKey, elliptic, publicKey, certificate, pkcs12

    init?(_ bytes: [UInt8]) {
        guard let outer = Self.element(bytes[...]), outer.tag == 0x30, outer.end == bytes.count,
            let first = Self.element(bytes[outer.content...]), let second = Self.element(bytes[first.end...])
        else { return nil }
        let number = first.tag == 2 && first.end - first.content == 1 ? bytes[first.content] : nil
        switch (first.tag, second.tag) {
        case (2, 4): self = .elliptic
        case (2, 0x30) where number == 3: self = .pkcs12
        case (2, 0x30), (0x30, 4): self = .privateKey
        case (2, 2): self = number == nil ? .publicKey : .privateKey
        case (0x30, 3): self = .publicKey
        case (0x30, 0x30): self = .certificate
        default: return nil
        }
    }

    /// - Parameter form: the form if it is a private key.
    func fault(inForm form: LegacyKeyForm) -> SigningKeyFault {
        switch self {
        case .privateKey: .unsupportedForm(form)
        case .elliptic: .unsupportedAlgorithm(identifier: "1.2.840.10045.2.1")
        case .publicKey: .notPrivate(label: "PUBLIC KEY")
        case .certificate: .notPrivate(label: "CERTIFICATE")
        case .pkcs12: .unsupportedForm(.pkcs12)
        }
    }

    /// The tag of the element that `bytes` begin with, and where its content begins and ends; nil if it is cut.
    private static func element(_ bytes: ArraySlice<UInt8>) -> (tag: UInt8, content: Int, end: Int)? {
        guard bytes.count >= 2 else { return nil }
        let (start, short) = (bytes.startIndex, Int(bytes[bytes.startIndex + 1]))
        guard short >= 0x80 else {
            return start + 2 + short <= bytes.endIndex ? (bytes[start], start + 2, start + 2 + short) : nil
        }
        let count = short & 0x7F
        guard (1...4).contains(count), bytes.count >= 2 + count else { return nil }
        let length = bytes[(start + 2)..<(start + 2 + count)].reduce(0) { $0 << 8 | Int($1) }
        let content = start + 2 + count
        return content + length <= bytes.endIndex ? (bytes[start], content, content + length) : nil
    }
}
