/// Decodes scalars from UTF-8 bytes as they arrive.
///
/// Bytes that are not UTF-8 become U+FFFD, one for each broken sequence, so that the error is visible in the line.
struct ScalarDecoder {
    private var pending: [UInt8] = []

    /// The scalars that `byte` completes: none inside a sequence, two if it interrupts one.
    mutating func decode(_ byte: UInt8) -> [Unicode.Scalar] {
        if pending.isEmpty && byte < 0x80 { return [Unicode.Scalar(byte)] }
        pending.append(byte)
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = pending.makeIterator()
        var found: [Unicode.Scalar] = []
        var used = 0
        while used < pending.count {
            if isStart(of: pending[used...]) { break }
            switch parser.parseScalar(from: &bytes) {
            case .valid(let encoded):
                found.append(Unicode.UTF8.decode(encoded))
                used += encoded.count
            case .error(let length):
                found.append("\u{FFFD}")
                used += length
            case .emptyInput:
                used = pending.count
            }
        }
        pending.removeFirst(used)
        return found
    }

    /// Whether `bytes` may become a scalar when more arrive.
    private func isStart(of bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return false
        }
        guard bytes.count < length else { return false }
        guard let second = bytes.dropFirst().first else { return true }
        let allowed: ClosedRange<UInt8>
        switch first {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: allowed = 0x80...0xBF
        }
        return allowed.contains(second) && bytes.dropFirst(2).allSatisfy { (0x80...0xBF).contains($0) }
    }
}

enum PastedText {
    /// The text in `bytes`: newlines as `\n`, tabs kept, other controls removed, because no key was pressed.
    static func cleaned(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var lastWasReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            defer { lastWasReturn = scalar == "\r" }
            switch scalar {
            case "\n": if !lastWasReturn { text.append("\n") }
            case "\r": text.append("\n")
            case "\t": text.append(scalar)
            case "\u{00}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
