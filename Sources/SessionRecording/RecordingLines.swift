import JSONText
import BinanceMargin

/// Splits a recording's bytes into lines, and checks the sum of each.
struct RecordingLines {
    private let bytes: [UInt8]
    private var position = 0
    private var chain = LineChain()

    /// The last line that was read, counted from 1, and where it begins.
    private var line = 0
    private var start = 0

    /// Whether the last line that was read ended with a newline.
    private(set) var lastIsWhole = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next line without its newline; nil after the last.
    mutating func next() -> ArraySlice<UInt8>? {
        guard !isAtEnd else { return nil }
        start = position
        line += 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        lastIsWhole = end != nil
        position = end.map { $0 + 1 } ?? bytes.count
        return bytes[start..<(end ?? bytes.count)]
    }

    /// The document of a line whose sum is right; nil if it is wrong.
    mutating func opened(_ text: ArraySlice<UInt8>) -> JSONValue? {
        chain.opened(text).flatMap { try? JSONValue(parsing: $0) }
    }

    /// A fault of the last line that was read, or of the next one.
    func fault(_ kind: RecordingFault.Kind, ofNext: Bool = false) -> RecordingFault {
        ofNext
            ? RecordingFault(kind: kind, line: line + 1, offset: position)
            : RecordingFault(kind: kind, line: max(line, 1), offset: start)
    }
}
