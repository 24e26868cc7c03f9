import ExactDecimals
import RecordRendering

/// The samples of one figure, separate for each scope and each kind of exchange; a chart never mixes them.
package struct SeenNumbers: Sendable {
    /// The origin of a figure.
    package struct Source: Hashable, Sendable {
        /// The pair, or `isolated` for the inventory of all isolated pairs; nil for cross margin.
        let isolatedScope: String?

        /// Whether an embedded exchange sent it.
        let isSimulated: Bool

        /// The account in the record; nil if the record names none.
        var account: String?
    }

    /// The source of the latest figure.
    private(set) var source = Source(isolatedScope: nil, isSimulated: false)

    /// The account's name in a chart; nil if it is clear which account is meant.
    var accountName: String?
    private var series: [Source: SampleSeries] = [:]

    /// The samples from the same source as the latest.
    var samples: [ChartPoint] { series[source]?.samples ?? [] }

    mutating func add(_ value: ExactDecimal, of source: Source, at milliseconds: Int64) {
        self.source = source
        series[source, default: SampleSeries()].add(value, at: milliseconds)
    }
}
