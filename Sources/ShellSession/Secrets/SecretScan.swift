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
    private var short: [[UInt8]] = []

    package init() {}

    package mutating func add(_ secret: [UInt8]) {
        guard secret.count >= Self.shortestSecret else { return }
        for form in SecretEncodings.all(of: secret)
            + (SecretEncodings.pemBody(of: secret).map(SecretEncodings.all) ?? [])
        {
            let letters = Self.letters(in: form)
            if letters.count >= Self.stretch {
                Self.forEachStretch(of: letters) { hash in
                    stretches.insert(hash)
                    return true
                }
            } else if letters.count >= Self.shortestSecret {
                short.append(letters)
            }
        }
    }

    /// Adds `secret` without its other encodings.
    package mutating func addPlain(_ secret: some Sequence<UInt8>) {
        Self.forEachStretch(of: Self.letters(in: secret)) { hash in
            stretches.insert(hash)
            return true
        }
    }

    /// Whether `bytes` contain a secret, or a part of one.
    func finds(in bytes: some Sequence<UInt8>) -> Bool {
        guard !stretches.isEmpty || !short.isEmpty else { return false }
        let letters = Self.letters(in: bytes)
        var found = false
        Self.forEachStretch(of: letters) { hash in
            found = stretches.contains(hash)
            return !found
        }
        return found || short.contains { Self.contains(letters, $0) }
    }

    /// Where `bytes` contain secrets, or parts of them: from the first letter of each to its last, in order.
    package func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !stretches.isEmpty || !short.isEmpty else { return [] }
        var letters: [UInt8] = []
        var places: [Int] = []
        for (place, byte) in bytes.enumerated() {
            guard let letter = Self.letter(byte) else { continue }
            letters.append(letter)
            places.append(place)
        }
        var found: [Range<Int>] = []
        var end = Self.stretch - 1
        Self.forEachStretch(of: letters) { hash in
            if stretches.contains(hash) { found.append(end - Self.stretch + 1..<end + 1) }
            end += 1
            return true
        }
        for part in short where letters.count >= part.count {
            for start in 0...letters.count - part.count where letters[start..<start + part.count].elementsEqual(part) {
                found.append(start..<start + part.count)
            }
        }
        return Self.merged(found).map { places[$0.lowerBound]..<places[$0.upperBound - 1] + 1 }
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

    private static func letters(in bytes: some Sequence<UInt8>) -> [UInt8] { bytes.compactMap(letter) }

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
