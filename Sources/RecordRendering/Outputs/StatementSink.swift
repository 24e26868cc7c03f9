import BilingualText
package import ShellRuntime
import Synchronization
import TerminalText

/// Renders one statement's records in its format and hands the text on.
package final class StatementSink: OutputSink {
    private let format: OutputFormat?
    private let givesSeveral: Bool
    private let renderers: RecordRenderers
    private let surface: OutputSurface
    private let output: any TextOutput
    private let openLive: @Sendable () -> (any LiveDisplay)?
    private let mode = Mutex<Mode?>(nil)

    /// The fields that the statement's conditions name.
    private let named: Mutex<Set<String>>

    /// Whether a record was taken: a watch that has settled shows no second array.
    private let hasRecords = Atomic(false)

    private enum Mode {
        /// Text, one record after the other, and the kind of those so far.
        case text(any RecordRenderer, Record.Schema?)
        /// A table that is replaced in place.
        case live(LiveTable, any LiveDisplay)
        /// A file with the present state.
        case page(any StatePage)
    }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - format: nil for the one that suits the records and the surface.
    ///   - givesSeveral: whether the statement may give several records: an array in JSON.
    ///   - named: the fields whose columns are shown in any window.
    ///   - renderers: the records there are, and what renders them.
    ///   - openLive: gives where a table can be shown in place; nil where it cannot.
    package init(
        format: OutputFormat?,
        givesSeveral: Bool = true,
        named: Set<String> = [],
        renderers: RecordRenderers,
        surface: OutputSurface,
        output: any TextOutput,
        openLive: @escaping @Sendable () -> (any LiveDisplay)? = { nil }
    ) {
        self.format = format
        self.givesSeveral = givesSeveral
        self.named = Mutex(named)
        self.renderers = renderers
        self.surface = surface
        self.output = output
        self.openLive = openLive
    }

    package var showsInPlace: Bool {
        mode.withLock { if case .live = $0 { true } else { false } }
    }

    package var showsPage: Bool {
        guard surface.isTerminal else { return false }
        return mode.withLock { mode in
            if case .text(let renderer, _) = mode { renderer is RecordPageRenderer } else { false }
        }
    }

    package func begin() async throws { try await output.begin() }

    package func write(_ item: OutputItem) throws {
        switch item {
        case .line(let line): try output.write(line + "\n")
        case .record(let record): try mode.withLock { try take(record, in: &$0) }
        case .unread(let bytes):
            guard format == .raw else { return }
            try mode.withLock { try take(Record(unread: bytes), in: &$0) }
        case .update(let update): try mode.withLock { try take(update, in: &$0) }
        case .settled: try mode.withLock { try settle(&$0) }
        }
    }

    package func abandon() async throws {
        try mode.withLock { try end(&$0, writesAnyway: false) }
        try await output.abandon()
    }

    package func finish() async throws {
        do {
            try mode.withLock { try end(&$0, writesAnyway: true) }
        } catch is OutputClosed {
            // The reader wants no more, which is not a failure.
        }
        try await output.finish()
    }

    private func settle(_ mode: inout Mode?) throws {
        guard case .page(var page) = mode, !page.hasNews, output.isReplaceable else {
            return try end(&mode, writesAnyway: false)
        }
        // It is not known yet whether the statement failed.
        page.end()
        mode = .page(page)
    }

    /// - Parameter writesAnyway: whether a page without news is written; it is lost otherwise.
    private func end(_ mode: inout Mode?, writesAnyway: Bool) throws {
        defer { mode = nil }
        switch mode {
        case nil:
            guard format == .json, givesSeveral, writesAnyway, !hasRecords.load(ordering: .relaxed) else { return }
            try output.write(JSONRenderer.empty)
        case .text(var renderer, _):
            let rest = renderer.finish()
            if !rest.isEmpty { try output.write(rest) }
        case .live(let table, let display): display.end(with: table.lastRows(on: display.surface))
        case .page(var page):
            page.end()
            guard page.hasNews || writesAnyway || !output.isReplaceable else { return }
            try output.replace(with: page.text)
        }
    }

    private func take(_ record: Record, in mode: inout Mode?) throws {
        hasRecords.store(true, ordering: .relaxed)
        switch try mode ?? begin(with: record) {
        case .text(var renderer, let kind?) where renderer.isOfOneKind && kind != record.schema:
            try output.write(renderer.finish() + (format == nil || format == .table ? "\n" : ""))
            mode = nil
            try take(record, in: &mode)
        case .text(var renderer, _):
            let text = renderer.add(record)
            mode = .text(renderer, record.schema)
            if !text.isEmpty { try output.write(text) }
        case .live(let table, let display): show(.row(record), in: table, on: display, &mode)
        case .page(var page):
            try page.take(record)
            try replace(page, &mode)
        }
    }

    private func take(_ update: any OutputUpdate, in mode: inout Mode?) throws {
        switch mode ?? begin(with: update) {
        // One record after the other is shown, and no news of them but which columns to show.
        case nil:
            guard case .state(let state)? = update as? LiveUpdate else { return }
            named.withLock { $0 = state.named }
        case .text: break
        case .live(let table, let display):
            guard let update = update as? LiveUpdate else { return }
            show(update, in: table, on: display, &mode)
        case .page(var page):
            try page.take(update)
            try replace(page, &mode)
        }
    }

    private func show(_ update: LiveUpdate, in table: LiveTable, on display: any LiveDisplay, _ mode: inout Mode?) {
        var table = table
        table.take(update)
        mode = .live(table, display)
        display.show(table.rows(on: display.surface, height: display.height))
    }

    private func replace(_ page: any StatePage, _ mode: inout Mode?) throws {
        mode = .page(page)
        if output.isReplaceable, page.hasNews { try output.replace(with: page.text) }
    }

    /// Chooses how to show what begins with `record`.
    private func begin(with record: Record) throws -> Mode {
        // Those of several profiles are all there already.
        if !record.isLedByProfile, let mode = inPlace(record.schema) { return mode }
        if let reply = record.reply {
            if reply.isPage { try output.beginStream() }
            let columns = try columnsInFile(for: record, reply)
            let named = named.withLock { $0 }
            return .text(renderers.replyRenderer(as: format, on: surface, columns: columns, named: named), nil)
        }
        let layout = renderers.descriptions.layout(of: record).showing(named.withLock { $0 }).led(by: record)
        if layout.isStream { try output.beginStream() }
        if format == .csv, let heading = try output.heading() {
            // CR LF is one character.
            let due = String(CSVRenderer.heading(of: record).dropLast())
            guard due == heading else { throw ShellFailure.otherHeading(heading, due: due) }
            return .text(CSVRenderer(headed: record.schema), nil)
        }
        return .text(renderers.renderer(for: layout, as: format, isArray: givesSeveral, on: surface), nil)
    }

    /// The columns of the CSV file that the rows of `record` are added to; nil where a heading is due.
    ///
    /// - Throws: a failure if they have members without a column there.
    private func columnsInFile(for record: Record, _ reply: ReplyContent) throws -> [String]? {
        guard format == .csv, let heading = try output.heading() else { return nil }
        let columns = heading.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let names = ReplyCSVRenderer.names(of: record, reply)
        guard names.allSatisfy(columns.contains) else {
            throw ShellFailure.otherHeading(heading, due: names.joined(separator: ","))
        }
        return columns
    }

    /// Chooses how to show what begins with news; nil where that is unknown before the first record.
    private func begin(with update: any OutputUpdate) -> Mode? {
        if case .state(let state)? = update as? LiveUpdate { return inPlace(state.schema) }
        return format == .openmetrics ? .page(renderers.makeStatePage()) : nil
    }

    /// How the newest records of `schema` replace those before; nil where they do not.
    private func inPlace(_ schema: Record.Schema) -> Mode? {
        switch format {
        case .openmetrics: return .page(renderers.makeStatePage())
        case nil, .table:
            guard let layout = renderers.descriptions.live(schema), let display = openLive() else { return nil }
            return .live(LiveTable(layout: layout), display)
        default: return nil
        }
    }
}

/// Two sinks that get the same records, each in its own form: a table on the screen, records in the file.
package struct TeeSink: OutputSink {
    private let first: any OutputSink
    private let second: any OutputSink

    package init(first: any OutputSink, second: any OutputSink) {
        self.first = first
        self.second = second
    }

    package var showsInPlace: Bool { first.showsInPlace || second.showsInPlace }

    package var showsPage: Bool { first.showsPage || second.showsPage }

    package func begin() async throws {
        try await first.begin()
        try await second.begin()
    }

    package func write(_ item: OutputItem) throws {
        try first.write(item)
        try second.write(item)
    }

    package func abandon() async throws {
        try await first.abandon()
        try await second.abandon()
    }

    package func finish() async throws {
        try await first.finish()
        try await second.finish()
    }
}

extension ShellFailure {
    /// A CSV file whose columns are not those of the records: status 74.
    fileprivate static func otherHeading(_ heading: String, due: String) -> ShellFailure {
        ShellFailure(
            status: .output,
            category: .output,
            message: .otherHeading(Code(heading), due: Code(due)),
            nextStep: .otherHeadingNext
        )
    }
}

extension Message {
    fileprivate static func otherHeading(_ heading: Code, due: Code) -> Message {
        English("output.otherHeading", "the file has the columns \(heading), the records have \(due)")
            .chinese("文件的列为 \(heading)，而结果的列为 \(due)")
    }

    fileprivate static let otherHeadingNext =
        English("output.otherHeadingNext", "Write to another file, or move this one.").chinese("请写入另一个文件，或移走此文件。")
}
