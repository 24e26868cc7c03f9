import ExactDecimals
import RecordRendering

/// The samples of one asset over a whole session, in bounded memory: when it is full, neighbours are merged. A night
/// takes no more memory than an hour, and every low and high is kept.
struct SampleSeries: Sendable {
    /// The largest number of samples.
    static let capacity = 2048

    private(set) var samples: [ChartPoint] = []

    /// The number of responses per sample.
    private var width = 1
    private var pending = 0

    /// - Parameter milliseconds: since 1970, by the exchange's clock.
    mutating func add(_ value: ExactDecimal, at milliseconds: Int64) {
        if pending > 0, let place = samples.indices.last {
            samples[place].lowest = min(samples[place].lowest, value)
            samples[place].highest = max(samples[place].highest, value)
            samples[place].last = value
        } else {
            if samples.count == Self.capacity { halve() }
            samples.append(ChartPoint(milliseconds: milliseconds, lowest: value, highest: value, last: value))
        }
        pending = (pending + 1) % width
    }

    private mutating func halve() {
        samples = stride(from: 0, to: samples.count, by: 2).map { place in
            var joined = samples[place]
            guard samples.indices.contains(place + 1) else { return joined }
            joined.lowest = min(joined.lowest, samples[place + 1].lowest)
            joined.highest = max(joined.highest, samples[place + 1].highest)
            joined.last = samples[place + 1].last
            return joined
        }
        width *= 2
    }
}
