import BinanceMargin
import InjectedTime

/// Forwards requests and, while a recording is active, stores the responses. The session gets what is stored. A paced
/// session clock learns from here how long a response took.
struct RecordingTransport: Transport {
    let inner: any Transport
    let recorder: Recorder

    /// The address that requests really go to; the session itself knows an alias.
    let baseURL: BaseURL

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let real = TransportRequest(
            baseURL: baseURL,
            target: request.target,
            headers: request.headers,
            deadline: request.deadline
        )
        let request = recorder.noteRequest(request.target)
        let outcome = await outcome(of: real)
        guard let request else { return recorder.shown(try outcome.get(), of: real.target) }
        switch outcome {
        case .success(let response):
            let kept = RecordedResponse(response, fields: request.fields, at: recorder.time.wallMilliseconds)
            recorder.note(.response(number: request.number, .response(kept)))
            return kept.rebuilt
        case .failure(let failure):
            recorder.note(.response(number: request.number, .failure(failure.reason)))
            throw TransportFailure(TransportFailure.Reason(recorded: failure.reason.recorded) ?? .connectionLost)
        }
    }

    private func outcome(of request: TransportRequest) async -> Result<TransportResponse, TransportFailure> {
        do {
            return try await recorder.time.outside {
                do throws(TransportFailure) {
                    return .success(try await inner.send(request))
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            return .failure(TransportFailure(.cancelled))
        }
    }
}
