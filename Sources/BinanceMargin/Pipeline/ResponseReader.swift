import JSONText
import HTTPTypes
import InjectedTime

/// Tells answers from refusals by status, headers and body.
///
/// Only 200 is a response: a part of one (206), or one that a proxy made (203), looks like it and is another.
/// Codes decide, never their texts, which vary.
struct ResponseReader {
    let group: LimitGroup
    let sentAt: MonotonicInstant

    /// The exchange's clock in milliseconds since 1970, as far as it is known; only a refusal asks.
    let serverMilliseconds: () -> Int64

    func read(_ response: TransportResponse) throws(ExchangeError) -> ReceivedResponse {
        let weights = WeightHeaders(group: group).readings(in: response.headers)
        let body = Result { () throws(JSONFault) in try JSONValue(parsing: response.body) }
        let envelope = (try? body.get()).flatMap(ErrorEnvelope.init(json:))
        guard response.status == 200, envelope?.isRefusal != true else {
            throw RefusalReader(
                response: response,
                weights: weights,
                envelope: envelope,
                isJSON: (try? body.get()) != nil,
                serverMilliseconds: serverMilliseconds
            ).error
        }
        switch body {
        case .success(let json):
            return ReceivedResponse(response: response, json: json, weights: weights, sentAt: sentAt)
        case .failure(let fault):
            throw undecodable(response, weights, fault)
        }
    }

    private func undecodable(
        _ response: TransportResponse,
        _ weights: [WeightReading],
        _ fault: JSONFault
    ) -> ExchangeError {
        let page = HTMLPage(response.body)
        let reason: FailureReason =
            if response.body.isEmpty { .emptyBody } else if page != nil { .html } else {
                .malformedJSON(offset: fault.offset)
            }
        var error = ExchangeError(.decoding, reason)
        error.response = ErrorResponse(response: response, weights: weights, code: nil, message: page?.title)
        return error
    }
}
