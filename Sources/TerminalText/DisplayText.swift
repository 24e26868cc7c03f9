/// Text for a terminal that keeps the program's own control sequences apart from everything else.
///
/// A sequence is a literal in this program's source, because of its type; all other text may come from an exchange, a
/// file or a person. Output to a terminal must use ``visible``, so that only the program's own sequences control it.
package struct DisplayText: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case text(String)
        case sequence(String)
    }

    private var pieces: [Piece] = []

    package init() {}

    /// Text that may come from anywhere.
    package init(_ text: some StringProtocol) {
        if !text.isEmpty { pieces = [.text(String(text))] }
    }

    /// A control sequence of the program's own.
    package init(sequence: StaticString) { pieces = [.sequence(sequence.description)] }

    /// Whether there is nothing to write.
    package var isEmpty: Bool { pieces.isEmpty }

    /// Everything as it is: for a file or a pipe.
    package var unchanged: String { joined { $0 } }

    /// For a terminal: the program's own sequences as they are, and every other control or invisible character spelled
    /// out, except tabs and newlines.
    package var visible: String { joined(Self.visible) }

    /// The text without the program's own sequences.
    package var plain: String {
        pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// The text with `prefix` at the beginning of each line.
    package func prefixingLines(with prefix: String) -> DisplayText {
        var result = DisplayText()
        var startsLine = true
        for piece in pieces {
            switch piece {
            case .sequence:
                if startsLine { result += DisplayText(prefix) }
                startsLine = false
                result.pieces.append(piece)
            case .text(let text):
                var prefixed = ""
                for scalar in text.unicodeScalars {
                    if startsLine { prefixed += prefix }
                    prefixed.unicodeScalars.append(scalar)
                    startsLine = scalar == "\n"
                }
                result += DisplayText(prefixed)
            }
        }
        return result
    }

    /// `text` with its control and invisible characters spelled out, except tabs and newlines.
    ///
    /// The carriage return of a CR LF is removed: a terminal does not need it.
    package static func visible(_ text: String) -> String {
        let isHarmless = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
        guard !isHarmless else { return text }
        // By bytes: to Swift a CR LF is one character.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated()
            .map { index, line in
                let endsInReturn = index + 1 < lines.count && line.last == UInt8(ascii: "\r")
                return VisibleText(
                    String(decoding: endsInReturn ? line.dropLast() : line, as: UTF8.self),
                    keeping: .tab
                )
                .description
            }
            .joined(separator: "\n")
    }

    private func joined(_ show: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): show(text)
            case .sequence(let sequence): sequence
            }
        }
        .joined()
    }

    /// Adds text to the end of this one.
    package static func += (left: inout DisplayText, right: DisplayText) { left.pieces += right.pieces }

    package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
        var sum = left
        sum += right
        return sum
    }

    /// Adds text that may come from anywhere.
    package static func + (left: DisplayText, right: String) -> DisplayText { left + DisplayText(right) }
}

extension Sequence<DisplayText> {
    /// The texts one after the other, `separator` between them.
    package func joined(separator: String = "") -> DisplayText {
        var result = DisplayText()
        for (index, text) in enumerated() {
            if index > 0 { result += DisplayText(separator) }
            result += text
        }
        return result
    }
}
