package import BilingualText
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

/// What a chart shows, and its words.
package struct ChartSeries: Sendable {
    package let points: [ChartPoint]
    package let title: String

    /// The unit of the numbers: an asset.
    package let unit: String

    /// The mark of simulated figures; nil for an exchange's own.
    package let mark: String?
    package let language: Language

    package init(points: [ChartPoint], title: String, unit: String, mark: String?, language: Language) {
        self.points = points
        self.title = title
        self.unit = unit
        self.mark = mark
        self.language = language
    }

    /// A number and when it was.
    struct Instant {
        let value: ExactDecimal
        let milliseconds: Int64

        var time: String { String(UTCTime.text(milliseconds).dropFirst(11).prefix(8)) }
    }

    struct Extremes {
        let first: Instant
        let lowest: Instant
        let highest: Instant
        let last: Instant
    }

    /// Nil without points.
    var extremes: Extremes? {
        guard let first = points.first, let last = points.last,
            let lowest = points.min(by: { $0.lowest < $1.lowest }),
            let highest = points.max(by: { $0.highest < $1.highest })
        else { return nil }
        return Extremes(
            first: Instant(value: first.last, milliseconds: first.milliseconds),
            lowest: Instant(value: lowest.lowest, milliseconds: lowest.milliseconds),
            highest: Instant(value: highest.highest, milliseconds: highest.milliseconds),
            last: Instant(value: last.last, milliseconds: last.milliseconds)
        )
    }

    /// The one line of a number that did not change.
    func unchanged(_ extremes: Extremes) -> String {
        let length = Duration.milliseconds(extremes.last.milliseconds - extremes.first.milliseconds)
        return Message.chartUnchanged("\(extremes.last.value) \(unit)", length: .span(length)).text(in: language)
    }

    /// The lowest, the highest and the newest number.
    func summary(_ extremes: Extremes) -> String {
        Message.chartSummary(
            low: Message.chartAt("\(extremes.lowest.value)", extremes.lowest.time),
            high: Message.chartAt("\(extremes.highest.value)", extremes.highest.time),
            last: "\(extremes.last.value)"
        )
        .text(in: language)
    }
}

extension Message {
    fileprivate static func chartUnchanged(_ value: String, length: Message) -> Message {
        English("chart.unchanged", "\(value), unchanged in \(length)").chinese("\(value)，\(length)内无变化")
    }

    fileprivate static func chartAt(_ value: String, _ time: String) -> Message {
        English("chart.at", "\(value) at \(time)").chinese("\(value)（\(time)）")
    }

    fileprivate static func chartSummary(low: Message, high: Message, last: String) -> Message {
        English("chart.summary", "low \(low), high \(high), last \(last)").chinese("最低 \(low)，最高 \(high)，最新 \(last)")
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
