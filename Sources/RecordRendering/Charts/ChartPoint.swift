package import ExactDecimals

/// One point of a chart: a sample, or several neighbours joined.
package struct ChartPoint: Hashable, Sendable {
    /// When the first of them came, in milliseconds since 1970.
    package let milliseconds: Int64
    package var lowest: ExactDecimal
    package var highest: ExactDecimal
    package var last: ExactDecimal

    package init(milliseconds: Int64, lowest: ExactDecimal, highest: ExactDecimal, last: ExactDecimal) {
        self.milliseconds = milliseconds
        self.lowest = lowest
        self.highest = highest
        self.last = last
    }
}

/// The runs of points without a gap: no line is drawn across an outage.
enum ChartRuns {
    /// A gap is this many times the usual distance.
    private static let tolerance: Int64 = 4

    static func split(_ points: [ChartPoint]) -> [[ChartPoint]] {
        let gaps = zip(points, points.dropFirst()).map { $1.milliseconds - $0.milliseconds }
        guard gaps.count > 2 else { return points.isEmpty ? [] : [points] }
        let usual = gaps.sorted()[gaps.count / 2]
        var runs: [[ChartPoint]] = [[points[0]]]
        for (point, gap) in zip(points.dropFirst(), gaps) {
            if gap > max(usual, 1) * tolerance {
                runs.append([point])
            } else {
                runs[runs.count - 1].append(point)
            }
        }
        return runs
    }
}
