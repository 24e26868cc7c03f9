import BilingualText
import ExchangeAccess
import LineEditing
import RecordRendering
import TerminalText

extension WeightUsage {
    /// The limits and what is used of each, and below it what running watches will use in a minute.
    static let page = RecordPage<WeightUsage> { usages, surface in
        WeightPage(usages: usages, surface: surface).lines
    }
}

/// The page of one `weight` statement.
private struct WeightPage {
    let usages: [WeightUsage]
    let surface: OutputSurface

    /// The columns of a bar, without the mark of what this shell takes at most.
    private static let barWidth = 20

    /// The cells of a row of either table.
    private struct Row {
        var name: PageLine
        var points: String
        var limit = ""
        var bucket = ""
        var bar = ""
    }

    private var language: Language { surface.language }

    var lines: [PageLine] {
        let totals = usages.filter { $0.watch == nil }
        let shown = totals.filter { $0.isNotable }
        let rest = totals.filter { !$0.isNotable }
        let isShort = rest.count > 1 && !usages.contains(where: \.listsAll)
        var used = (isShort ? shown : totals).map(usedRow)
        if isShort { used.append(Row(name: PageLine(otherEndpoints(rest)), points: "≤ 1%")) }
        if usesASCII, isShort { used[used.count - 1].points = "<= 1%" }
        let planned = plannedRows(totals)
        let headings = [Message.weightEndpoint, .weightUsed, .weightLimit].map { $0.text(in: language) }
        let widths = Widths(used + planned, headings: headings)
        let share = usages.first?.sharePercent ?? 100
        let intro = Message.weightIntro(share).text(in: language)
        return PageLine.wrapped(intro, width: surface.columns) + [""]
            + table(used, widths, headings: headings + ["", barHeading(share)])
            + (planned.isEmpty ? [] : ["", PageLine(Message.weightPlanned.text(in: language), .heading)])
            + table(planned, widths, headings: nil) + footer(isShort: isShort)
    }

    // MARK: Rows

    private func usedRow(_ usage: WeightUsage) -> Row {
        let used = usage.used ?? 0
        let isOver = usage.share.map { used > $0 } ?? false
        let mark = isOver ? " " + surface.symbols.warning : ""
        var row = Row(name: PageLine(name(usage.group) + mark, isOver ? .warning : .plain), points: "\(used)")
        fill(&row, points: used, of: usage)
        return row
    }

    private func plannedRows(_ totals: [WeightUsage]) -> [Row] {
        let watches = usages.filter { $0.watch != nil }
        let others = totals.filter { ($0.others ?? 0) > 0 }
        guard !watches.isEmpty || !others.isEmpty else { return [] }
        let planned = watches.map { usage in
            var row = Row(name: PageLine(statement(usage.watch ?? "")), points: "\(usage.forecast)")
            if let total = totals.first(where: { $0.group == usage.group }) {
                fill(&row, points: usage.forecast, of: total)
            }
            return row
        }
        let noted = others.map { usage in
            let name = Message.weightOthers(at: self.name(usage.group)).text(in: language)
            var row = Row(name: PageLine(name), points: "\(usage.others ?? 0)")
            fill(&row, points: usage.others ?? 0, of: usage)
            return row
        }
        let none = Row(name: PageLine(Message.weightOtherPrograms.text(in: language)), points: "0")
        return planned + (noted.isEmpty ? [none] : noted)
    }

    private func fill(_ row: inout Row, points: Int, of usage: WeightUsage) {
        guard let limit = usage.limit, limit > 0 else { return }
        row.limit = "\(limit)"
        row.bucket = usage.bucket?.uppercased() ?? ""
        let eighths = min(points, limit) * Self.barWidth * 8 / limit
        let bar = surface.symbols.bar(eighths: eighths, width: Self.barWidth)
        let cells =
            Array(bar) + Array(repeating: usesASCII ? "." : "·", count: Self.barWidth - bar.count)
        let place = min(usage.sharePercent * Self.barWidth / 100, Self.barWidth)
        row.bar = String(cells[..<place]) + (usesASCII ? "|" : "│") + String(cells[place...])
    }

    /// `margin/maxBorrowable` for its whole path, or only its end in a narrow window.
    private func name(_ group: String) -> String {
        let prefix = "/sapi/v1/"
        guard group.hasPrefix(prefix) else { return group }
        return isNarrow ? Self.end(of: group) : String(group.dropFirst(prefix.count))
    }

    private static func end(of group: String) -> String { group.split(separator: "/").last.map(String.init) ?? group }

    private var isNarrow: Bool { surface.columns.map { $0 < 60 } ?? false }
    private var usesASCII: Bool { surface.symbols == .ascii }

    /// The statement of a watch, cut where the figures begin.
    private func statement(_ text: String) -> String {
        let text = VisibleText(text.prefix { !$0.isNewline }).description
        guard let columns = surface.columns else { return text }
        return text.truncated(toColumns: max(columns - 30, 20), ellipsis: usesASCII ? "..." : "…")
    }

    private func otherEndpoints(_ rest: [WeightUsage]) -> String {
        let names = rest.prefix(2).map { Self.end(of: $0.group) }
        let list = names.joined(separator: language == .english ? ", " : "、")
        let more = rest.count - names.count
        return more > 0 ? Message.weightMore(list + (usesASCII ? ", ..." : ", …"), more).text(in: language) : list
    }

    // MARK: Lines

    private struct Widths {
        let name: Int
        let points: Int
        let limit: Int

        init(_ rows: [Row], headings: [String]) {
            func widest(_ texts: [String]) -> Int { texts.map { CellWidth.columns(of: $0) }.max() ?? 0 }
            name = max(rows.map(\.name.columns).max() ?? 0, widest([headings[0]]))
            points = widest(rows.map(\.points) + [headings[1]])
            limit = widest(rows.map(\.limit) + [headings[2]])
        }
    }

    /// Both tables have the same widths, so that their bars can be compared.
    private func table(_ rows: [Row], _ widths: Widths, headings: [String]?) -> [PageLine] {
        let room = widths.name + widths.points + widths.limit + 2 * 4 + 3 + Self.barWidth + 1
        let hasBars = surface.columns.map { room <= $0 } ?? true
        func line(_ name: PageLine, _ cells: [String], _ role: TextRole = .plain) -> PageLine {
            let padding = String(repeating: " ", count: max(widths.name - name.columns, 0))
            let figures =
                "  " + cells[0].paddedLeft(toColumns: widths.points) + "  "
                + cells[1].paddedLeft(toColumns: widths.limit)
                + "  " + cells[2].paddedRight(toColumns: 3) + (hasBars ? "  " + cells[3] : "")
            return name + PageLine(padding) + PageLine(figures, role)
        }
        let head = headings.map { [line(PageLine($0[0], .heading), [$0[1], $0[2], $0[3], $0[4]], .heading)] } ?? []
        return head + rows.map { line($0.name, [$0.points, $0.limit, $0.bucket, $0.bar]) }
    }

    private func barHeading(_ share: Int) -> String {
        let place = min(share * Self.barWidth / 100, Self.barWidth)
        let middle = share > 15 && share < 85 ? "\(share)%" : ""
        let start = "0%" + String(repeating: " ", count: max(place - 2, 0)) + middle
        return start.paddedRight(toColumns: Self.barWidth - 3) + "100%"
    }

    private func footer(isShort: Bool) -> [PageLine] {
        let newest = usages.compactMap(\.reportedMilliseconds).max()
        let time = newest.map { Message.weightAsOf(String(UTCTime.text($0).dropFirst(11).prefix(8))) }
        let words = [time, isShort ? .weightListsAll : nil].compactMap { $0?.text(in: language) }
        let text = words.joined(separator: language == .english ? " " : "")
        var lines = words.isEmpty ? [] : [""] + PageLine.wrapped(text, .faint, width: surface.columns)
        if usages.contains(where: \.isSimulated) { lines.append(surface.simulatedLine) }
        return lines
    }
}

extension WeightUsage {
    /// Whether it has a line of its own: what watches use, and whatever is used by more than a hundredth or planned.
    fileprivate var isNotable: Bool {
        [WatchedRequest.borrowGroup, WatchedRequest.portfolioGroup, WatchedRequest.inventoryGroup].contains(group)
            || forecast > 0
            || limit.map { (used ?? 0) * 100 > $0 } ?? true
    }
}

extension Message {
    fileprivate static let weightEndpoint = English("weight.endpoint", "ENDPOINT").chinese("端点")
    fileprivate static let weightUsed = English("weight.used", "USED").chinese("已用")
    fileprivate static let weightLimit = English("weight.limit", "LIMIT").chinese("上限")
    fileprivate static let weightPlanned = English("weight.planned", "PLANNED BY RUNNING WATCHES, PER MINUTE")
        .chinese("运行中的监视每分钟预计使用")
    fileprivate static let weightOtherPrograms = English("weight.otherPrograms", "other programs").chinese("其他程序")
    fileprivate static let weightListsAll = English("weight.listsAll", "`weight all` lists every endpoint.")
        .chinese("`weight all` 列出全部端点。")

    fileprivate static func weightIntro(_ share: Int) -> Message {
        English("weight.intro", "Request weight used this minute; marginsh keeps to \(share)% of each limit.")
            .chinese("本分钟已用的请求权重；marginsh 最多使用各上限的 \(share)%。")
    }

    fileprivate static func weightOthers(at endpoint: String) -> Message {
        English("weight.othersAt", "other programs: \(endpoint)").chinese("其他程序：\(endpoint)")
    }

    fileprivate static func weightMore(_ names: String, _ count: Int) -> Message {
        English("weight.more", "\(names) \(count) more").chinese("\(names) 另有 \(count) 项")
    }

    fileprivate static func weightAsOf(_ time: String) -> Message {
        English("weight.asOf", "As of \(time) UTC.").chinese("截至 \(time) UTC。")
    }
}
