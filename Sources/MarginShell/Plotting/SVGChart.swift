import ExactDecimals

/// A chart as an SVG file: axes, their numbers, the unit and the times.
struct SVGChart: Sendable {
    let samples: [SampleSeries.Sample]
    let asset: String
    let title: String

    private static let width = 860
    private static let height = 420
    private static let left = 150
    private static let right = 20
    private static let top = 46
    private static let bottom = 50

    /// The whole file.
    var text: String {
        guard let lowest = samples.map(\.lowest).min(), let highest = samples.map(\.highest).max() else { return "" }
        let scale = ChartScale(lowest: lowest, highest: highest)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
            font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(Self.left)" y="26" font-size="16" fill="#1f2933">\(escaped(title)), \(escaped(asset))</text>
            \(horizontals(lowest, highest, scale))
            \(times)
            <polyline fill="none" stroke="#0b6bcb" stroke-width="1.8" stroke-linejoin="round" points="\(points(scale))"/>
            </svg>

            """
    }

    private func horizontals(_ lowest: ExactDecimal, _ highest: ExactDecimal, _ scale: ChartScale) -> String {
        let values = lowest == highest ? [lowest] : [lowest, highest]
        return values.map { value in
            let y = height(of: value, scale)
            return """
                <line x1="\(Self.left)" y1="\(y)" x2="\(Self.width - Self.right)" y2="\(y)" stroke="#cbd2d9"/>
                <text x="\(Self.left - 8)" y="\(y + 4)" text-anchor="end" fill="#52606d">\(value)</text>
                """
        }
        .joined(separator: "\n")
    }

    private var times: String {
        let y = Self.height - Self.bottom + 24
        let first = samples.first.map { UTCTime.text($0.milliseconds) } ?? ""
        let last = samples.last.map { UTCTime.text($0.milliseconds) } ?? ""
        return """
            <text x="\(Self.left)" y="\(y)" fill="#52606d">\(first)</text>
            <text x="\(Self.width - Self.right)" y="\(y)" text-anchor="end" fill="#52606d">\(last)</text>
            """
    }

    private func points(_ scale: ChartScale) -> String {
        let times = TimeScale(samples)
        return samples.map { sample in
            let x = Self.left + times.step(of: sample.milliseconds, in: Self.width - Self.left - Self.right)
            return "\(x),\(height(of: sample.last, scale))"
        }
        .joined(separator: " ")
    }

    private func height(of value: ExactDecimal, _ scale: ChartScale) -> Int {
        Self.height - Self.bottom - scale.step(of: value, in: Self.height - Self.top - Self.bottom)
    }

    private func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(character)
            }
        }
        .joined()
    }
}
