import BinanceMargin
import InjectedTime

/// When a signature stops being dangerous. The exchange signs neither method nor path, so a signed query could be sent
/// elsewhere for as long as its timestamp is accepted.
struct SignatureWindow {
    /// The longest `recvWindow` that the exchange accepts, and as much again for the error of a clock.
    private static let longest: Int64 = 2 * 60_000

    /// How far this computer's clock may be off if the exchange's was not measured.
    private static let unmeasured: Int64 = 24 * 3600 * 1000

    /// From here on the exchange reads a timestamp as microseconds.
    private static let firstMicroseconds: Int64 = 1_000_000_000_000_000

    /// A time that the exchange's clock has certainly passed, in milliseconds since 1970.
    private let earliestNow: Int64

    init(host: HostState) {
        let wall = host.time.wallMilliseconds
        // The exchange's time must not by itself make a window look closed.
        let now = min(host.clock.serverMilliseconds ?? wall - Self.unmeasured, wall)
        earliestNow = now - Self.longest
    }

    /// Whether no exchange accepts a request with this timestamp any more, whatever its `recvWindow`.
    func hasPassed(_ timestamp: Int64) -> Bool {
        let milliseconds = timestamp >= Self.firstMicroseconds ? timestamp / 1000 : timestamp
        return milliseconds < earliestNow
    }
}
