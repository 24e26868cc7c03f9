package import BinanceMargin

/// What the session knows that separates a failure's causes. No request is sent for it.
package struct SessionKnowledge: Sendable {
    /// The exchange's clock, if it was measured.
    package var clock: ClockReading?

    /// The key's permissions, if they are known.
    package var restrictions: APIRestrictions?

    /// The account of the requests.
    package var scope: MarginScope

    /// The recvWindow of signed requests; nil if none is sent.
    package var recvWindow: RecvWindow?

    package init(
        clock: ClockReading? = nil,
        restrictions: APIRestrictions? = nil,
        scope: MarginScope,
        recvWindow: RecvWindow? = nil
    ) {
        self.clock = clock
        self.restrictions = restrictions
        self.scope = scope
        self.recvWindow = recvWindow
    }

    /// How far this computer's clock may be off before a request is rejected, in milliseconds: the limit for a
    /// timestamp in the future, less a margin for the error of the measurement.
    static let clockTolerance: Int64 = 900
}
