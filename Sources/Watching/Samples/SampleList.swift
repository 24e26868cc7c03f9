import RecordRendering

/// The samples of a chart as lines of text, for people who use a screen reader.
struct SampleList: Sendable {
    let samples: [ChartPoint]

    /// The largest number of lines; a line includes the lowest and highest value since the line before.
    private static let limit = 20

    var lines: [String] {
        let step = (samples.count + Self.limit - 1) / Self.limit
        return stride(from: 0, to: samples.count, by: max(step, 1)).map { start in
            line(for: samples[start..<min(start + step, samples.count)])
        }
    }

    private func line(for stretch: ArraySlice<ChartPoint>) -> String {
        guard let first = stretch.first, let last = stretch.last else { return "" }
        let lowest = stretch.map(\.lowest).min() ?? last.last
        let highest = stretch.map(\.highest).max() ?? last.last
        let range = lowest == highest ? "" : " (\(lowest) ... \(highest))"
        return "\(UTCTime.text(first.milliseconds)) \(last.last)\(range)"
    }
}
