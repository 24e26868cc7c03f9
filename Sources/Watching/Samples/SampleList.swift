import RecordRendering

/// The samples of a chart as lines of words and numbers, for whoever cannot see a drawing.
struct SampleList: Sendable {
    let samples: [ChartPoint]

    /// The most lines: what was lowest and highest between two of them is told with the second.
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
