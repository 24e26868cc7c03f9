package import LineEditing
import ShellRuntime
import TerminalText

/// How the records of one statement are shown together, on a page laid out for the surface.
///
/// What came from outside must have been made visible.
package struct RecordPage<Subject: Sendable>: Sendable {
    let lines: @Sendable ([Subject], OutputSurface) -> [PageLine]

    package init(_ lines: @escaping @Sendable ([Subject], OutputSurface) -> [PageLine]) {
        self.lines = lines
    }
}

/// A line of a page: pieces of text, each with the meaning that gives it its colour.
package struct PageLine: Equatable, Sendable, ExpressibleByStringLiteral {
    package private(set) var pieces: [StyledText]

    package init(_ pieces: [StyledText]) {
        self.pieces = pieces
    }

    package init(_ text: some StringProtocol, _ role: TextRole = .plain) {
        self.init([StyledText(String(text), role)])
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// The columns that it takes.
    package var columns: Int { pieces.reduce(0) { $0 + CellWidth.columns(of: $1.text) } }

    package static func + (left: PageLine, right: PageLine) -> PageLine { PageLine(left.pieces + right.pieces) }

    package static func + (left: PageLine, right: String) -> PageLine { left + PageLine(right) }

    package static func += (left: inout PageLine, right: PageLine) { left.pieces += right.pieces }

    /// The line with `right` at the right edge of a surface `width` wide; two spaces before it if it does not fit.
    package func endingIn(_ right: PageLine, width: Int) -> PageLine {
        self + PageLine(String(repeating: " ", count: max(width - columns - right.columns, 2))) + right
    }

    /// `text` in lines of at most `width` columns, the first after `first`, the others as far to the right.
    ///
    /// - Parameter width: nil where nothing limits it: one line then.
    package static func wrapped(
        _ text: String,
        _ role: TextRole = .plain,
        after first: PageLine = PageLine([]),
        width: Int?
    ) -> [PageLine] {
        let indent = String(repeating: " ", count: first.columns)
        let lines = width.map { text.wrapped(toColumns: max($0 - first.columns, 1)) } ?? [text]
        return lines.enumerated().map { ($0 == 0 ? first : PageLine(indent)) + PageLine($1, role) }
    }
}

/// A table on a page, for facts that are not records of their own. Its last column wraps, and what follows the first
/// line hangs under it.
package struct PageTable: Sendable {
    package struct Column: Sendable {
        let heading: String
        let alignment: RecordColumn.Alignment

        /// Whether it goes where the window is too narrow.
        let isDispensable: Bool

        package init(_ heading: String, alignment: RecordColumn.Alignment = .left, isDispensable: Bool = false) {
            self.heading = heading
            self.alignment = alignment
            self.isDispensable = isDispensable
        }
    }

    private let columns: [Column]
    private let rows: [[PageLine]]

    /// - Parameter rows: a cell for each column.
    package init(_ columns: [Column], rows: [[PageLine]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table's lines, headings first where there are any.
    ///
    /// - Parameter width: of the surface; nil where nothing limits it.
    package func lines(width limit: Int?) -> [PageLine] {
        let hasHeadings = columns.contains { !$0.heading.isEmpty }
        let rows = (hasHeadings ? [columns.map { PageLine($0.heading, .heading) }] : []) + self.rows
        var shown = Array(columns.indices)
        let widths = shown.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        if let limit, TableRow.width(widths) > limit { shown.removeAll { columns[$0].isDispensable } }
        return rows.flatMap { lines(of: $0, shown: shown, widths: widths, limit: limit) }
    }

    private func lines(of row: [PageLine], shown: [Int], widths: [Int], limit: Int?) -> [PageLine] {
        guard let last = shown.last else { return [] }
        var line = PageLine([])
        for column in shown.dropLast() {
            let padding = String(repeating: " ", count: widths[column] - row[column].columns)
            line += columns[column].alignment == .right ? PageLine(padding) + row[column] : row[column] + padding
            line += "  "
        }
        let cell = row[last]
        if let limit, line.columns + cell.columns > limit, cell.pieces.count == 1, let piece = cell.pieces.first {
            return PageLine.wrapped(piece.text, piece.role, after: line, width: limit)
        }
        if columns[last].alignment == .right {
            line += PageLine(String(repeating: " ", count: widths[last] - cell.columns))
        }
        return [line + cell]
    }
}

/// The page of records that have their typed values with them.
struct AnyRecordPage: Sendable {
    /// Nil for records without their typed values: those that a recording or a variable gives.
    let lines: @Sendable ([Record], OutputSurface) -> [PageLine]?

    init<Subject>(_ page: RecordPage<Subject>) {
        lines = { records, surface in
            let subjects = records.compactMap { ($0.subject as? RecordSubject<Subject>)?.value }
            return subjects.count == records.count ? page.lines(subjects, surface) : nil
        }
    }
}

/// All records of a statement on one page.
struct RecordPageRenderer: RecordRenderer {
    private let page: AnyRecordPage
    private let layout: RecordLayout
    private let surface: OutputSurface
    private var records: [Record] = []
    let isOfOneKind = true

    init(_ page: AnyRecordPage, layout: RecordLayout, surface: OutputSurface) {
        self.page = page
        self.layout = layout
        self.surface = surface
    }

    mutating func add(_ record: Record) -> DisplayText {
        records.append(record)
        return DisplayText()
    }

    mutating func finish() -> DisplayText {
        guard records.first?.isLedByProfile == true else { return text(of: records[...]) }
        // A page is of one session, so each profile has its own under its name.
        let parts = records.indices.map { index -> DisplayText in
            let profile = records[index][Record.profileName].map(ValueText.plain) ?? ""
            let title = surface.text(PageLine(profile, .heading).pieces) + "\n"
            return (index == 0 ? DisplayText() : DisplayText("\n")) + title + text(of: records[index...index])
        }
        return parts.joined()
    }

    private func text(of records: ArraySlice<Record>) -> DisplayText {
        guard let lines = page.lines(Array(records), surface) else {
            var renderer = VerticalRenderer(layout: layout, language: surface.language)
            return records.map { renderer.add($0) }.joined()
        }
        return lines.map { surface.text($0.withoutSpacesAtEnd.pieces) + "\n" }.joined()
    }
}

extension PageLine {
    /// The line without the spaces at its end, which a copied screen would have.
    fileprivate var withoutSpacesAtEnd: PageLine {
        var pieces = pieces
        while var last = pieces.popLast() {
            while last.text.last == " " { last.text.removeLast() }
            if !last.text.isEmpty {
                pieces.append(last)
                break
            }
        }
        return PageLine(pieces)
    }
}
