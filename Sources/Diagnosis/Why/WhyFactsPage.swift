import ExactDecimals
import BilingualText
import BorrowAnalysis
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
        let table = PageTable(
            [
                .init(words("FACT", "事实")), .init(words("VALUE", "数值"), alignment: .right),
                .init(words("SOURCE", "来源"), isDispensable: true),
            ],
            rows: (why.parts.map(row) + why.limits.constraints.map(row)).map { cells in cells.map { PageLine($0) } }
        )
        let notes = WhyNotes(why).all.map { VisibleText($0.text(in: surface.language)).description }
        let closing = [WhyPage(why, on: surface).cause] + notes + [why.cost.text(in: surface.language)]
        return table.lines(width: surface.columns)
            + closing.flatMap { PageLine.wrapped($0, width: surface.columns) }
            + (why.isSimulated ? [surface.simulatedLine] : [])
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
