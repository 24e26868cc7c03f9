import BilingualText
import CommandLanguage
import ExactDecimals
import LineEditing
import ShellRuntime
import TerminalText

/// The newest record about each thing, with the way its number took: what a table shown in place consists of.
struct LiveTable: Sendable {
    /// One thing that is watched.
    struct Row: Sendable {
        /// What names it, where no record came yet, and the newest record.
        var record: Record
        var isAnswered = false
        /// The newest numbers, as many as the widest drawing shows.
        var trend: [ExactDecimal] = []
        /// Since when requests fail; nil where the newest was answered.
        var failingSince: String?
    }

    private static let trendCapacity = 40

    /// That nothing is asked for now, where that was told last.
    private var silence: Record?

    let layout: LiveLayout
    private var order: [String] = []
    private(set) var rowsByKey: [String: Row] = [:]

    init(layout: LiveLayout) {
        self.layout = layout
    }

    /// Takes a record in, or what became of one.
    mutating func take(_ record: Record) {
        guard record.schema != WatchSilenceRecord.schema else {
            silence = record
            return
        }
        let isState = record.schema == WatchStateRecord.schema
        guard !isState || record["watched"].map(ValueText.plain) == layout.watched else { return }
        let key = layout.key.map { record[$0].map(ValueText.plain) ?? "" }.joined(separator: " ")
        if rowsByKey[key] == nil { order.append(key) }
        var row = rowsByKey[key] ?? Row(record: record)
        if isState {
            row.failingSince = record[LiveLayout.failingSince].map(ValueText.plain).flatMap { $0.isEmpty ? nil : $0 }
        } else {
            row.record = record
            row.isAnswered = true
            row.failingSince = nil
            if case .number(let number)? = record[layout.watched] {
                row.trend = row.trend.suffix(Self.trendCapacity - 1) + [number]
            }
        }
        rowsByKey[key] = row
    }

    /// The rows of the screen: headings, a row a thing, and what holds for all of them.
    ///
    /// - Parameter height: the rows of the window, which the table leaves one of; nil for all that there are.
    func rows(on surface: OutputSurface, height: Int?) -> [[StyledText]] {
        let rows = order.compactMap { rowsByKey[$0] }
        let caption = LiveCaption(rows: rows, silence: silence, language: surface.language)
        // In a low window the headings and one row come before captions.
        let footer = caption.rows(atMost: height.map { $0 - 3 } ?? .max)
        let room = height.map { $0 - footer.count - 2 } ?? .max
        let shown = rows.count > room ? max(room - 1, 1) : rows.count
        let body = LiveColumns(layout, rows: Array(rows.prefix(shown)), date: caption.date, on: surface).rows
        guard shown < min(rows.count, room) else { return body + footer }
        return body + [caption.more(rows.count - shown)] + footer
    }
}

/// What holds for all rows: the day and zone of their times, and whether their figures are real.
struct LiveCaption: Sendable {
    /// The day of the newest record; nil before the first.
    let date: String?
    private let isSimulated: Bool
    private let silence: Record?
    private let language: Language

    init(rows: [LiveTable.Row], silence: Record?, language: Language) {
        self.silence = silence
        let times = rows.filter(\.isAnswered).compactMap { $0.record["time"].map(ValueText.plain) }
        date = times.max().map { String($0.prefix { $0 != "T" }) }
        isSimulated = rows.contains { $0.isAnswered && $0.record.isSimulated }
        self.language = language
    }

    /// The captions; in a low window the mark of simulated figures is the last to go, and never goes.
    func rows(atMost count: Int) -> [[StyledText]] {
        let times = date.map { Message.liveCaption($0).text(in: language) }
        let simulated = isSimulated ? Message.simulatedFooter.text(in: language) : nil
        let mark = simulated.map { [[StyledText($0, .hint)]] } ?? []
        let day = times.map { [[StyledText($0, .hint)]] } ?? []
        let all = [countdown + day + mark, countdown + mark, mark]
        return all.first { $0.count <= count } ?? mark
    }

    /// How long nothing is asked, to the second.
    private var countdown: [[StyledText]] {
        guard let silence, case .duration(let wait)? = silence[WatchSilenceRecord.wait] else { return [] }
        let isBan = silence[WatchSilenceRecord.isBan].map(ValueText.plain) == "true"
        let text = DurationLiteral.text(wait.roundedUpToSeconds)
        let message: Message = isBan ? .liveBanned(text) : .liveSilent(text)
        return [[StyledText(message.text(in: language), .warning)]]
    }

    /// The row that stands for those that the window has no room for.
    func more(_ count: Int) -> [StyledText] {
        [StyledText(Message.liveMore(count).text(in: language), .hint)]
    }
}
