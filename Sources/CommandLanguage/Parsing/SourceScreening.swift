import BilingualText

/// Finds what is wrong with a text before it is parsed: bytes that are not UTF-8, invisible characters, lines that are
/// too long.
struct SourceScreening {
    /// In the order of the text.
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether a line is too long for the text to be read at all.
    private(set) var hasOversizedLine = false

    private let source: SourceFile

    init(of source: SourceFile) {
        self.source = source
        let bytes = source.bytes
        var offset = 0
        var lineStart = 0
        // Nearly all of a text is printable ASCII.
        while let next = bytes[offset...].firstIndex(where: { $0 < 0x20 || $0 >= 0x7F }) {
            offset = next
            if bytes[offset] == Byte.lineFeed {
                checkLine(from: lineStart, to: offset)
                offset += 1
                lineStart = offset
            } else {
                offset = screen(at: offset, in: bytes)
            }
        }
        checkLine(from: lineStart, to: bytes.count)
    }

    private mutating func checkLine(from start: Int, to end: Int) {
        let limit = SourceFile.maximumLineLength
        guard end - start > limit else { return }
        let length = source.bytes[end - 1] == Byte.carriageReturn ? end - start - 1 : end - start
        guard length > limit else { return }
        hasOversizedLine = true
        let message = Message.lineTooLong(length, limit: limit)
        diagnostics.append(Diagnostic(message, at: SourceRange(start + limit, start + length), in: source))
    }

    /// Checks a byte that is not printable ASCII and returns the offset after the character it belongs to.
    private mutating func screen(at offset: Int, in bytes: [UInt8]) -> Int {
        let byte = bytes[offset]
        if byte == Byte.tab { return offset + 1 }
        if byte == Byte.carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == Byte.lineFeed {
            return offset + 1
        }
        guard byte >= 0x80 else {
            report(Message.controlCharacter, Unicode.Scalar(byte), at: offset, length: 1)
            return offset + 1
        }
        guard let (scalar, length) = UTF8Scalars.scalar(at: offset, in: bytes) else {
            var end = offset + 1
            while end < bytes.count, bytes[end] >= 0x80, UTF8Scalars.scalar(at: end, in: bytes) == nil { end += 1 }
            diagnostics.append(Diagnostic(.invalidUTF8, at: SourceRange(offset, end), in: source))
            return end
        }
        // A byte order mark may begin a text.
        let isByteOrderMark = scalar.value == 0xFEFF && offset == 0
        if !isByteOrderMark, Self.isInvisible(scalar) {
            report(Message.invisibleCharacter, scalar, at: offset, length: length)
        }
        return offset + length
    }

    private mutating func report(
        _ message: (String) -> Message,
        _ scalar: Unicode.Scalar,
        at offset: Int,
        length: Int
    ) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        let range = SourceRange(offset, offset + length)
        diagnostics.append(Diagnostic(message(name), at: range, in: source))
    }

    /// C1 controls, zero-width characters that no writing system needs, and marks that reorder text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x00AD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
