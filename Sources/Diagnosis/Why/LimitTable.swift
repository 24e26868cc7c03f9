import BorrowAnalysis
import ExactDecimals
import LineEditing
import RecordRendering
import TerminalText

/// What each limit allows, with a bar: side by side, or where that is too wide each limit in two lines.
struct LimitTable {
    let constraints: [BorrowConstraint]
    let amount: ExactDecimal
    let limiting: [BorrowConstraint.Kind]
    let asset: String
    let words: WhyWords
    let surface: OutputSurface
    let width: Int

    private static let widestBar = 26

    /// A bar has space for this many times the amount.
    private static let scale = ExactDecimal(4)

    var lines: [PageLine] {
        let indent = "  "
        let names = constraints.map { indent + words.name(of: $0.kind) }
        let rooms = constraints.map { $0.allows?.description ?? words("off", "关闭") }
        let marks = constraints.map(mark)
        let heading = words("ALLOWS (\(asset))", "最大可借 (\(asset))")
        let nameWidth = (names + [indent + words("LIMIT", "限制")]).map { CellWidth.columns(of: $0) }.max() ?? 0
        let roomWidth = (rooms + [heading]).map { CellWidth.columns(of: $0) }.max() ?? 0
        let markWidth = marks.map(\.columns).max() ?? 0
        let space = width - nameWidth - roomWidth - markWidth - 6
        guard space < 8 else {
            let bars = constraints.map { PageLine(bar($0, width: min(space, Self.widestBar)), role(of: $0)) }
            let table = PageTable(
                [
                    .init(indent + words("LIMIT", "限制")), .init(heading, alignment: .right), .init(""),
                    .init("", alignment: .right),
                ],
                rows: constraints.indices.map { index in
                    let role = role(of: constraints[index])
                    return [PageLine(names[index], role), PageLine(rooms[index], role), bars[index], marks[index]]
                }
            )
            return table.lines(width: nil)
        }
        let barWidth = max(min(width - roomWidth - 6, Self.widestBar), 1)
        return [PageLine(indent + words("LIMIT: ", "限制：") + heading, .heading)]
            + constraints.indices.flatMap { index in
                let role = role(of: constraints[index])
                return [
                    PageLine(names[index], role).endingIn(marks[index], width: width),
                    PageLine(
                        "    " + rooms[index].paddedLeft(toColumns: roomWidth) + "  "
                            + bar(constraints[index], width: barWidth),
                        role
                    ),
                ]
            }
    }

    private func role(of constraint: BorrowConstraint) -> TextRole {
        guard limiting.contains(constraint.kind) else { return .plain }
        return amount.isZero ? .failure : constraint.isLikely ? .warning : .heading
    }

    private func mark(_ constraint: BorrowConstraint) -> PageLine {
        if limiting.contains(constraint.kind) {
            let word = constraint.isLikely && constraint.limits ? words("likely", "很可能") : words("limits", "限制因素")
            return PageLine("\(surface.symbols.limiting) \(word)", role(of: constraint))
        }
        guard amount > .zero, let room = constraint.room,
            let times = try? room.divided(by: amount, toPlaces: 1, rounding: .down),
            times > .one
        else { return PageLine("") }
        let shown = times >= ExactDecimal(10) ? (try? times.rounded(toPlaces: 0, .down)) ?? times : times
        let count = shown.withoutTrailingZeros.prose
        return PageLine(words("\(count)\(surface.symbols.times)", "\(count) 倍"), .faint)
    }

    private func bar(_ constraint: BorrowConstraint, width: Int) -> String {
        guard let room = constraint.room else { return "" }
        guard room > .zero else { return surface.symbols.bar(eighths: 0, width: width) }
        let largest = constraints.compactMap(\.room).max() ?? .zero
        guard let full = try? min(largest, amount.multiplied(by: Self.scale)), full > .zero,
            let eighths = try? room.multiplied(by: ExactDecimal(width * 8)).divided(
                by: full,
                toPlaces: 0,
                rounding: .down
            )
        else { return surface.symbols.bar(eighths: .max, width: width) }
        return surface.symbols.bar(eighths: Int(exactly: eighths) ?? .max, width: width)
    }
}
