import JSONText
import BinanceMargin

/// Takes a recording's bytes apart into lines, and checks the sum of each.
struct RecordingLines {
    private let bytes: [UInt8]
    private var position = 0
    private var chain = LineChain()

    /// The line read last, from 1, and where it begins.
    private var line = 0
    private var start = 0

    /// Whether a line end stood behind the line read last.
    private(set) var lastIsWhole = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next line without its end; nil behind the last.
    mutating func next() -> ArraySlice<UInt8>? {
        guard !isAtEnd else { return nil }
        start = position
        line += 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        lastIsWhole = end != nil
        position = end.map { $0 + 1 } ?? bytes.count
        return bytes[start..<(end ?? bytes.count)]
    }

    /// The document of a line whose sum fits; nil where it does not.
    mutating func opened(_ text: ArraySlice<UInt8>) -> JSONValue? {
        chain.opened(text).flatMap { try? JSONValue(parsing: $0) }
    }

    /// A fault of the line read last, or of the one behind it.
    func fault(_ kind: RecordingFault.Kind, ofNext: Bool = false) -> RecordingFault {
        ofNext
            ? RecordingFault(kind: kind, line: line + 1, offset: position)
            : RecordingFault(kind: kind, line: max(line, 1), offset: start)
    }
}
