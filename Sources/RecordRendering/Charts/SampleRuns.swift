/// The runs of samples between which nothing was answered: no line may be drawn across an outage.
enum SampleRuns {
    /// How many times the usual distance makes a gap.
    private static let tolerance: Int64 = 4

    static func split(_ samples: [SampleSeries.Sample]) -> [[SampleSeries.Sample]] {
        let gaps = zip(samples, samples.dropFirst()).map { $1.milliseconds - $0.milliseconds }
        guard gaps.count > 2 else { return samples.isEmpty ? [] : [samples] }
        let usual = gaps.sorted()[gaps.count / 2]
        var runs: [[SampleSeries.Sample]] = [[samples[0]]]
        for (sample, gap) in zip(samples.dropFirst(), gaps) {
            if gap > max(usual, 1) * tolerance {
                runs.append([sample])
            } else {
                runs[runs.count - 1].append(sample)
            }
        }
        return runs
    }
}
