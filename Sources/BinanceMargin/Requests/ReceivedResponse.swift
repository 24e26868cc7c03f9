public import InjectedTime
public import JSONText

/// A successful response that is not decoded yet.
public struct ReceivedResponse: Sendable {
    /// The response as received.
    public let response: TransportResponse

    /// The body.
    public let json: JSONValue

    /// The used weights in its headers.
    public let weights: [WeightReading]

    /// When the request was passed to the transport.
    public let sentAt: MonotonicInstant

    /// How many times the request was sent.
    public internal(set) var attempts = 1

    /// The clock fault of an earlier attempt.
    public internal(set) var clockCorrection: ClockFault?
}
