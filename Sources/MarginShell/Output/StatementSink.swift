import ShellRuntime
import Synchronization

/// Renders one statement's answers in its format and hands the text on.
final class StatementSink: OutputSink {
    private let format: OutputFormat?
    private let surface: OutputSurface
    private let output: any TextOutput
    private let renderer = Mutex<(any AnswerRenderer)?>(nil)

    /// Makes a sink.
    ///
    /// - Parameter format: nil for the one that suits the answers and the surface.
    init(format: OutputFormat?, surface: OutputSurface, output: any TextOutput) {
        self.format = format
        self.surface = surface
        self.output = output
    }

    func write(_ item: OutputItem) throws {
        switch item {
        case .line(let line): try output.write(line + "\n")
        case .answer(let answer):
            let text = renderer.withLock { renderer in
                var chosen = renderer ?? makeRenderer(for: answer)
                defer { renderer = chosen }
                return chosen.add(answer)
            }
            if !text.isEmpty { try output.write(text) }
        }
    }

    func finish() async throws {
        let rest = renderer.withLock { renderer in
            guard var last = renderer else { return "" }
            defer { renderer = nil }
            return last.finish()
        }
        if !rest.isEmpty { try output.write(rest) }
        try await output.finish()
    }

    private func makeRenderer(for answer: Answer) -> any AnswerRenderer {
        let layout = AnswerLayouts.layout(of: answer)
        // A stream into a pipe is read by a program: one record a line, as they come.
        let pipe: OutputFormat = layout.isStream && !surface.isTerminal ? .ndjson : .table
        let standard: OutputFormat = layout.isRecord ? .vertical : pipe
        return switch format ?? standard {
        case .table: tableRenderer(layout)
        case .vertical: VerticalRenderer()
        case .csv: CSVRenderer()
        case .json: JSONRenderer()
        case .ndjson: NDJSONRenderer()
        case .raw: RawRenderer()
        }
    }

    private func tableRenderer(_ layout: AnswerLayout) -> any AnswerRenderer {
        if let sheet = layout.sheet { return SheetRenderer(sheet: sheet, surface: surface) }
        return layout.isStream
            ? StreamRenderer(layout: layout, surface: surface)
            : TableRenderer(layout: layout, surface: surface)
    }
}
