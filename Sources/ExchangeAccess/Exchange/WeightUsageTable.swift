package import BinanceMargin
package import InjectedTime
package import ShellSession
import Synchronization

/// The used weight of each limit of the exchange, as the headers of its responses last reported.
package final class WeightUsageTable: Sendable {
    /// The latest figure of a limit.
    package struct Line: Sendable {
        package let reading: WeightReading
        /// When it was reported, in milliseconds since 1970 by this computer's clock.
        package let milliseconds: Int64
        /// Whether an embedded exchange reported it.
        package let isSimulated: Bool

        package init(reading: WeightReading, milliseconds: Int64, isSimulated: Bool) {
            self.reading = reading
            self.milliseconds = milliseconds
            self.isSimulated = isSimulated
        }
    }

    private struct Key: Hashable {
        let exchange: AccountIdentity.Exchange
        /// The account for a UID limit; nil for an IP limit.
        let account: AccountIdentity?
        let group: String
        let bucket: BucketKind

        func isOf(_ account: AccountIdentity) -> Bool {
            exchange == account.exchange && (self.account == nil || self.account == account)
        }
    }

    /// More limits than one account has; the oldest are dropped first.
    private static let capacity = 256

    private let time: any TimeSource
    private let lines = Mutex<[Key: Line]>([:])

    package init(time: any TimeSource) {
        self.time = time
    }

    /// The function that receives the events of a client of `host`.
    ///
    /// - Parameter snapshot: the session of the requests.
    package func receiver(of host: HostState, for snapshot: SessionSnapshot) -> @Sendable (ClientEvent) -> Void {
        let account = AccountIdentity(snapshot)
        let isEmbedded = snapshot.isSandbox
        return { event in
            guard case .weight(let reading) = event else { return }
            self.note(reading, of: account, isSimulated: isEmbedded || host.isSimulated)
        }
    }

    /// Forgets all figures, for the start of a recording.
    package func clear() { lines.withLock { $0 = [:] } }

    /// The reported limits of `account` and its exchange, by name.
    package func all(of account: AccountIdentity) -> [Line] {
        lines.withLock { lines in
            lines.filter { $0.key.isOf(account) }.values.sorted {
                ($0.reading.group, $0.reading.bucket.rawValue) < ($1.reading.group, $1.reading.bucket.rawValue)
            }
        }
    }

    /// The used percentage of the fullest limit of `account`, if it was reported in the last minute.
    package func usedPercent(of account: AccountIdentity) -> Int? {
        let now = time.wallMilliseconds
        let fresh = all(of: account).filter { $0.reading.limit > 0 && abs(now - $0.milliseconds) < 60_000 }
        return fresh.map { $0.reading.used * 100 / $0.reading.limit }.max()
    }

    private func note(_ reading: WeightReading, of account: AccountIdentity, isSimulated: Bool) {
        let line = Line(reading: reading, milliseconds: time.wallMilliseconds, isSimulated: isSimulated)
        let key = Key(
            exchange: account.exchange,
            account: reading.bucket == .uid ? account : nil,
            group: reading.group,
            bucket: reading.bucket
        )
        lines.withLock { lines in
            lines[key] = line
            guard lines.count > Self.capacity else { return }
            let oldest = lines.min { $0.value.milliseconds < $1.value.milliseconds }
            if let oldest { lines[oldest.key] = nil }
        }
    }
}
