package import ExactDecimals
package import TimeSource

/// An exchange in a box: an account model behind the wire protocol of the real one.
///
/// It answers read-only margin requests from the model, never from a table of answers, and verifies each request as
/// the real exchange would, on the raw bytes received. Safe to use from any task.
package final class SandboxExchange: Sendable {
    private let time: any TimeSource

    /// The keys that the exchange knows, with their secrets; each is HMAC.
    package let credentials: [SandboxCredential]

    /// Makes an exchange that starts with `scenario` and lives by `time`.
    package init(scenario: Scenario = .standard, time: any TimeSource) {
        self.time = time
        credentials = []
    }

    /// The answer to one request; the transport carries out its delivery.
    package func respond(to request: SandboxRequest) async -> SandboxResponse {
        SandboxResponse(status: 404)
    }

    // MARK: Drills

    /// Lets something go wrong from now on.
    package func inject(_ fault: Fault) {}

    /// Puts the exchange's clock this far ahead of its time source, or behind if negative.
    package func skew(_ offset: Duration) {}

    /// Holds an asset's index price, in USDT, at `price` from now on.
    ///
    /// - Returns: the price before, or nil where the exchange has no such asset or the price is not positive.
    @discardableResult
    package func setPrice(_ asset: String, to price: ExactDecimal) -> ExactDecimal? { nil }

    /// Ends every drill: faults, skew, held prices, used weight and bans.
    package func reset() {}
}
