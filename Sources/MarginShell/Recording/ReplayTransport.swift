import MarginClient
import TimeSource

/// Answers from a recording. It has no way to a network.
struct ReplayTransport: Transport {
    let book: ReplayBook
    let time: any TimeSource

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        guard request.deadline > time.now else { throw TransportFailure(.timedOut) }
        let question = RecordedQuestion(target: request.target)
        switch book.take(question) {
        case .answer(let wait, let outcome):
            try await sleep(until: time.now.advanced(by: wait))
            switch outcome {
            case .response(let response): return response.rebuilt
            case .failure(let reason): throw TransportFailure(reason)
            }
        case .open:
            try await sleep(until: request.deadline)
            throw TransportFailure(.timedOut)
        case .unknown(let nearest):
            throw TransportFailure(
                .notRecorded(question: question.description, nearest: nearest?.description)
            )
        }
    }

    private func sleep(until instant: MonotonicInstant) async throws(TransportFailure) {
        do {
            try await time.sleep(until: instant)
        } catch {
            throw TransportFailure(.cancelled)
        }
    }
}
