import BilingualText
import JSONText
import LineEditing
import ShellRuntime
import TerminalText

@testable import RecordRendering

/// Shows arbitrary bytes as a response, in every format and in windows of different widths.
///
/// - Returns: the rows of a list, so that nothing is optimised away; -1 if the bytes are not JSON.
func fuzzReply(_ bytes: [UInt8]) -> Int {
    guard let json = try? JSONValue(parsing: bytes) else { return -1 }
    let renderers = RecordRenderers(RecordDescriptions([.reply])) { NoStatePage() }
    for isPage in [false, true] {
        let content = ReplyContent(json, columns: ["asset", "time"], isSimulated: false, isPage: isPage)
        let record = Record.reply(content, rawBytes: bytes)
        for format in OutputFormat.general {
            for columns in [nil, 8, 80] {
                let surface = OutputSurface(
                    isTerminal: columns != nil,
                    columns: columns,
                    usesColour: columns == 8,
                    language: isPage ? .chinese : .english
                )
                var renderer = renderers.replyRenderer(as: format, on: surface)
                let shown = renderer.add(record) + renderer.add(record) + renderer.finish()
                precondition(columns == nil || isHarmless(shown.visible), "a control character is shown")
            }
        }
        _ = record.fields.map(\.value.text)
    }
    return JSONRows(json).rows?.count ?? 0
}

/// Whether a terminal gets no control character but newlines, and the sequences of colours, which begin with an escape.
private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F || "\n\r\t\u{1B}".unicodeScalars.contains($0)
    }
}

private struct NoStatePage: StatePage {
    mutating func take(_ record: Record) {}
    mutating func take(_ update: any OutputUpdate) {}
    mutating func end() {}
    var hasNews: Bool { false }
    var text: String { "" }
}
