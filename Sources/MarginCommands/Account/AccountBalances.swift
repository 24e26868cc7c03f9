import BilingualText
import BorrowAnalysis
import ExactDecimals
import LineEditing
import RecordRendering
import TerminalText

/// The assets on the page of `account`: a table, or where the window is too narrow for it, lines that wrap.
struct AccountBalances {
    private let holdings: [AccountHolding]
    private let unit: String
    private let surface: OutputSurface

    /// The fewest lines of assets, however low the window is.
    private static let fewestLines = 3

    init(_ figures: AccountFigures, on surface: OutputSurface) {
        holdings = figures.holdings
        unit = figures.unit
        self.surface = surface
    }

    /// The decimal places of values in `unit`.
    static func places(of unit: String) -> Int { DollarCoins.names.contains(unit) ? 2 : 8 }

    /// - Parameter most: the most lines besides the headings; nil for as many as the assets take.
    /// - Returns: the lines, and how many assets are not in them.
    func lines(most: Int?) -> (shown: [PageLine], hidden: Int) {
        guard !holdings.isEmpty else { return ([], 0) }
        let table = table
        let isNarrow = surface.columns.map { columns in table.contains { $0.columns > columns } } ?? false
        let blocks = isNarrow ? holdings.map(wrapped) : table.dropFirst().map { [$0] }
        var shown = isNarrow ? [] : Array(table.prefix(1))
        var left = most.map { max($0, Self.fewestLines) } ?? .max
        for (index, block) in blocks.enumerated() {
            guard block.count <= left else { return (shown, blocks.count - index) }
            left -= block.count
            shown += block
        }
        return (shown, 0)
    }

    private func text(_ message: Message) -> String { VisibleText(message.text(in: surface.language)).description }

    /// Its headings, and one line per asset.
    private var table: [PageLine] {
        let columns: [PageTable.Column] = [
            .init("  " + text(.assetHeading)), .init(text(.heldHeading), alignment: .right),
            .init(text(.borrowedHeading), alignment: .right), .init(text(.interestHeading), alignment: .right),
            .init(text(.netValueHeading(unit)), alignment: .right),
        ]
        let rows = holdings.map { holding in
            [PageLine("  " + VisibleText(holding.asset).description)]
                + [holding.held, holding.borrowed, holding.interest].map { Self.amount($0) } + [value(of: holding)]
        }
        return PageTable(columns, rows: rows).lines(width: nil)
    }

    /// An asset with words in place of headings.
    private func wrapped(_ holding: AccountHolding) -> [PageLine] {
        let amounts: [(Message, ExactDecimal)] = [
            (.heldHeading, holding.held), (.borrowedHeading, holding.borrowed), (.interestHeading, holding.interest),
        ]
        let parts =
            amounts.filter { !$0.1.isZero }.map { "\(text($0).lowercased()) \($1.withoutTrailingZeros)" }
            + [text(.netValue(value(of: holding).pieces.map(\.text).joined(), unit: unit))]
        let name = PageLine("  " + VisibleText(holding.asset).description + "  ")
        return PageLine.wrapped(
            parts.joined(separator: surface.language == .chinese ? "，" : ", "),
            after: name,
            width: surface.columns
        )
    }

    private static func amount(_ number: ExactDecimal) -> PageLine {
        PageLine(number.withoutTrailingZeros.description, number.isZero ? .faint : .plain)
    }

    private func value(of holding: AccountHolding) -> PageLine {
        guard let value = holding.value else { return PageLine("?", .warning) }
        let rounded = (try? value.rounded(toPlaces: Self.places(of: unit), .halfUp)) ?? value
        return PageLine(rounded.description, value.isZero ? .faint : .plain)
    }
}
