import BilingualText
import ExactDecimals
import FoundationEssentials
import Testing

@testable import RecordRendering

@Suite struct ChartAxisTests {
    @Test(arguments: [
        ("32.71", "34.42", 6, ["32.5", "33.0", "33.5", "34.0", "34.5"]),
        ("0", "1", 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (
            "0.00000001", "0.00000009", 4,
            ["0.00000000", "0.00000002", "0.00000004", "0.00000006", "0.00000008", "0.00000010"]
        ),
        ("3610641173.33", "3610641199.9", 3, ["3610641170", "3610641180", "3610641190", "3610641200"]),
        ("7", "7", 5, ["7"]),
    ])
    func `value labels are round numbers around what is drawn`(
        _ low: String,
        _ high: String,
        _ steps: Int,
        _ ticks: [String]
    ) throws {
        let axis = ValueAxis(
            from: try #require(ExactDecimal(low)),
            to: try #require(ExactDecimal(high)),
            steps: steps
        )
        #expect(axis.ticks.map(\.description) == ticks)
    }

    private static let times: [(Int64, [String])] = [
        (60_000, ["03:38:20", "03:38:30", "03:38:40", "03:38:50", "03:39:00", "03:39:10"]),
        (36_000_000, ["04:00", "06:00", "08:00", "10:00", "12:00"]),
        (345_600_000, ["01-10", "01-11", "01-12", "01-13"]),
    ]

    @Test(arguments: times)
    func `time labels are round instants in UTC`(_ length: Int64, _ labels: [String]) {
        let start: Int64 = 1_736_393_892_000
        #expect(TimeAxis(from: start, to: start + length, marks: 7).ticks.map(\.label) == labels)
    }

    @Test func `the days of a night are named both`() {
        #expect(TimeAxis(from: 1_736_393_892_000, to: 1_736_480_292_000, marks: 4).days == "2025-01-09 – 2025-01-10")
        #expect(TimeAxis(from: 1_736_393_892_000, to: 1_736_393_893_000, marks: 4).days == "2025-01-09")
    }

    private let one = ExactDecimal(1)

    private func sample(_ second: Int64) -> ChartPoint {
        .init(milliseconds: second * 1000, lowest: one, highest: one, last: one)
    }

    private func series(_ points: [ChartPoint]) -> ChartSeries {
        ChartSeries(points: points, title: "t", unit: "ETH", mark: nil, language: .english)
    }

    @Test func `a number that did not change is one line`() {
        #expect(
            BrailleChart(series([0, 2, 4].map(sample)), columns: 80, rows: 10).lines.last == "1 ETH, unchanged in 4 s"
        )
    }

    @Test(arguments: 4...24)
    func `numbers of the axis are as many rows apart everywhere`(rows: Int) {
        let points = [3, 9, 5].enumerated().map { second, value in
            let number = ExactDecimal(value)
            return ChartPoint(milliseconds: Int64(second) * 1000, lowest: number, highest: number, last: number)
        }
        let lines = BrailleChart(series(points), columns: 60, rows: rows).lines
        let places = lines.indices.filter { lines[$0].contains("┤") }
        let distances = Set(zip(places, places.dropFirst()).map { $1 - $0 })
        #expect(distances.count == 1, "\(lines)")
        #expect(lines.last == "low 3 at 00:00:00, high 9 at 00:00:01, last 5")
    }

    @Test func `no line is drawn across an outage`() {
        let samples = [0, 2, 4, 6, 60, 62, 64].map(sample)
        #expect(ChartRuns.split(samples).map(\.count) == [4, 3])
        #expect(SVGChart(series(samples)).text.components(separatedBy: "<polyline").count == 3)
    }

    @Test func `an occasional late response does not break the line`() {
        #expect(ChartRuns.split([0, 2, 4, 10, 12].map(sample)).count == 1)
        #expect(ChartRuns.split([]).isEmpty)
    }

    @Test(arguments: 20...120)
    func `a chart is as wide as the window`(columns: Int) {
        let samples = (0..<40).map { second in
            ChartPoint(
                milliseconds: Int64(second) * 1000,
                lowest: ExactDecimal(second % 7),
                highest: ExactDecimal(second % 7),
                last: ExactDecimal(second % 7)
            )
        }
        let lines = BrailleChart(series(samples), columns: columns, rows: 10).lines
        #expect(lines.dropFirst().allSatisfy { $0.count <= columns }, "\(lines)")
    }
}
