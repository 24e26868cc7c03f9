/// The round instants that a chart's marks stand at, all in UTC.
struct TimeAxis: Sendable {
    struct Tick: Hashable, Sendable {
        let milliseconds: Int64
        let label: String
    }

    private static let second: Int64 = 1000
    private static let day: Int64 = 86_400_000

    /// The steps that people read at a glance, in seconds.
    private static let steps: [Int64] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
    ]

    let ticks: [Tick]

    /// The day, or the days, that the instants lie in.
    let days: String

    /// The axis of what lies between two instants, with at most `count` marks.
    init(from first: Int64, to last: Int64, marks count: Int) {
        let step = (Self.steps.first { (last - first) / ($0 * Self.second) < Int64(count) } ?? 604_800) * Self.second
        let start = (first + step - 1) / step * step
        ticks = stride(from: start, through: last, by: Int(step)).prefix(count).map {
            Tick(milliseconds: $0, label: Self.label($0, step: step))
        }
        let (from, to) = (Self.date(first), Self.date(last))
        days = from == to ? from : from + " – " + to
    }

    private static func label(_ milliseconds: Int64, step: Int64) -> String {
        let text = UTCTime.text(milliseconds)
        guard step < day else { return String(text.dropFirst(5).prefix(5)) }
        return String(text.dropFirst(11).prefix(step < 60 * second ? 8 : 5))
    }

    private static func date(_ milliseconds: Int64) -> String { String(UTCTime.text(milliseconds).prefix(10)) }
}
