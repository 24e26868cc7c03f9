import ExactDecimals
import BilingualText
import BorrowAnalysis
import LineEditing
import RecordRendering
import TerminalText

/// `why ASSET all` as a page: every figure with its source, what each limit allows, and what else to know.
struct WhyFactsPage {
    let why: WhyResult
    let surface: OutputSurface
    private let words: WhyWords

    init(_ why: WhyResult, on surface: OutputSurface) {
        self.why = why
        self.surface = surface
        words = WhyWords(why, in: surface.language)
    }

    var lines: [PageLine] {
        let notes = WhyNotes(why).all.map { VisibleText($0.text(in: surface.language)).description }
        let closing = [WhyPage(why, on: surface).cause] + notes + [why.cost.text(in: surface.language)]
        return facts + closing.flatMap { PageLine.wrapped($0, width: surface.columns) }
            + (why.isSimulated ? [surface.simulatedLine] : [])
    }

    /// The figures in a table; where that is too wide first with shorter sources, then with the sources below.
    private var facts: [PageLine] {
        let rows = why.parts.map(row) + why.limits.constraints.map(row)
        let headings = [words("FACT", "事实"), words("VALUE", "数值"), words("SOURCE", "来源")]
        let columns = [
            PageTable.Column(headings[0]), .init(headings[1], alignment: .right), .init(headings[2]),
        ]
        func table(_ rows: [[String]], _ columns: [PageTable.Column]) -> PageTable {
            PageTable(columns, rows: rows.map { cells in cells.map { PageLine($0) } })
        }
        let full = table(rows, columns).lines(width: nil)
        guard let width = surface.columns, full.contains(where: { $0.columns > width }) else { return full }
        let short = rows.map { [$0[0], $0[1], Self.shortened($0[2])] }
        let lines = table(short, columns).lines(width: width)
        guard lines.contains(where: { $0.columns > width }) else { return lines }
        let pairs = table(short, Array(columns.dropLast())).lines(width: width)
        return pairs.prefix(1)
            + zip(pairs.dropFirst(), short).flatMap { line, cells in
                [line] + PageLine.wrapped(cells[2], .faint, after: "    ", width: width)
            }
    }

    private static let usual = "/sapi/v1/margin/"

    /// Paths without the start that most have.
    private static func shortened(_ source: String) -> String {
        source.hasPrefix(usual) ? String(source.dropFirst(usual.count)) : source
    }

    private func row(_ part: WhyPart) -> [String] {
        let value = VisibleText(part.value ?? "").description
        let unit = VisibleText(part.unit ?? "").description
        let known = value.isEmpty ? "-" : value + (unit.isEmpty ? "" : " " + unit)
        return [
            part.kind.words.text(in: surface.language), part.failure.map { "(\(VisibleText($0)))" } ?? known,
            VisibleText(part.source).description,
        ]
    }

    private func row(_ constraint: BorrowConstraint) -> [String] {
        let mark = constraint.isLikely ? words("likely", "很可能") : words("limits", "限制因素")
        return [
            "> " + words.name(of: constraint.kind) + (constraint.limits ? " \(surface.symbols.limiting) \(mark)" : ""),
            constraint.allows?.description ?? words("off", "关闭"),
            constraint.sources.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: " "),
        ]
    }
}
