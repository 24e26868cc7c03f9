import ExactDecimals

/// A chart as an SVG file, with round numbers and times on its axes, the unit, the day and the time zone.
package struct SVGChart: Sendable {
    package let points: [ChartPoint]
    package let title: String

    /// The mark of simulated figures; nil for an exchange's own.
    package let mark: String?

    private static let width = 860
    private static let height = 420
    private static let right = 24
    private static let top = 56
    private static let bottom = 44

    /// The largest width of a digit of an axis, in pixels.
    private static let digitWidth = 7

    package init(points: [ChartPoint], title: String, mark: String?) {
        self.points = points
        self.title = title
        self.mark = mark
    }

    /// The contents of the file.
    package var text: String {
        guard let lowest = points.map(\.lowest).min(), let highest = points.map(\.highest).max(),
            let first = points.first, let last = points.last
        else { return "" }
        let values = ValueAxis(from: lowest, to: highest, steps: 6)
        let left = 28 + (values.ticks.map(\.description.count).max() ?? 0) * Self.digitWidth
        let times = TimeAxis(from: first.milliseconds, to: last.milliseconds, marks: 7)
        let plane = Plane(points, values.scale, left: left, width: Self.width - left - Self.right)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
            width="\(Self.width)" height="\(Self.height)" font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(left)" y="24" font-size="16" fill="#1f2933">\(Self.escaped(title))</text>
            <text x="\(left)" y="42" fill="#52606d">\(subtitle(times))</text>
            \(values.ticks.map { horizontal($0, plane) }.joined(separator: "\n"))
            \(times.ticks.map { mark($0, plane) }.joined(separator: "\n"))
            \(ChartRuns.split(points).map { run($0, plane) }.joined(separator: "\n"))
            </svg>

            """
    }

    private func subtitle(_ times: TimeAxis) -> String {
        (["\(times.days) UTC"] + [mark].compactMap(\.self)).map(Self.escaped).joined(separator: " · ")
    }

    /// Where instants and numbers are on the page, in tenths of a pixel.
    private struct Plane {
        private let times: TimeScale
        private let values: ChartScale
        let left: Int
        let width: Int

        init(_ points: [ChartPoint], _ values: ChartScale, left: Int, width: Int) {
            times = TimeScale(points)
            self.values = values
            self.left = left
            self.width = width
        }

        func x(_ milliseconds: Int64) -> String {
            pixels(left * 10 + times.step(of: milliseconds, in: width * 10 + 1))
        }

        func y(_ value: ExactDecimal) -> String {
            let height = SVGChart.height - SVGChart.bottom - SVGChart.top
            return pixels((SVGChart.height - SVGChart.bottom) * 10 - values.step(of: value, in: height * 10 + 1))
        }

        private func pixels(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
    }

    private func horizontal(_ value: ExactDecimal, _ plane: Plane) -> String {
        let y = plane.y(value)
        return """
            <line x1="\(plane.left)" y1="\(y)" x2="\(plane.left + plane.width)" y2="\(y)" stroke="#e4e7eb"/>
            <text x="\(plane.left - 8)" y="\(y)" dy="4" text-anchor="end" fill="#52606d">\(value)</text>
            """
    }

    private func mark(_ tick: TimeAxis.Tick, _ plane: Plane) -> String {
        let x = plane.x(tick.milliseconds)
        let y = Self.height - Self.bottom
        return """
            <line x1="\(x)" y1="\(y)" x2="\(x)" y2="\(y + 5)" stroke="#9aa5b1"/>
            <text x="\(x)" y="\(y + 20)" text-anchor="middle" fill="#52606d">\(tick.label)</text>
            """
    }

    /// The line of one run, with the band between the lows and highs of points that were joined.
    private func run(_ points: [ChartPoint], _ plane: Plane) -> String {
        var band = ""
        if points.contains(where: { $0.lowest < $0.highest }) {
            let corners =
                points.map { "\(plane.x($0.milliseconds)),\(plane.y($0.highest))" }
                + points.reversed().map { "\(plane.x($0.milliseconds)),\(plane.y($0.lowest))" }
            band = "<polygon fill=\"#0b6bcb\" fill-opacity=\"0.2\" points=\"\(corners.joined(separator: " "))\"/>\n"
        }
        guard points.count > 1 else { return band + points.map { dot($0, plane) }.joined() }
        let corners = points.map { "\(plane.x($0.milliseconds)),\(plane.y($0.last))" }.joined(separator: " ")
        return band + """
            <polyline fill="none" stroke="#0b6bcb" stroke-width="1.8" stroke-linejoin="round" points="\(corners)"/>
            """
    }

    private func dot(_ point: ChartPoint, _ plane: Plane) -> String {
        "<circle cx=\"\(plane.x(point.milliseconds))\" cy=\"\(plane.y(point.last))\" r=\"2.5\" fill=\"#0b6bcb\"/>"
    }

    private static func escaped(_ text: String) -> String {
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
