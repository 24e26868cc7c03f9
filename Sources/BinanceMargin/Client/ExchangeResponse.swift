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
            value: try decoded(received, draft),
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

    private func decoded<Response: JSONReadable>(
        _ received: ReceivedResponse,
        _ draft: RequestDraft
    ) throws(ExchangeError) -> Response {
        do {
            return try Response(json: received.json)
        } catch {
            var failure = ExchangeError(.decoding, .mismatch(error))
            failure.request = draft.summary
            failure.attempts = received.attempts
            failure.response = ErrorResponse(
                response: received.response,
                weights: received.weights,
                code: nil,
                message: ErrorEnvelope(json: received.json)?.message
            )
            throw failure
        }
    }
}
