import BilingualText
import LineEditing
import ShellRuntime
import TerminalText

/// The columns of a table shown in place, as many as fit the window.
struct LiveColumns: Sendable {
    private struct Cells {
        let column: LiveLayout.Column
        let heading: String
        let texts: [String]
        var width: Int
    }

    private static let trendWidths = 8...40

    private let items: [LiveTable.Row]
    private let limit: Int
    private var columns: [Cells] = []

    /// - Parameters:
    ///   - named: the fields whose columns are always shown.
    ///   - date: the day that times are cut down to where they lie in it.
    init(
        _ layout: LiveLayout,
        rows items: [LiveTable.Row],
        named: Set<String>,
        date: String?,
        on surface: OutputSurface
    ) {
        self.items = items
        limit = surface.columns ?? OutputSurface.usualColumns
        let isFailing = items.contains { $0.failingSince != nil }
        // Its blocks have no form in ASCII.
        let hidesTrend = surface.symbols == .ascii
        for column in layout.columns.compactMap({ $0.showing(named) }) {
            if column.content == .failingSince && !isFailing || column.content == .trend && hidesTrend { continue }
            let heading = column.column.heading.text(in: surface.language)
            let texts = items.map { Self.text(of: column, $0, date: date, in: surface.language) }
            let width = ([heading] + texts).map { CellWidth.columns(of: $0) }.max() ?? 0
            columns.append(Cells(column: column, heading: heading, texts: texts, width: width))
        }
        while TableRow.width(columns.map(\.width)) > limit, dropColumn() {}
        widenTrend()
    }

    /// Headings, then a row a thing.
    var rows: [[StyledText]] {
        guard TableRow.width(columns.map(\.width)) <= limit else { return stacked }
        let head = TableRow.text(columns.map { ($0.heading, $0.column.column.alignment, $0.width) })
        let body = items.indices.map { index in
            let text = TableRow.text(columns.map { ($0.texts[index], $0.column.column.alignment, $0.width) })
            return [StyledText(text, items[index].role)]
        }
        return [[StyledText(head, .heading)]] + body
    }

    /// One row per cell, for windows where no two cells fit side by side: a number is never cut.
    private var stacked: [[StyledText]] {
        items.indices.flatMap { index in columns.map { [StyledText($0.texts[index], items[index].role)] } }
    }

    private mutating func dropColumn() -> Bool {
        let candidates = columns.indices.filter { columns[$0].column.column.dropOrder != nil }
        let last = candidates.max {
            (columns[$0].column.column.dropOrder ?? 0) < (columns[$1].column.column.dropOrder ?? 0)
        }
        guard let last else { return false }
        columns.remove(at: last)
        return true
    }

    /// The drawing takes what room is left.
    private mutating func widenTrend() {
        guard let place = columns.firstIndex(where: { $0.column.content == .trend }) else { return }
        let room = limit - TableRow.width(columns.map(\.width)) + columns[place].width
        let width = min(room, Self.trendWidths.upperBound)
        columns[place].width = width
        columns[place] = Cells(
            column: columns[place].column,
            heading: "\(columns[place].heading) \(width)",
            texts: items.map { Sparkline.text($0.trend, width: width) },
            width: width
        )
    }

    private static func text(
        of column: LiveLayout.Column,
        _ row: LiveTable.Row,
        date: String?,
        in language: Language
    ) -> String {
        switch column.content {
        case .trend: String(repeating: " ", count: trendWidths.lowerBound)
        case .failingSince: row.failingSince.map { cut($0, to: date) } ?? ""
        case .field where column.isTime: cut(column.column.text(of: row.record, in: language), to: date)
        case .field: column.column.text(of: row.record, in: language)
        }
    }

    /// An instant without its day where that is `date`.
    private static func cut(_ instant: String, to date: String?) -> String {
        guard let date, instant.hasPrefix(date + "T") else { return instant }
        return String(instant.dropFirst(date.count + 1).prefix { $0 != "Z" })
    }
}

extension LiveTable.Row {
    fileprivate var role: TextRole {
        guard failingSince == nil else { return .warning }
        return isAnswered ? .plain : .hint
    }
}
