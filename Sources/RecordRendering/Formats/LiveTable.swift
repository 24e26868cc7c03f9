import BilingualText
import CommandLanguage
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

    /// How long no request is sent, where the newest news says so.
    private var countdown: LiveCountdown?

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
            change(Record(schema: state.schema, fields: state.identity)) { $0.failingSince = state.failingSince }
        case .countdown(let countdown): self.countdown = countdown
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

    /// The rows of the screen: headings, one row per thing, and what is true for all of them.
    ///
    /// - Parameter height: the rows of the window, which the table leaves one of; nil for all that there are.
    func rows(on surface: OutputSurface, height: Int?) -> [[StyledText]] {
        let rows = order.compactMap { rowsByKey[$0] }
        let caption = LiveCaption(rows: rows, countdown: countdown, language: surface.language)
        // In a low window the headings and one row come before captions.
        let footer = caption.rows(atMost: height.map { $0 - 3 } ?? .max)
        let room = height.map { $0 - footer.count - 2 } ?? .max
        let shown = rows.count > room ? max(room - 1, 1) : rows.count
        let body = LiveColumns(layout, rows: Array(rows.prefix(shown)), date: caption.date, on: surface).rows
        guard shown < min(rows.count, room) else { return body + footer }
        return body + [caption.more(rows.count - shown)] + footer
    }
}

/// What is true for all rows: the day and zone of their times, and whether their figures are real.
struct LiveCaption: Sendable {
    /// The day of the newest record; nil before the first.
    let date: String?
    private let isSimulated: Bool
    private let countdown: LiveCountdown?
    private let language: Language

    init(rows: [LiveTable.Row], countdown: LiveCountdown?, language: Language) {
        self.countdown = countdown
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
        let all = [wait + day + mark, wait + mark, mark]
        return all.first { $0.count <= count } ?? mark
    }

    /// How long no request is sent, to the second.
    private var wait: [[StyledText]] {
        guard let countdown else { return [] }
        let text = DurationLiteral.text(countdown.wait.roundedUpToSeconds)
        let message: Message = countdown.isBan ? .liveBanned(text) : .liveSilent(text)
        return [[StyledText(message.text(in: language), .warning)]]
    }

    /// The row that counts those that the window has no room for.
    func more(_ count: Int) -> [StyledText] {
        [StyledText(Message.liveMore(count).text(in: language), .hint)]
    }
}
