/// A response with all that was learnt on the way.
public struct ExchangeResponse<Response: Sendable>: Sendable {
    /// The decoded answer.
    public let value: Response

    /// The body as received, decompressed.
    public let body: [UInt8]

    /// The HTTP status: 200.
    public let status: Int

    /// How long the last try took.
    public let timing: TransportTiming

    /// The budgets the response's headers told.
    public let weights: [WeightReading]

    /// What the exchange's clock showed when the response arrived, in milliseconds since 1970: by the measured clock where
    /// there is one, else by this machine's.
    public let serverMilliseconds: Int64

    /// Whether ``serverMilliseconds`` follows a measurement.
    public let serverClockMeasured: Bool

    /// How many requests went out for this request.
    public let attempts: Int

    /// The clock fault that a first try met and a second, after a measurement, overcame.
    public let clockCorrection: ClockFault?

    /// Whether the response said of itself, by an `X-Sandbox` header, that no real exchange gave it.
    public let isSimulated: Bool
}
