import ShellRuntime
import Synchronization
import TerminalText

/// Renders one statement's answers in its format and hands the text on.
final class StatementSink: OutputSink {
    private let format: OutputFormat?
    private let surface: OutputSurface
    private let output: any TextOutput
    private let openLive: @Sendable () -> (any LiveDisplay)?
    private let mode = Mutex<Mode?>(nil)

    private enum Mode {
        /// Text, a record after the other.
        case text(any RecordRenderer)
        /// A table that is shown anew in place.
        case live(LiveTable, any LiveDisplay)
        /// A file that holds the present state.
        case metrics(MetricsPage)
    }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - format: nil for the one that suits the records and the surface.
    ///   - openLive: gives where a table can be shown in place; nil where it cannot.
    init(
        format: OutputFormat?,
        surface: OutputSurface,
        output: any TextOutput,
        openLive: @escaping @Sendable () -> (any LiveDisplay)? = { nil }
    ) {
        self.format = format
        self.surface = surface
        self.output = output
        self.openLive = openLive
    }

    var showsInPlace: Bool {
        mode.withLock { if case .live = $0 { true } else { false } }
    }

    func begin() async throws { try await output.begin() }

    func write(_ item: OutputItem) throws {
        switch item {
        case .line(let line): try output.write(line + "\n")
        case .record(let record): try mode.withLock { try take(record, isUpdate: false, in: &$0) }
        case .update(let record): try mode.withLock { try take(record, isUpdate: true, in: &$0) }
        case .settled: try mode.withLock { try settle(&$0) }
        }
    }

    func abandon() async throws {
        try mode.withLock { try end(&$0, writesAnyway: false) }
        try await output.abandon()
    }

    func finish() async throws {
        try mode.withLock { try end(&$0, writesAnyway: true) }
        try await output.finish()
    }

    private func settle(_ mode: inout Mode?) throws {
        guard case .metrics(var page) = mode, !page.hasNews, output.isReplaceable else {
            return try end(&mode, writesAnyway: false)
        }
        // Whether the statement failed is still to be seen.
        page.end()
        mode = .metrics(page)
    }

    /// - Parameter writesAnyway: whether a file of metrics is written that holds no news, and is lost otherwise.
    private func end(_ mode: inout Mode?, writesAnyway: Bool) throws {
        defer { mode = nil }
        switch mode {
        case nil: break
        case .text(var renderer):
            let rest = renderer.finish()
            if !rest.isEmpty { try output.write(rest) }
        case .live(let table, let display): display.end(with: table.rows(on: display.surface, height: nil))
        case .metrics(var page):
            page.end()
            guard page.hasNews || writesAnyway || !output.isReplaceable else { return }
            try output.replace(with: page.text)
        }
    }

    private func take(_ record: Record, isUpdate: Bool, in mode: inout Mode?) throws {
        switch try mode ?? begin(with: record, isUpdate: isUpdate) {
        case nil: return
        case .text(var renderer):
            let text = isUpdate ? DisplayText() : renderer.add(record)
            mode = .text(renderer)
            if !text.isEmpty { try output.write(text) }
        case .live(var table, let display):
            table.take(record)
            mode = .live(table, display)
            display.show(table.rows(on: display.surface, height: display.height))
        case .metrics(var page):
            try page.take(record)
            mode = .metrics(page)
            if output.isReplaceable, page.hasNews { try output.replace(with: page.text) }
        }
    }

    /// Chooses how to show what begins with `answer`; nil where that cannot be told yet.
    private func begin(with record: Record, isUpdate: Bool) throws -> Mode? {
        if format == .openmetrics { return .metrics(MetricsPage()) }
        if let live = LiveLayouts.layout(for: record), format == nil || format == .table, let display = openLive() {
            return .live(LiveTable(layout: live), display)
        }
        guard !isUpdate else { return nil }
        let layout = RecordLayouts.layout(of: record)
        if layout.isStream { try output.beginStream() }
        return .text(renderer(for: layout))
    }

    private func renderer(for layout: RecordLayout) -> any RecordRenderer {
        // A stream into a pipe is read by a program: one record a line, as they come.
        let pipe: OutputFormat = layout.isStream && !surface.isTerminal ? .ndjson : .table
        let standard: OutputFormat = layout.isRecord ? .vertical : pipe
        return switch format ?? standard {
        case .table: tableRenderer(layout)
        case .vertical: VerticalRenderer(layout: layout, language: surface.language)
        case .csv: CSVRenderer()
        case .json: JSONRenderer(isStream: layout.isStream)
        case .ndjson: NDJSONRenderer()
        // A page of metrics is no text of one record after the other.
        case .raw, .openmetrics: RawRenderer(isForTerminal: surface.isTerminal)
        }
    }

    private func tableRenderer(_ layout: RecordLayout) -> any RecordRenderer {
        if let sheet = layout.sheet { return RecordDetailRenderer(sheet: sheet, surface: surface) }
        return layout.isStream
            ? StreamRenderer(layout: layout, surface: surface)
            : TableRenderer(layout: layout, surface: surface)
    }
}
