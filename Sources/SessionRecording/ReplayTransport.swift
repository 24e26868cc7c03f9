import BinanceMargin
import InjectedTime

/// Responds from a recording; it cannot reach a network.
struct ReplayTransport: Transport {
    let replay: ReplayStore
    let time: any TimeSource

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        guard request.deadline > time.now else { throw TransportFailure(.timedOut) }
        let recorded = RecordedRequest(target: request.target)
        switch replay.take(recorded) {
        case .response(let wait, let asked, let outcome):
            // What delayed the request when it was recorded, such as a person who typed a secret, does not delay it
            // now.
            let start = max(time.now, MonotonicInstant(sinceOrigin: asked ?? .zero))
            try await sleep(until: start.advanced(by: wait))
            switch outcome {
            case .response(let response): return response.rebuilt
            case .failure(let reason): throw TransportFailure(reason)
            }
        case .open:
            try await sleep(until: request.deadline)
            throw TransportFailure(.timedOut)
        case .unknown(let nearest):
            throw TransportFailure(
                .notRecorded(request: recorded.description, nearest: nearest?.description)
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
