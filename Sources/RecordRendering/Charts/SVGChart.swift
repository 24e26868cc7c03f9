import ExactDecimals

/// A chart as an SVG file, with round numbers and times on its axes, the unit, the day and the time zone. It has no
/// background, and colours for light and dark pages.
package struct SVGChart: Sendable {
    package let series: ChartSeries
    private var points: [ChartPoint] { series.points }

    private static let width = 860
    private static let height = 420
    private static let top = 74
    private static let bottom = 44

    /// The largest width of a digit of an axis, in pixels.
    private static let digitWidth = 7

    package init(_ series: ChartSeries) {
        self.series = series
    }

    /// The colours; a reader of SVG without style sheets shows black on its own background.
    private static let style = """
        <style>text { fill: #52606d } .title { fill: #1f2933; font-size: 16px } .value { fill: #0b6bcb }
        .grid { stroke: #d5dbe1 } .tick { stroke: #9aa5b1 } .line { fill: none; stroke: #0b6bcb; stroke-width: 1.8 }
        .band { fill: #0b6bcb; fill-opacity: 0.2 } .dot { fill: #0b6bcb }
        @media (prefers-color-scheme: dark) { text { fill: #9aa5b1 } .title { fill: #e4e7eb } .value { fill: #61afef }
        .grid { stroke: #3e4c59 } .tick { stroke: #7b8794 } .line { stroke: #61afef }
        .band, .dot { fill: #61afef } }</style>
        """

    /// The contents of the file.
    package var text: String {
        guard let extremes = series.extremes else { return "" }
        let values = ValueAxis(from: extremes.lowest.value, to: extremes.highest.value, steps: 6)
        let left = 28 + (values.ticks.map(\.description.count).max() ?? 0) * Self.digitWidth
        let right = 20 + extremes.last.value.description.count * Self.digitWidth
        let times = TimeAxis(from: extremes.first.milliseconds, to: extremes.last.milliseconds, marks: 7)
        let plane = Plane(points, values.scale, left: left, width: max(Self.width - left - right, 100))
        let title = Self.escaped(series.title)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
            width="\(Self.width)" height="\(Self.height)" role="img" font-size="12" \
            font-family="'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif">
            <title>\(title): \(Self.escaped(series.summary(extremes)))</title>
            \(Self.style)
            <text x="\(left)" y="24" class="title">\(title)</text>
            <text x="\(left)" y="42">\(subtitle(times))</text>
            <text x="\(left - 8)" y="\(Self.top - 14)" text-anchor="end">\(Self.escaped(series.unit))</text>
            \(values.ticks.map { horizontal($0, plane) }.joined(separator: "\n"))
            \(times.ticks.map { mark($0, plane) }.joined(separator: "\n"))
            \(ChartRuns.split(points).map { run($0, plane) }.joined(separator: "\n"))
            \(extreme(extremes.lowest, of: extremes, below: true, plane))
            \(extreme(extremes.highest, of: extremes, below: false, plane))
            \(newest(extremes.last, plane))
            </svg>

            """
    }

    /// A dot with its number above or below it, unless it is the newest, which has one.
    private func extreme(
        _ instant: ChartSeries.Instant,
        of extremes: ChartSeries.Extremes,
        below: Bool,
        _ plane: Plane
    ) -> String {
        guard instant.value != extremes.last.value else { return "" }
        let (x, y) = (plane.x(instant.milliseconds), plane.y(instant.value))
        return """
            <circle cx="\(x)" cy="\(y)" r="3" class="dot"/>
            <text x="\(x)" y="\(y)" dy="\(below ? 16 : -8)" text-anchor="middle" class="value">\(instant.value)</text>
            """
    }

    /// The newest number, at the end of the line.
    private func newest(_ instant: ChartSeries.Instant, _ plane: Plane) -> String {
        let (x, y) = (plane.x(instant.milliseconds), plane.y(instant.value))
        return """
            <circle cx="\(x)" cy="\(y)" r="3" class="dot"/>
            <text x="\(x)" y="\(y)" dx="8" dy="4" class="value">\(instant.value)</text>
            """
    }

    private func subtitle(_ times: TimeAxis) -> String {
        (["\(times.days) UTC"] + [series.mark].compactMap(\.self)).map(Self.escaped).joined(separator: " · ")
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
            <line x1="\(plane.left)" y1="\(y)" x2="\(plane.left + plane.width)" y2="\(y)" class="grid"/>
            <text x="\(plane.left - 8)" y="\(y)" dy="4" text-anchor="end">\(value)</text>
            """
    }

    private func mark(_ tick: TimeAxis.Tick, _ plane: Plane) -> String {
        let x = plane.x(tick.milliseconds)
        let y = Self.height - Self.bottom
        return """
            <line x1="\(x)" y1="\(y)" x2="\(x)" y2="\(y + 5)" class="tick"/>
            <text x="\(x)" y="\(y + 20)" text-anchor="middle">\(tick.label)</text>
            """
    }

    /// The line of one run, with the band between the lows and highs of points that were joined.
    private func run(_ points: [ChartPoint], _ plane: Plane) -> String {
        var band = ""
        if points.contains(where: { $0.lowest < $0.highest }) {
            let corners =
                points.map { "\(plane.x($0.milliseconds)),\(plane.y($0.highest))" }
                + points.reversed().map { "\(plane.x($0.milliseconds)),\(plane.y($0.lowest))" }
            band = "<polygon class=\"band\" points=\"\(corners.joined(separator: " "))\"/>\n"
        }
        guard points.count > 1 else { return band + points.map { dot($0, plane) }.joined() }
        let corners = points.map { "\(plane.x($0.milliseconds)),\(plane.y($0.last))" }.joined(separator: " ")
        return band + """
            <polyline class="line" stroke-linejoin="round" points="\(corners)"/>
            """
    }

    private func dot(_ point: ChartPoint, _ plane: Plane) -> String {
        "<circle cx=\"\(plane.x(point.milliseconds))\" cy=\"\(plane.y(point.last))\" r=\"2.5\" class=\"dot\"/>"
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
