import ExactDecimals
import TerminalText

/// A chart of braille dots, two to a column and four to a row, with the number and the time beside it.
struct BrailleChart: Sendable {
    let samples: [SampleSeries.Sample]
    let columns: Int
    let rows: Int

    /// The dots' bits, by column and by row from the top, as Unicode numbers them.
    private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

    /// The lines from the top.
    var lines: [String] {
        guard let lowest = samples.map(\.lowest).min(), let highest = samples.map(\.highest).max(),
            let first = samples.first, let last = samples.last
        else { return [] }
        let labels = [highest.description, lowest.description]
        let margin = labels.map { CellWidth.columns(of: $0) }.max() ?? 0
        let width = max(columns - margin - 2, 8)
        let grid = dots(width: width, scale: ChartScale(lowest: lowest, highest: highest))
        let body = grid.enumerated().map { row, cells in
            let label = row == 0 ? labels[0] : row == rows - 1 ? labels[1] : ""
            return label.paddedLeft(toColumns: margin) + " ┤" + String(String.UnicodeScalarView(cells))
        }
        let start = UTCTime.text(first.milliseconds)
        let end = UTCTime.text(last.milliseconds)
        let gap = max(width - start.count - end.count, 1)
        let axis = String(repeating: " ", count: margin + 2) + start + String(repeating: " ", count: gap) + end
        return body + [axis]
    }

    private func dots(width: Int, scale: ChartScale) -> [[Unicode.Scalar]] {
        var cells = Array(repeating: Array(repeating: UInt32(0), count: width), count: rows)
        let times = TimeScale(samples)
        for sample in samples {
            let column = times.step(of: sample.milliseconds, in: width * 2)
            let low = scale.step(of: sample.lowest, in: rows * 4)
            let high = scale.step(of: sample.highest, in: rows * 4)
            for step in low...max(low, high) {
                let row = rows * 4 - 1 - step
                cells[row / 4][column / 2] |= Self.bits[column % 2][row % 4]
            }
        }
        return cells.map { $0.map { Unicode.Scalar(0x2800 + $0) ?? " " } }
    }
}

/// Puts instants on a grid of steps.
struct TimeScale: Sendable {
    let first: Int64
    let last: Int64

    init(_ samples: [SampleSeries.Sample]) {
        first = samples.first?.milliseconds ?? 0
        last = samples.last?.milliseconds ?? 0
    }

    /// The step of `milliseconds`, in 0..<`count`.
    func step(of milliseconds: Int64, in count: Int) -> Int {
        guard last > first else { return 0 }
        let (product, overflow) = (milliseconds - first).multipliedReportingOverflow(by: Int64(count - 1))
        return overflow ? 0 : min(max(Int(product / (last - first)), 0), count - 1)
    }
}
