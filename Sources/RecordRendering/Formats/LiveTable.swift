import BilingualText
import ExactDecimals
import LineEditing
import ShellRuntime
import TerminalText
import InjectedTime

/// The newest record about each thing, and how its number moved: what a table shown in place consists of.
struct LiveTable: Sendable {
    /// One thing that is watched.
    struct Row: Sendable {
        /// What names it, where no record came yet, and the newest record.
        var record: Record
        var isAnswered = false
        /// The newest numbers, as many as the widest drawing shows.
        var trend: [ExactDecimal] = []
        /// Since when requests fail; nil if the latest succeeded.
        var failingSince: String?
    }

    private static let trendCapacity = 40

    private var status: LiveStatus?
    private var statement = ""
    private var named: Set<String> = []

    let layout: LiveLayout
    private var order: [String] = []
    private(set) var rowsByKey: [String: Row] = [:]

    init(layout: LiveLayout) {
        self.layout = layout
    }

    /// Takes in what is new.
    mutating func take(_ update: LiveUpdate) {
        switch update {
        case .row(let record):
            let watched = record[layout.watched]
            change(record) { row in
                row.record = record
                row.isAnswered = true
                row.failingSince = nil
                if case .number(let number)? = watched {
                    row.trend = row.trend.suffix(Self.trendCapacity - 1) + [number]
                }
            }
        case .state(let state):
            guard state.schema == layout.schema else { return }
            (statement, named) = (state.statement, state.named)
            change(Record(schema: state.schema, fields: state.identity)) { $0.failingSince = state.failingSince }
        case .status(let status): self.status = status
        }
    }

    /// Changes the row that `record` is about, which it begins where there is none.
    private mutating func change(_ record: Record, _ change: (inout Row) -> Void) {
        let key = layout.key.map { record[$0].map(ValueText.plain) ?? "" }.joined(separator: " ")
        if rowsByKey[key] == nil { order.append(key) }
        var row = rowsByKey[key] ?? Row(record: record)
        change(&row)
        rowsByKey[key] = row
    }

    /// The rows of the screen: the statement, headings, one row per thing, and what is waited for.
    ///
    /// - Parameter height: the rows of the window, of which one stays free.
    func rows(on surface: OutputSurface, height: Int) -> [[StyledText]] {
        let rows = order.compactMap { rowsByKey[$0] }
        let frame = LiveFrame(rows: rows, status: status, surface: surface)
        // In a low window the headings, one row and the last line come before anything else.
        let (head, foot) = (height > 5 ? frame.head(statement) : [], frame.foot)
        let room = height - head.count - foot.count - 2
        let shown = rows.count > room ? max(room - 1, 1) : rows.count
        let body = columns(of: Array(rows.prefix(shown)), frame.date, on: surface)
        let more = shown < min(rows.count, room) ? [frame.more(rows.count - shown)] : []
        return head + body + more + foot
    }

    /// What stays on the screen at the end: the things of which there is a figure.
    func lastRows(on surface: OutputSurface) -> [[StyledText]] {
        let rows = order.compactMap { rowsByKey[$0] }.filter(\.isAnswered)
        guard !rows.isEmpty else { return [] }
        let frame = LiveFrame(rows: rows, status: nil, surface: surface)
        return columns(of: rows, frame.date, on: surface) + frame.foot
    }

    private func columns(of rows: [Row], _ date: String?, on surface: OutputSurface) -> [[StyledText]] {
        LiveColumns(layout, rows: rows, named: named, date: date, on: surface).rows
    }
}

/// What is around the rows of a live table.
struct LiveFrame: Sendable {
    /// The day of the newest record; nil before the first.
    let date: String?
    private let isSimulated: Bool
    private let status: LiveStatus?
    private let surface: OutputSurface

    init(rows: [LiveTable.Row], status: LiveStatus?, surface: OutputSurface) {
        self.status = status
        self.surface = surface
        let times = rows.filter(\.isAnswered).compactMap { $0.record["time"].map(ValueText.plain) }
        date = times.max().map { String($0.prefix { $0 != "T" }) }
        isSimulated = rows.contains { $0.isAnswered && $0.record.isSimulated }
    }

    private var width: Int { surface.columns ?? OutputSurface.usualColumns }

    /// The statement, the day of the times below, and how it ends.
    func head(_ statement: String) -> [[StyledText]] {
        guard !statement.isEmpty else { return [] }
        let hint = Message.liveHint(date).text(in: surface.language)
        let room = width - CellWidth.columns(of: hint) - 2
        let line = VisibleText(statement.prefix { !$0.isNewline }).description
        let ellipsis = surface.symbols == .ascii ? "..." : "…"
        guard room >= 8 else { return [[StyledText(line.truncated(toColumns: width, ellipsis: ellipsis), .hint)]] }
        let text = line.truncated(toColumns: room, ellipsis: ellipsis).paddedRight(toColumns: room + 2)
        return [[StyledText(text), StyledText(hint, .hint)]]
    }

    /// What is waited for, and whether figures are simulated: as much of it as fits one row. The mark of simulated
    /// figures never goes.
    var foot: [[StyledText]] {
        let mark = isSimulated ? [Message.simulatedFooter.text(in: surface.language)] : []
        let separator = " \(surface.symbols.skipped) "
        var pieces = waits
        while !pieces.isEmpty, CellWidth.columns(of: (pieces + mark).joined(separator: separator)) > width {
            pieces.removeLast()
        }
        let text = (pieces + mark).joined(separator: separator)
        return text.isEmpty ? [] : [[StyledText(text, status?.silence == nil ? .hint : .warning)]]
    }

    /// The most important first.
    private var waits: [String] {
        guard let status else { return [] }
        let wait = status.wait.map { Message.span($0.roundedUpToSeconds) }
        let messages: [Message?] =
            switch status.silence {
            case .rateLimit: [wait.map(Message.liveSilent), status.goal]
            case .ban: [wait.map(Message.liveBanned), status.goal]
            case nil: [status.goal, status.ticks > 0 ? .liveTick(status.ticks) : nil, wait.map(Message.liveNext)]
            }
        return messages.compactMap { $0?.text(in: surface.language) }
    }

    /// The row that counts those that the window has no room for.
    func more(_ count: Int) -> [StyledText] {
        [StyledText(Message.liveMore(count).text(in: surface.language), .hint)]
    }
}
