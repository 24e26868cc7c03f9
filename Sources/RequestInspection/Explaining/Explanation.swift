package import BinanceMargin
import InjectedTime
import RequestSigning

/// A request that a statement would send, with the origin of its parameters.
package struct Explanation: Sendable {
    package struct Parameter: Sendable {
        package let name: String
        package let value: String
        package let origin: ParameterOrigin

        package var encoded: String { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))" }

        package init(name: String, value: String, origin: ParameterOrigin) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    package let statement: String

    package let request: PreparedRequest

    /// Its parameters in the order sent, without the signature.
    package let parameters: [Parameter]

    /// The signature, if a timestamp was given: it can be compared with another program's, byte for byte. If the
    /// exchange could still accept it, only the first characters: the whole signature would give access to the account.
    package let signature: String?

    /// A command that sends the same request and signs it with a key from the environment. It contains no secret.
    package let curl: String

    /// Whether the request would go to the embedded exchange.
    package let isSimulated: Bool
}

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
