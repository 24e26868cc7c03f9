/// Searches for secrets, in any encoding, in bytes that are about to be written.
///
/// It compares letters and digits without case and ignores everything between them, and it finds any stretch of twelve
/// of them, so that a part of a secret is found as well.
package struct SecretScan: Sendable {
    /// The number of consecutive letters and digits that counts as a match.
    package static let stretch = 12
    /// In letters and digits; shorter secrets would match everywhere.
    package static let shortestSecret = 6

    private var stretches: Set<UInt64> = []

    /// A bit for the highest bits of each stretch: to look up every stretch of a large response in the set would take longer
    /// than to read it.
    private var filter: [UInt64] = []
    private static let filterBits = 18

    private var short: [[UInt8]] = []

    package init() {}

    package mutating func add(_ secret: [UInt8]) {
        guard secret.count >= Self.shortestSecret else { return }
        for form in SecretEncodings.all(of: secret)
            + (SecretEncodings.pemBody(of: secret).map(SecretEncodings.all) ?? [])
        {
            let letters = Self.letters(in: form)
            if letters.count >= Self.stretch {
                insertStretches(of: letters)
            } else if letters.count >= Self.shortestSecret {
                short.append(letters)
            }
        }
    }

    /// Adds `secret` without its other encodings.
    package mutating func addPlain(_ secret: [UInt8]) { insertStretches(of: Self.letters(in: secret)) }

    private mutating func insertStretches(of letters: [UInt8]) {
        if filter.isEmpty { filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6)) }
        stretches.reserveCapacity(stretches.count + letters.count)
        Self.forEachStretch(of: letters) { hash in
            let bit = hash >> (64 - UInt64(Self.filterBits))
            filter[Int(bit >> 6)] |= 1 << (bit & 63)
            stretches.insert(hash)
            return true
        }
    }

    private func hasStretch(_ hash: UInt64) -> Bool {
        let bit = hash >> (64 - UInt64(Self.filterBits))
        return !filter.isEmpty && filter[Int(bit >> 6)] >> (bit & 63) & 1 == 1 && stretches.contains(hash)
    }

    /// Whether `bytes` contain a secret, or a part of one.
    func finds(in bytes: [UInt8]) -> Bool {
        guard !stretches.isEmpty || !short.isEmpty else { return false }
        let letters = Self.letters(in: bytes)
        var found = false
        Self.forEachStretch(of: letters) { hash in
            found = hasStretch(hash)
            return !found
        }
        return found || short.contains { Self.contains(letters, $0) }
    }

    /// Where `bytes` contain secrets, or parts of them: from the first letter of each to its last, in order.
    package func ranges(in bytes: [UInt8]) -> [Range<Int>] { Self.ranges(in: bytes, of: [self]) }

    /// Where `bytes` contain secrets of any of `scans`.
    package static func ranges(in bytes: [UInt8], of scans: [SecretScan]) -> [Range<Int>] {
        let scans = scans.filter { !$0.stretches.isEmpty || !$0.short.isEmpty }
        guard !scans.isEmpty else { return [] }
        let letters = letters(in: bytes)
        var found: [Range<Int>] = []
        var end = stretch - 1
        forEachStretch(of: letters) { hash in
            for scan in scans where scan.hasStretch(hash) { found.append(end - stretch + 1..<end + 1) }
            end += 1
            return true
        }
        for part in scans.flatMap(\.short) where letters.count >= part.count {
            for start in 0...letters.count - part.count where letters[start..<start + part.count].elementsEqual(part) {
                found.append(start..<start + part.count)
            }
        }
        guard !found.isEmpty else { return [] }
        let places = bytes.indices.filter { letter(bytes[$0]) != nil }
        return merged(found).map { places[$0.lowerBound]..<places[$0.upperBound - 1] + 1 }
    }

    /// Ranges in order; those that overlap or touch are joined.
    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    private static func letters(in bytes: [UInt8]) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        for byte in bytes { if let letter = letter(byte) { letters.append(letter) } }
        return letters
    }

    /// A digit or a lower-case letter; nil for any other character.
    package static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// Calls `body` with a number for each stretch, until it returns false.
    private static func forEachStretch(of letters: [UInt8], _ body: (UInt64) -> Bool) {
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        let leading = (1..<stretch).reduce(into: UInt64(1)) { power, _ in power = power &* base }
        var hash: UInt64 = 0
        for (index, letter) in letters.enumerated() {
            if index >= stretch { hash = hash &- UInt64(letters[index - stretch]) &* leading }
            hash = hash &* base &+ UInt64(letter)
            if index >= stretch - 1, !body(hash) { return }
        }
    }

    private static func contains(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
        guard letters.count >= part.count else { return false }
        return (0...letters.count - part.count).contains { letters[$0..<$0 + part.count].elementsEqual(part) }
    }
}

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
