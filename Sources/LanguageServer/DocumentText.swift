package import CommandLanguage
import JSONText

/// How a client counts the characters of a line.
package enum PositionEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"

    /// The number of units of the scalar whose first byte is `byte`.
    fileprivate func units(ofScalarFrom byte: UInt8) -> Int {
        switch self {
        case .utf8: UTF8Length.of(byte)
        case .utf16: byte >= 0xF0 ? 2 : 1
        }
    }
}

private enum UTF8Length {
    /// The length of a scalar by its first byte.
    static func of(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}

/// A place as the protocol counts: line and character from 0.
package struct DocumentPosition: Hashable, Sendable {
    package let line: Int
    /// In units of the negotiated encoding.
    package let character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    var json: JSONValue { ["line": .number(line), "character": .number(character)] }
}

/// A text with the places of its lines, which end at LF, CR LF or CR, as the protocol has them.
package struct DocumentText: Sendable {
    package let source: SourceFile
    let encoding: PositionEncoding
    private let starts: [Int]

    private var bytes: [UInt8] { source.bytes }

    package init(_ source: SourceFile, encoding: PositionEncoding) {
        self.source = source
        self.encoding = encoding
        var starts = [0]
        let bytes = source.bytes
        for index in bytes.indices {
            let endsLine =
                switch bytes[index] {
                case UInt8(ascii: "\n"): true
                case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
                default: false
                }
            if endsLine { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The byte at `position`. A character after the end of its line is the end of the line, a line after the last one
    /// the end of the text, and a place inside a character its start.
    package func offset(of position: DocumentPosition) -> Int {
        guard position.line < starts.count else { return bytes.count }
        guard position.line >= 0 else { return 0 }
        var offset = starts[position.line]
        let end = contentEnd(ofLine: position.line)
        var missing = position.character
        while offset < end {
            missing -= encoding.units(ofScalarFrom: bytes[offset])
            guard missing >= 0 else { break }
            offset = min(offset + UTF8Length.of(bytes[offset]), end)
        }
        return offset
    }

    package func position(of offset: Int) -> DocumentPosition {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        var character = 0
        for byte in bytes[starts[low]..<max(starts[low], min(offset, bytes.count))] where byte & 0xC0 != 0x80 {
            character += encoding.units(ofScalarFrom: byte)
        }
        return DocumentPosition(line: low, character: character)
    }

    /// Where the line of the byte at `offset` ends, without its newline.
    func lineEnd(at offset: Int) -> Int { contentEnd(ofLine: position(of: offset).line) }

    func json(_ range: SourceRange) -> JSONValue {
        ["start": position(of: range.start).json, "end": position(of: range.end).json]
    }

    /// The text with the bytes between two positions replaced.
    package func replacing(_ start: DocumentPosition, _ end: DocumentPosition, with text: String) -> [UInt8] {
        let from = offset(of: start)
        var bytes = bytes
        bytes.replaceSubrange(from..<max(from, offset(of: end)), with: text.utf8)
        return bytes
    }

    private func contentEnd(ofLine line: Int) -> Int {
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }
}
