import ExactDecimals
import Synchronization

/// What this session's watches saw, for `plot`.
final class SampleBook: Sendable {
    private let kept = Mutex<[String: SampleSeries]>([:])

    /// Takes an answer about `asset` in.
    func add(_ value: ExactDecimal, of asset: String, at milliseconds: Int64) {
        kept.withLock { $0[asset, default: SampleSeries()].add(value, at: milliseconds) }
    }

    /// Forgets everything, as a recording begins anew.
    func clear() { kept.withLock { $0 = [:] } }

    /// What was seen of `asset`.
    func samples(of asset: String) -> [SampleSeries.Sample] {
        kept.withLock { $0[asset]?.samples ?? [] }
    }
}
