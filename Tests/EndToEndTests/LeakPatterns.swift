import Foundation

/// The encodings in which a file may contain a marked text, as patterns for `grep -F`.
enum LeakPatterns {
    /// `mark` as it is, in hexadecimal, base64 and base32 at every alignment, percent-encoded, in JSON's escapes and in
    /// rotated letters, and each of these backwards; a line each.
    static func text(of mark: String) -> String {
        let bytes = Array(mark.utf8)
        let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        let forward =
            [mark, hex.joined(), rotated(mark)]
            + [hex.joined(separator: "%"), hex.map { "u00" + $0 }.joined(separator: "\\")]
            + (0..<3).map { base64(Array(bytes.dropFirst($0))) } + (0..<5).map { base32(Array(bytes.dropFirst($0))) }
        return (forward + forward.map { String($0.reversed()) }).joined(separator: "\n") + "\n"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes.prefix(bytes.count / 3 * 3)).base64EncodedString()
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return String(
            stride(from: 0, to: bits.count / 5 * 5, by: 5).map { start in
                letters[bits[start..<start + 5].reduce(0) { $0 << 1 | Int($1) }]
            }
        )
    }

    private static func rotated(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard scalar.properties.isAlphabetic else { return scalar }
                    let first: UInt32 = scalar.properties.isUppercase ? 65 : 97
                    return Unicode.Scalar((scalar.value - first + 13) % 26 + first) ?? scalar
                }
            )
        )
    }
}
