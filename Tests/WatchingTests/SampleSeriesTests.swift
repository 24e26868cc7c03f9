import ExactDecimals
import Testing

@testable import RecordRendering
@testable import Watching

@Suite struct SampleSeriesTests {
    @Test func `a night of samples stays bounded and loses no extreme`() {
        var series = SampleSeries()
        for second in 0..<100_000 {
            let value = second == 77_777 ? 999 : second == 33_333 ? -5 : 10 + second % 7
            series.add(ExactDecimal(value), at: Int64(second) * 1000)
        }
        #expect(series.samples.count <= SampleSeries.capacity)
        #expect(series.samples.map(\.highest).max() == ExactDecimal(999))
        #expect(series.samples.map(\.lowest).min() == ExactDecimal(-5))
        #expect(series.samples.first?.milliseconds == 0)
    }

    @Test func `a sparkline shows low and high as its lowest and highest block`() {
        let samples = [1, 8, 4].map { ExactDecimal($0) }
        #expect(Sparkline.text(samples, width: 10) == "▁█▄")
    }
}
