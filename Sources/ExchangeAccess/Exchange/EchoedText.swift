import ShellSession

/// Text of an exchange that may echo a secret. Most of it is JSON, which stays valid JSON when it is masked.
enum EchoedText {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// Whether `bytes` could contain a secret with `count` letters and digits: in JSON, whether one of its strings is
    /// that long. Numbers cannot be secrets.
    static func couldHold(_ count: Int, in bytes: [UInt8]) -> Bool {
        guard isJSON(bytes) else { return letters(in: bytes[...]) >= count }
        var place = 0
        while place < bytes.count {
            if bytes[place] == quote {
                let end = self.end(ofString: place, in: bytes)
                if letters(in: bytes[place..<end]) >= count { return true }
                place = end
            } else if isLetter(bytes[place]) {
                // `true`, `false` and `null`; text with other letters outside its strings is not JSON.
                let word = bytes[place...].prefix(while: isLetter)
                guard ["true", "false", "null"].contains(String(decoding: word, as: UTF8.self)) else {
                    return letters(in: bytes[...]) >= count
                }
                place += word.count
            } else {
                place += 1
            }
        }
        return false
    }

    /// `bytes` with ``SafeText/key`` instead of each of `ranges`; JSON's own punctuation in them is kept.
    static func masking(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
        let names = ranges.contains { letters(in: bytes[$0]) < SecretScan.stretch } ? memberNames(in: bytes) : []
        var result: [UInt8] = []
        var place = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            // A short password may also be the name of a member, without which the response could not be read.
            let isShort = letters(in: bytes[range]) < SecretScan.stretch
            if isShort, names.contains(where: { $0.contains(range.lowerBound) }) { continue }
            guard range.upperBound > place else { continue }
            let start = max(place, self.start(of: range, in: bytes))
            result += bytes[place..<start]
            result += mark(for: bytes[start..<range.upperBound])
            place = range.upperBound
        }
        return result + bytes[place...]
    }

    /// The start of a secret whose first letter is at the beginning of `range`: an escape must not be split.
    private static func start(of range: Range<Int>, in bytes: [UInt8]) -> Int {
        let first = range.lowerBound
        // `\u0041`, found at any of its characters, and `%41`.
        for back in 1...5 where first >= back {
            var start = first - back
            if bytes[start] == backslash, back == 1 || bytes[start + 1] == UInt8(ascii: "u") {
                while start > 0, bytes[start - 1] == backslash { start -= 1 }
                return start
            }
            if bytes[start] == UInt8(ascii: "%"), back <= 2 { return start }
            guard SecretScan.letter(bytes[start]) != nil else { break }
        }
        return first
    }

    /// The mark for one secret; if it spans several strings, one mark in each.
    private static func mark(for secret: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var isMarked = false
        var previous: UInt8?
        let spansStrings = secret.indices.contains { place in
            secret[place] == quote && (place == secret.startIndex || secret[place - 1] != backslash)
        }
        for byte in secret {
            let isStructure = byte == quote ? previous != backslash : "{}[],:".utf8.contains(byte)
            if spansStrings, isStructure {
                result.append(byte)
                isMarked = false
            } else if !isMarked, SecretScan.letter(byte) != nil {
                result += SafeText.key.utf8
                isMarked = true
            }
            previous = byte
        }
        return result
    }

    private static func memberNames(in bytes: [UInt8]) -> [Range<Int>] {
        guard isJSON(bytes) else { return [] }
        var names: [Range<Int>] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == quote else {
                place += 1
                continue
            }
            let end = self.end(ofString: place, in: bytes)
            let next = bytes[end...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            if next == UInt8(ascii: ":") { names.append(place..<end) }
            place = end
        }
        return names
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// The end of the string whose opening quote is at `start`: after its closing quote, or the end of the text.
    private static func end(ofString start: Int, in bytes: [UInt8]) -> Int {
        var place = start + 1
        while place < bytes.count, bytes[place] != quote { place += bytes[place] == backslash ? 2 : 1 }
        return min(place + 1, bytes.count)
    }

    private static func letters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { SecretScan.letter($1) == nil ? $0 : $0 + 1 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
