/// Finds a text in others by their bytes, fast enough for a long history on every key.
struct BytePattern {
    private let bytes: [UInt8]
    private let ignoresCase: Bool

    init(_ text: String) {
        ignoresCase = !text.contains(where: \.isUppercase)
        bytes = Array(text.utf8)
    }

    /// Where the pattern stands first in `text`, as an offset into its UTF-8.
    func offset(in text: String) -> Int? {
        let text = text.utf8Span.span
        guard let first = bytes.first else { return 0 }
        guard text.count >= bytes.count else { return nil }
        for start in 0...(text.count - bytes.count) where folded(text[start]) == first {
            if matches(text, at: start) { return start }
        }
        return nil
    }

    private func matches(_ text: Span<UInt8>, at start: Int) -> Bool {
        for index in bytes.indices where folded(text[start + index]) != bytes[index] { return false }
        return true
    }

    private func folded(_ byte: UInt8) -> UInt8 {
        ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
