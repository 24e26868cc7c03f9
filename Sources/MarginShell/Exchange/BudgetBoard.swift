import MarginClient
import Synchronization
import TimeSource

/// How much of each budget of the exchange is used, as the headers of its answers told last.
final class BudgetBoard: Sendable {
    /// A budget's newest figure.
    struct Line: Sendable {
        let reading: WeightReading
        /// When it was told, in milliseconds since 1970 by this machine's clock.
        let milliseconds: Int64
        /// Whether an embedded exchange told it.
        let isSimulated: Bool
    }

    private struct Key: Hashable {
        let group: String
        let bucket: BucketKind
    }

    private let time: any TimeSource
    private let lines = Mutex<[Key: Line]>([:])

    init(time: any TimeSource) {
        self.time = time
    }

    /// What a client of `host` tells its events to.
    ///
    /// - Parameter isEmbedded: whether the host is known to be an embedded exchange, whatever its answers say.
    func receiver(of host: HostState, isEmbedded: Bool) -> @Sendable (ClientEvent) -> Void {
        { event in
            guard case .weight(let reading) = event else { return }
            self.note(reading, isSimulated: isEmbedded || host.isSimulated)
        }
    }

    /// Forgets what was told, as a recording begins anew.
    func clear() { lines.withLock { $0 = [:] } }

    /// Every budget that was told of, by name.
    var all: [Line] {
        lines.withLock { lines in
            lines.values.sorted {
                ($0.reading.group, $0.reading.bucket.rawValue) < ($1.reading.group, $1.reading.bucket.rawValue)
            }
        }
    }

    /// How much of the fullest budget was used when it was told in the last minute, in percent; nil if none was.
    var usedPercent: Int? {
        let now = time.wallMilliseconds
        let fresh = all.filter { $0.reading.limit > 0 && abs(now - $0.milliseconds) < 60_000 }
        return fresh.map { $0.reading.used * 100 / $0.reading.limit }.max()
    }

    private func note(_ reading: WeightReading, isSimulated: Bool) {
        let line = Line(reading: reading, milliseconds: time.wallMilliseconds, isSimulated: isSimulated)
        lines.withLock { $0[Key(group: reading.group, bucket: reading.bucket)] = line }
    }
}
