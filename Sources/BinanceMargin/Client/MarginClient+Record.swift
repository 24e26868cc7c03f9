import HTTPTypes
import InjectedTime

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

extension TransportResponse {
    /// Whether an embedded exchange answered, which says so in a header of its own.
    var isSimulated: Bool { HTTPField.Name("X-Sandbox").map(headers.contains) ?? false }
}
