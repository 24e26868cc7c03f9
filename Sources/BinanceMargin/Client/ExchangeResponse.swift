import HTTPTypes
import InjectedTime

/// A decoded response, with its timing, weights and server time.
public struct ExchangeResponse<Response: Sendable>: Sendable {
    /// The decoded response.
    public let value: Response

    /// The body as received, decompressed.
    public let body: [UInt8]

    /// The HTTP status: 200.
    public let status: Int

    /// The duration of the last attempt.
    public let timing: TransportTiming

    /// The used weights in the response's headers.
    public let weights: [WeightReading]

    /// The server time when the response arrived, in milliseconds since 1970; this computer's time before the first
    /// measurement.
    public let serverMilliseconds: Int64

    /// Whether ``serverMilliseconds`` comes from a measurement.
    public let serverClockMeasured: Bool

    /// How many times the request was sent.
    public let attempts: Int

    /// The clock fault of a first attempt, corrected by a measurement before the second.
    public let clockCorrection: ClockFault?

    /// Whether the response has an `X-Sandbox` header: it does not come from the real exchange.
    public let isSimulated: Bool
}

extension MarginClient {
    /// Decodes a received response.
    func response<Response>(
        _ received: ReceivedResponse,
        to draft: RequestDraft
    ) throws(ExchangeError) -> ExchangeResponse<Response> where Response: JSONReadable {
        let measured = host.clock.serverMilliseconds
        return ExchangeResponse(
            value: try received.decoded(draft),
            body: received.response.body,
            status: received.response.status,
            timing: received.response.timing,
            weights: received.weights,
            serverMilliseconds: measured ?? host.time.wallMilliseconds,
            serverClockMeasured: measured != nil,
            attempts: received.attempts,
            clockCorrection: received.clockCorrection,
            isSimulated: received.response.isSimulated
        )
    }
}

extension ReceivedResponse {
    /// The response's value; the error has the response.
    func decoded<Value: JSONReadable>(_ draft: RequestDraft) throws(ExchangeError) -> Value {
        do {
            return try Value(json: json)
        } catch {
            throw failure(.mismatch(error), draft)
        }
    }

    func failure(_ reason: FailureReason, _ draft: RequestDraft) -> ExchangeError {
        var failure = ExchangeError(.decoding, reason)
        failure.request = draft.summary
        failure.attempts = attempts
        let message = ErrorEnvelope(json: json)?.message
        failure.response = ErrorResponse(response: response, weights: weights, code: nil, message: message)
        return failure
    }
}
