import FoundationEssentials

/// Hexadecimal digits; decoding accepts both letter cases.
enum Hexadecimal {
    /// `bytes` in lower-case digits.
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Nil unless `text` is an even number of digits.
    static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)) }

    /// Nil unless `digits` is an even number of digits.
    static func decode(_ digits: some Collection<UInt8>) -> [UInt8]? {
        let digits = Array(digits)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(of: digits[index]), let low = value(of: digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// The encoding of queries: `A-Z a-z 0-9 - _ . ~` stay as they are, every other byte becomes `%XX`.
package enum PercentEncoding {
    /// The UTF-8 bytes of `text`, encoded.
    package static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        append(text, to: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Appends the encoded UTF-8 bytes of `text` to `encoded`.
    package static func append(_ text: String, to encoded: inout [UInt8]) {
        let start = encoded.count
        encoded += text.utf8
        // Fast path: most texts need no encoding.
        guard let odd = encoded[start...].firstIndex(where: { !isBare($0) }) else { return }
        let rest = encoded[odd...]
        encoded.removeSubrange(odd...)
        for byte in rest {
            if isBare(byte) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(hexDigit(byte >> 4))
                encoded.append(hexDigit(byte & 15))
            }
        }
    }

    /// `text` with every `%XX` replaced by its byte; nil if the result is not UTF-8. A `+` stays a `+`.
    package static func decode(_ text: some StringProtocol) -> String? {
        var decoded: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = Hexadecimal.decode(rest.prefix(2)), value.count == 1 {
                decoded.append(value[0])
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Whether `text` consists of unreserved characters and `%XX`.
    package static func isEncoded(_ text: some StringProtocol) -> Bool {
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 2, Hexadecimal.decode(rest.prefix(2)) != nil else { return false }
                rest = rest.dropFirst(2)
            } else if !isBare(byte) {
                return false
            }
        }
        return true
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}

/// Other ways of writing a signature.
package enum SignatureText {
    /// The same bytes as an encoder writes them; nil if `text` is not base64.
    package static func canonicalBase64(of text: String) -> String? {
        Data(base64Encoded: text).map { $0.base64EncodedString() }
    }

    /// The base64 of the bytes that hexadecimal digits give; nil for any other text.
    package static func base64(ofHexadecimal text: String) -> String? {
        Hexadecimal.decode(text).map { Data($0).base64EncodedString() }
    }
}
