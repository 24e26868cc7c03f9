package import BinanceMargin

/// What the session has learnt that tells a failure's causes apart. Nothing is asked for it.
package struct SessionKnowledge: Sendable {
    /// The exchange's clock, where it was measured.
    package var clock: ClockReading?

    /// What the key may do, where the exchange told.
    package var restrictions: APIRestrictions?

    /// The account that requests are about.
    package var scope: MarginScope

    /// The window that signed requests are sent with; nil where none is sent.
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

    /// How far this machine's clock is off before a request is refused for it, in milliseconds: so far ahead the exchange
    /// takes none, and a margin for the error of the measurement.
    static let clockTolerance: Int64 = 900
}
