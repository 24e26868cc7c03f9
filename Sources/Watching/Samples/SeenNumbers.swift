import ExactDecimals
import RecordRendering

/// What was seen of one number, what each scope and each kind of exchange told apart: no chart mixes them.
package struct SeenNumbers: Sendable {
    /// Whose number it is.
    package struct Source: Hashable, Sendable {
        /// The pair, or `isolated` where the stock of all pairs is told together; nil for cross.
        let isolatedScope: String?

        /// Whether an embedded exchange told it.
        let isSimulated: Bool

        /// What the record calls the account; nil where it names none.
        var account: String?
    }

    /// Whose the newest figure is.
    private(set) var source = Source(isolatedScope: nil, isSimulated: false)

    /// What a chart calls the account; nil where it is plain whose the figures are.
    var accountName: String?
    private var series: [Source: SampleSeries] = [:]

    /// Those of the source that the newest is of.
    var samples: [ChartPoint] { series[source]?.samples ?? [] }

    /// Takes a figure in.
    mutating func add(_ value: ExactDecimal, of source: Source, at milliseconds: Int64) {
        self.source = source
        series[source, default: SampleSeries()].add(value, at: milliseconds)
    }
}
