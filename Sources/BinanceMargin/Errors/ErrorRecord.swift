/// What the exchange, or something in front of it, said instead of a response.
public struct ErrorRecord: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int

    /// The code in the body, where there was one.
    public let code: ExchangeCode?

    /// The message in the body, or the title of an HTML page: text from outside, to be shown with care.
    public let message: String?

    /// What the exchange's support can find the request by.
    public let requestIDs: [ExchangeRequestID]

    /// The budgets the response's headers told.
    public let weights: [WeightReading]

    /// The address the exchange saw the request come from, where a `-2015` names it.
    public let seenAddress: String?

    /// How long it took.
    public let timing: TransportTiming
}
