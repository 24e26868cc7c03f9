import ExactDecimals
import TerminalText

/// A chart of braille dots, two per column and four per row, with an axis of numbers and one of times.
package struct BrailleChart: Sendable {
    package let points: [ChartPoint]
    package let title: String

    /// The mark of simulated figures; nil for an exchange's own.
    package let mark: String?
    package let columns: Int
    package let rows: Int

    /// The dots' bits, by column and by row from the top, as Unicode numbers them.
    private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

    /// The columns between two marks of the time axis.
    private static let markWidth = 14

    /// - Parameters:
    ///   - columns: the width of the whole chart, in columns.
    ///   - rows: the height of the drawing without title and times.
    package init(points: [ChartPoint], title: String, mark: String?, columns: Int, rows: Int) {
        self.points = points
        self.title = title
        self.mark = mark
        self.columns = columns
        self.rows = rows
    }

    /// From the top.
    package var lines: [String] {
        guard let lowest = points.map(\.lowest).min(), let highest = points.map(\.highest).max(),
            let first = points.first, let last = points.last
        else { return [] }
        let values = ValueAxis(from: lowest, to: highest, steps: max(rows / 2, 1))
        let margin = values.ticks.map { CellWidth.columns(of: $0.description) }.max() ?? 0
        let width = max(columns - margin - 2, 8)
        let labels = Dictionary(
            values.ticks.map { (rows - 1 - values.scale.step(of: $0, in: rows * 4) / 4, $0.description) }
        ) { first, _ in first }
        let body = dots(width: width, scale: values.scale).enumerated().map { row, cells in
            (labels[row] ?? "").paddedLeft(toColumns: margin) + (labels[row] == nil ? " │" : " ┤")
                + String(String.UnicodeScalarView(cells))
        }
        let times = TimeAxis(from: first.milliseconds, to: last.milliseconds, marks: max(width / Self.markWidth, 1))
        let indent = String(repeating: " ", count: margin + 1)
        return ["\(title)  \(times.days) UTC"] + [mark].compactMap(\.self) + body + [indent + "└" + marks(times, width)]
            + [indent + " " + timeLabels(times, width)]
    }

    /// The column of an instant.
    private func column(of milliseconds: Int64, _ width: Int) -> Int {
        TimeScale(points).step(of: milliseconds, in: width * 2) / 2
    }

    private func marks(_ axis: TimeAxis, _ width: Int) -> String {
        let places = Set(axis.ticks.map { column(of: $0.milliseconds, width) })
        return (0..<width).map { places.contains($0) ? "┬" : "─" }.joined()
    }

    private func timeLabels(_ axis: TimeAxis, _ width: Int) -> String {
        var line = ""
        for tick in axis.ticks {
            let place = min(
                max(column(of: tick.milliseconds, width) - tick.label.count / 2, 0),
                width - tick.label.count
            )
            guard place >= line.count + (line.isEmpty ? 0 : 1) else { continue }
            line += String(repeating: " ", count: place - line.count) + tick.label
        }
        return line
    }

    private func dots(width: Int, scale: ChartScale) -> [[Unicode.Scalar]] {
        var cells = Array(repeating: Array(repeating: UInt32(0), count: width), count: rows)
        let times = TimeScale(points)
        func set(_ column: Int, from low: Int, to high: Int) {
            for step in min(low, high)...max(low, high) {
                let row = rows * 4 - 1 - step
                cells[row / 4][column / 2] |= Self.bits[column % 2][row % 4]
            }
        }
        for run in ChartRuns.split(points) {
            var previous: (column: Int, step: Int)?
            for point in run {
                let column = times.step(of: point.milliseconds, in: width * 2)
                let step = scale.step(of: point.last, in: rows * 4)
                set(
                    column,
                    from: scale.step(of: point.lowest, in: rows * 4),
                    to: scale.step(of: point.highest, in: rows * 4)
                )
                if let previous { connect(previous, (column, step), set) }
                previous = (column, step)
            }
        }
        return cells.map { $0.map { Unicode.Scalar(0x2800 + $0) ?? " " } }
    }

    /// Draws the line between two dots.
    private func connect(
        _ from: (column: Int, step: Int),
        _ to: (column: Int, step: Int),
        _ set: (_ column: Int, _ low: Int, _ high: Int) -> Void
    ) {
        let width = to.column - from.column
        guard width > 0 else { return set(to.column, from.step, to.step) }
        var last = from.step
        for offset in 1...width {
            let step = from.step + (to.step - from.step) * offset / width
            set(from.column + offset, last, step)
            last = step
        }
    }
}

/// A row of blocks that shows how a number changed.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// The latest `width` of `samples`, scaled from lowest to highest.
    static func text(_ samples: [ExactDecimal], width: Int) -> String {
        let shown = samples.suffix(width)
        guard let lowest = shown.min(), let highest = shown.max() else { return "" }
        return String(
            shown.map { blocks[ChartScale(lowest: lowest, highest: highest).step(of: $0, in: blocks.count)] }
        )
    }
}
