/// The encodings in which a text could contain a secret's bytes.
enum SecretEncodings {
    private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// `secret` as it is, in hexadecimal, in base64 and base32 at every alignment, percent-encoded, JSON-escaped and in
    /// ROT13, and each of these reversed. Base64url differs only in characters that the search ignores.
    static func all(of secret: [UInt8]) -> [[UInt8]] {
        var forms = [secret, hexadecimal(secret), rotated(secret)]
        forms += (0..<3).map { grouped(secret, skipping: $0, bits: 6, alphabet: base64) }
        forms += (0..<5).map { grouped(secret, skipping: $0, bits: 5, alphabet: base32) }
        forms.append(secret.flatMap { Array("%".utf8) + hexadecimal([$0]) })
        forms.append(secret.flatMap { Array("\\u00".utf8) + hexadecimal([$0]) })
        return forms + forms.map { $0.reversed() }
    }

    /// The bytes in the base64 text of a PEM file; nil for anything else.
    static func pemBody(of text: [UInt8]) -> [UInt8]? {
        let lines = text.split { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.first, first.starts(with: Array("-----BEGIN".utf8)) else { return nil }
        var bits: UInt32 = 0
        var count = 0
        var bytes: [UInt8] = []
        for character in lines.filter({ !$0.starts(with: Array("-----".utf8)) }).joined() {
            guard let value = base64.firstIndex(of: character) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    private static func rotated(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): (byte - UInt8(ascii: "a") + 13) % 26 + UInt8(ascii: "a")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): (byte - UInt8(ascii: "A") + 13) % 26 + UInt8(ascii: "A")
            default: byte
            }
        }
    }

    /// The bytes after the first `skipped`, encoded in groups of `bits`: a text that began earlier looks the same from
    /// there on.
    private static func grouped(_ bytes: [UInt8], skipping skipped: Int, bits: Int, alphabet: [UInt8]) -> [UInt8] {
        var pool: UInt32 = 0
        var count = 0
        var text: [UInt8] = []
        for byte in bytes.dropFirst(skipped) {
            pool = pool << 8 | UInt32(byte)
            count += 8
            while count >= bits {
                count -= bits
                text.append(alphabet[Int(pool >> UInt32(count)) & (1 << bits - 1)])
            }
        }
        return text
    }
}
