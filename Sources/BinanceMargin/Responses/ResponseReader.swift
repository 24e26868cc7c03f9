import JSONText
import HTTPTypes
import InjectedTime

/// Distinguishes responses from refusals by status, headers and body.
///
/// Only 200 is a successful response: 206 is a part of one, and a proxy may have changed a 203. Codes decide, not
/// messages, which vary.
struct ResponseReader {
    let group: LimitGroup
    let sentAt: MonotonicInstant

    /// The server time in milliseconds since 1970, or this computer's time; only called for a refusal.
    let serverMilliseconds: () -> Int64

    func read(_ response: TransportResponse) throws(ExchangeError) -> ReceivedResponse {
        let weights = WeightHeaders(group: group).readings(in: response.headers)
        let body = Result { () throws(JSONFault) in try JSONValue(parsing: response.content) }
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
        let page = HTMLPage(response.content)
        let reason: FailureReason =
            if response.body.isEmpty { .emptyBody } else if page != nil { .html } else {
                .malformedJSON(offset: fault.offset)
            }
        var error = ExchangeError(.decoding, reason)
        error.response = ErrorResponse(response: response, weights: weights, code: nil, message: page?.title)
        return error
    }
}
