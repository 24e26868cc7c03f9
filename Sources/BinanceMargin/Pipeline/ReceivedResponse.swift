public import JSONText
public import InjectedTime

/// A response on its way in: accepted by the exchange, not yet decoded.
public struct ReceivedResponse: Sendable {
    /// The answer as it came.
    public let response: TransportResponse

    /// Its body.
    public let json: JSONValue

    /// The budgets its headers told.
    public let weights: [WeightReading]

    /// When the request that brought it was handed to the transport.
    public let sentAt: MonotonicInstant

    /// How many requests went out for this request.
    public internal(set) var attempts = 1

    /// The clock fault that was overcome on the way.
    public internal(set) var clockCorrection: ClockFault?
}
