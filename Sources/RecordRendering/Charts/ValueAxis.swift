import ExactDecimals

/// The round numbers that a chart's lines stand at, reckoned exactly.
struct ValueAxis: Sendable {
    /// From the lowest up, as far apart as each other, the first not above and the last not below what is drawn; one alone
    /// where all that is drawn is the same.
    let ticks: [ExactDecimal]

    /// The axis for what lies between two numbers, in about `count` steps.
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

    /// The smallest of 1, 2 and 5 times a power of ten of which no more than `count` make up `span`.
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
