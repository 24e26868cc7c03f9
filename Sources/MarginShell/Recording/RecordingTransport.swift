import MarginClient
import TimeSource

/// Carries questions on, and keeps what comes back. What is kept is what the session gets.
struct RecordingTransport: Transport {
    let inner: any Transport
    let recorder: Recorder

    /// Where the questions really go: the session itself knows an alias.
    let baseURL: BaseURL

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let real = TransportRequest(
            baseURL: baseURL,
            target: request.target,
            headers: request.headers,
            deadline: request.deadline
        )
        guard let question = recorder.ask(request.target) else { return try await inner.send(real) }
        switch await outcome(of: real) {
        case .success(let response):
            let kept = RecordedResponse(response, fields: question.fields)
            recorder.note(.answer(number: question.number, .response(kept)))
            return kept.rebuilt
        case .failure(let failure):
            recorder.note(.answer(number: question.number, .failure(failure.reason)))
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
