import HTTPTypes
import InjectedTime

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

extension MarginClient {
    /// Decodes what was received, and adds what was learnt on the way.
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
            failure.response = ErrorRecord(
                response: received.response,
                weights: received.weights,
                code: nil,
                message: ErrorEnvelope(json: received.json)?.message
            )
            throw failure
        }
    }
}
