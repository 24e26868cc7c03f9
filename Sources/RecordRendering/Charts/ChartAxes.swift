import ExactDecimals

/// Maps exact numbers to a grid of steps, without floating point.
struct ChartScale: Sendable {
    let lowest: ExactDecimal
    let highest: ExactDecimal

    /// The step of `value`, in 0..<`count`; the middle one if all values are the same.
    func step(of value: ExactDecimal, in count: Int) -> Int {
        guard highest > lowest, count > 1 else { return max((count - 1) / 2, 0) }
        do {
            let part = try value.subtracting(lowest).multiplied(by: ExactDecimal(count - 1))
            let quotient = try part.divided(
                by: highest.subtracting(lowest),
                toPlaces: 0,
                rounding: .halfEven
            )
            return min(max(Int(quotient.description) ?? 0, 0), count - 1)
        } catch {
            // A screen cannot show differences beyond 76 digits.
            return 0
        }
    }
}

/// Maps instants to a grid of steps.
struct TimeScale: Sendable {
    let first: Int64
    let last: Int64

    init(_ points: [ChartPoint]) {
        first = points.first?.milliseconds ?? 0
        last = points.last?.milliseconds ?? 0
    }

    /// The step of `milliseconds`, in 0..<`count`.
    func step(of milliseconds: Int64, in count: Int) -> Int {
        guard last > first else { return 0 }
        let (product, overflow) = (milliseconds - first).multipliedReportingOverflow(by: Int64(count - 1))
        return overflow ? 0 : min(max(Int(product / (last - first)), 0), count - 1)
    }
}

/// The round numbers of a chart's lines, calculated exactly.
struct ValueAxis: Sendable {
    /// Ascending and evenly spaced. The first is not above and the last not below the drawn values; only one if all
    /// values are the same.
    let ticks: [ExactDecimal]

    /// The axis between two numbers, in about `count` steps.
    init(from lowest: ExactDecimal, to highest: ExactDecimal, steps count: Int) {
        ticks = (try? Self.ticks(from: lowest, to: highest, steps: count)) ?? [lowest, highest]
    }

    /// The numbers at the ends of the axis.
    var scale: ChartScale {
        ChartScale(lowest: ticks.first ?? ExactDecimal(0), highest: ticks.last ?? ExactDecimal(0))
    }

    private static func ticks(from lowest: ExactDecimal, to highest: ExactDecimal, steps: Int) throws -> [ExactDecimal]
    {
        guard lowest < highest else { return [lowest] }
        let span = try highest.subtracting(lowest)
        guard let step = try roundStep(for: span, steps) else { return [lowest, highest] }
        var multiple = try lowest.divided(by: step, toPlaces: 0, rounding: .down)
        var tick = try multiple.multiplied(by: step)
        if tick > lowest {
            multiple = try multiple.subtracting(ExactDecimal(1))
            tick = try multiple.multiplied(by: step)
        }
        var ticks = [tick]
        while tick < highest {
            tick = try tick.adding(step)
            ticks.append(tick)
        }
        return ticks
    }

    /// The smallest of 1, 2 and 5 times a power of ten of which at most `count` make up `span`.
    private static func roundStep(for span: ExactDecimal, _ count: Int) throws -> ExactDecimal? {
        for exponent in -30...40 {
            let zeros = String(repeating: "0", count: abs(exponent))
            for digit in [1, 2, 5] {
                let text = exponent < 0 ? "0." + zeros.dropLast() + "\(digit)" : "\(digit)" + zeros
                guard let step = ExactDecimal(text) else { continue }
                if try step.multiplied(by: ExactDecimal(count)) >= span { return step }
            }
        }
        return nil
    }
}

/// The round instants of a chart's marks, all in UTC.
struct TimeAxis: Sendable {
    struct Tick: Hashable, Sendable {
        let milliseconds: Int64
        let label: String
    }

    private static let second: Int64 = 1000
    private static let day: Int64 = 86_400_000

    /// Readable steps, in seconds.
    private static let steps: [Int64] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
    ]

    let ticks: [Tick]

    /// The day or days of the instants.
    let days: String

    /// The axis between two instants, with at most `count` marks.
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
