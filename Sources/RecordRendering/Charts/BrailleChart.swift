import ExactDecimals
import TerminalText

/// A chart of braille dots, two per column and four per row, with an axis of numbers and one of times.
package struct BrailleChart: Sendable {
    package let series: ChartSeries
    package let columns: Int
    package let rows: Int
    private var points: [ChartPoint] { series.points }

    /// The dots' bits, by column and by row from the top, as Unicode numbers them.
    private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

    /// The columns between two marks of the time axis.
    private static let markWidth = 14

    /// - Parameters:
    ///   - columns: the width of the whole chart, in columns.
    ///   - rows: the most rows of the drawing without title and times.
    package init(_ series: ChartSeries, columns: Int, rows: Int) {
        self.series = series
        self.columns = columns
        self.rows = rows
    }

    /// From the top.
    package var lines: [String] {
        guard let extremes = series.extremes, let first = points.first, let last = points.last else { return [] }
        let times = TimeAxis(from: first.milliseconds, to: last.milliseconds, marks: 1)
        let head = ["\(series.title)  \(times.days) UTC"] + [series.mark].compactMap(\.self)
        guard extremes.lowest.value < extremes.highest.value else { return head + [series.unchanged(extremes)] }
        return head + drawing(extremes) + series.summary(extremes).wrapped(toColumns: columns)
    }

    private func drawing(_ extremes: ChartSeries.Extremes) -> [String] {
        let values = ValueAxis(from: extremes.lowest.value, to: extremes.highest.value, steps: max(rows / 2, 1))
        // As many rows between two numbers everywhere.
        let steps = max(values.ticks.count - 1, 1)
        let distance = max((rows - 1) / steps, 1)
        let margin = (values.ticks.map(\.description) + [series.unit]).map { CellWidth.columns(of: $0) }.max() ?? 0
        let width = max(columns - margin - 2, 8)
        let body = dots(width: width, rows: steps * distance + 1, scale: values.scale).enumerated().map { row, cells in
            let tick = row % distance == 0 ? values.ticks[steps - row / distance].description : ""
            return tick.paddedLeft(toColumns: margin) + (tick.isEmpty ? " │" : " ┤")
                + String(String.UnicodeScalarView(cells))
        }
        let times = TimeAxis(
            from: extremes.first.milliseconds,
            to: extremes.last.milliseconds,
            marks: max(width / Self.markWidth, 1)
        )
        let indent = String(repeating: " ", count: margin + 1)
        return [series.unit.paddedLeft(toColumns: margin)] + body + [indent + "└" + marks(times, width)]
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

    private func dots(width: Int, rows: Int, scale: ChartScale) -> [[Unicode.Scalar]] {
        var cells = Array(repeating: Array(repeating: UInt32(0), count: width), count: rows)
        let times = TimeScale(points)
        // The axis has its numbers at the second dot of a row.
        func step(of value: ExactDecimal) -> Int { scale.step(of: value, in: (rows - 1) * 4 + 1) + 1 }
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
                let last = step(of: point.last)
                set(
                    column,
                    from: step(of: point.lowest),
                    to: step(of: point.highest)
                )
                if let previous { connect(previous, (column, last), set) }
                previous = (column, last)
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
        guard lowest < highest else { return String(repeating: "─", count: shown.count) }
        return String(
            shown.map { blocks[ChartScale(lowest: lowest, highest: highest).step(of: $0, in: blocks.count)] }
        )
    }
}
