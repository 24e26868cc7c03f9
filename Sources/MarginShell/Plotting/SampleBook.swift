import ExactDecimals
import Synchronization

/// What this session's watches saw, for `plot`.
final class SampleBook: Sendable {
    private struct Key: Hashable {
        let asset: String
        let number: WatchedNumber
    }

    private let kept = Mutex<[Key: SeenNumbers]>([:])

    /// Takes an answer about `asset` in.
    func add(
        _ value: ExactDecimal,
        of asset: String,
        _ number: WatchedNumber,
        by source: SeenNumbers.Source,
        at milliseconds: Int64
    ) {
        kept.withLock { kept in
            kept[Key(asset: asset, number: number), default: SeenNumbers()]
                .add(value, of: source, at: milliseconds)
        }
    }

    /// Forgets everything, as a recording begins anew.
    func clear() { kept.withLock { $0 = [:] } }

    /// What was seen of `asset`.
    func numbers(of asset: String, _ number: WatchedNumber) -> SeenNumbers {
        kept.withLock { $0[Key(asset: asset, number: number)] ?? SeenNumbers() }
    }
}

/// The numbers that are watched. The raw value is the field of a watch's records.
enum WatchedNumber: String, Hashable, Sendable {
    /// What the account could borrow.
    case amount
    /// What the exchange itself has left to lend.
    case inventory
}
