internal import TerminalText

/// Completion candidates in columns below the line; one may be selected.
///
/// Candidates run down the columns. More than fit the window are shown a page at a time.
struct CompletionMenu {
    /// A way to move the selection.
    enum Move {
        case next, previous, up, down, left, right, pageUp, pageDown
    }

    let candidates: [Completion]
    private(set) var selected: Int?
    private let note: String
    private let labelWidth: Int
    /// The widths of the descriptions, ascending.
    private let descriptionWidths: [Int]
    private var columns: Int
    private var height: Int

    private static let gap = 2

    /// Makes a menu for a window of `columns`, of which `height` rows are free below the line.
    ///
    /// - Parameter note: a line about all the candidates, shown below them where there is room.
    init(_ candidates: [Completion], note: String = "", columns: Int, height: Int) {
        self.candidates = candidates
        self.note = note
        labelWidth = candidates.map { CellWidth.columns(of: $0.label) }.max() ?? 0
        descriptionWidths = candidates.map { CellWidth.columns(of: $0.description) }.sorted()
        self.columns = max(columns, 1)
        self.height = max(height, 1)
    }

    mutating func resize(columns: Int, height: Int) {
        self.columns = max(columns, 1)
        self.height = max(height, 1)
    }

    var selection: Completion? { selected.map { candidates[$0] } }

    /// Moves the selection; the first move selects the first candidate, or the last.
    mutating func move(_ move: Move) {
        let last = candidates.count - 1
        guard let place = selected else {
            selected = move == .previous || move == .up ? last : 0
            return
        }
        let layout = layout
        selected =
            switch move {
            case .next, .down: place == last ? 0 : place + 1
            case .previous, .up: place == 0 ? last : place - 1
            case .right: min(place + layout.rows, last)
            case .left: max(place - layout.rows, 0)
            case .pageDown: min(place + layout.perPage, last)
            case .pageUp: max(place - layout.perPage, 0)
            }
    }

    /// The rows of the page with the selection, and its page number if there are several.
    var rows: [[StyledText]] {
        let layout = layout
        let page = (selected ?? 0) / layout.perPage
        let start = page * layout.perPage
        let end = min(start + layout.perPage, candidates.count)
        // The columns of a last page that is not full are equally short.
        let rowCount = min(layout.rows, end - start)
        var rows = (0..<rowCount).map { row in
            stride(from: start + row, to: end, by: layout.rows).flatMap { cell($0, width: layout.cellWidth) }
        }
        let place = layout.pages > 1 ? "(\(page + 1)/\(layout.pages))" : ""
        let footer = [place, note].filter { !$0.isEmpty }.joined(separator: " ")
        if !footer.isEmpty && rows.count < height { rows.append([StyledText(footer, .hint)]) }
        return rows
    }

    private struct Layout {
        var rows: Int
        var perPage: Int
        var pages: Int
        var cellWidth: Int
    }

    private var layout: Layout {
        // A few long descriptions among many candidates must not force a single column.
        let place = candidates.count > height ? descriptionWidths.count * 3 / 4 : descriptionWidths.count - 1
        let descriptionWidth = descriptionWidths.indices.contains(place) ? descriptionWidths[place] : 0
        let widest = descriptionWidth > 0 ? labelWidth + Self.gap + descriptionWidth : labelWidth
        let cellWidth = min(max(widest, 1) + Self.gap, columns)
        let across = max(columns / cellWidth, 1)
        let needed = (candidates.count + across - 1) / across
        if needed <= height {
            return Layout(rows: needed, perPage: max(candidates.count, 1), pages: 1, cellWidth: cellWidth)
        }
        let rows = max(height - 1, 1)
        let perPage = rows * across
        let pages = (candidates.count + perPage - 1) / perPage
        return Layout(rows: rows, perPage: perPage, pages: pages, cellWidth: cellWidth)
    }

    private func cell(_ index: Int, width: Int) -> [StyledText] {
        let candidate = candidates[index]
        let room = max(width - Self.gap, 1)
        let label = candidate.label.truncated(toColumns: room)
        let description = candidate.description.isEmpty ? "" : candidate.description
        let left = room - labelWidth - Self.gap
        let shown = left > 0 ? description.truncated(toColumns: left) : ""
        let padded = shown.isEmpty ? label : label.paddedRight(toColumns: min(labelWidth, room) + Self.gap)
        let used = CellWidth.columns(of: padded) + CellWidth.columns(of: shown)
        let spaces = String(repeating: " ", count: max(width - used, 0))
        if index == selected { return [StyledText(padded + shown, .selection), StyledText(spaces)] }
        return [StyledText(padded), StyledText(shown, .description), StyledText(spaces)]
    }
}
