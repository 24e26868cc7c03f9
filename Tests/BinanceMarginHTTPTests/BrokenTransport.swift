import HTTPTypes
import BinanceMargin
import InjectedTime
import TransportConformance

/// A transport within the test that keeps every rule but one.
struct BrokenTransport: Transport {
    let broken: ConformanceRule
    let time: any TimeSource
    let peer: @Sendable (PeerRequest) -> PeerReply

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        if Task.isCancelled, broken != .endsOnCancellation { throw TransportFailure(.cancelled) }
        if request.deadline <= time.now, broken != .keepsDeadline { throw TransportFailure(.timedOut) }
        var reply = peer(PeerRequest(target: target(of: request), headers: headers(of: request)))
        if reply.status == 503, broken == .sendsOnce {
            reply = peer(PeerRequest(target: request.target, headers: request.headers))
        }
        if (300...399).contains(reply.status), broken == .followsNoRedirect {
            reply = peer(PeerRequest(target: reply.headers[.location] ?? "", headers: [:]))
        }
        if reply.status >= 400, reply.status != 503, broken == .returnsAnyStatus {
            throw TransportFailure(.malformedResponse)
        }
        return response(reply)
    }

    private func target(of request: TransportRequest) -> String {
        switch broken {
        case .sendsTargetUnchanged: request.target.replacing("%2C", with: ",")
        case .keepsConcurrentResponsesApart: request.target.replacing("number=1", with: "number=2")
        default: request.target
        }
    }

    private func headers(of request: TransportRequest) -> HTTPFields {
        broken == .sendsHeaders ? [:] : request.headers
    }

    private func response(_ reply: PeerReply) -> TransportResponse {
        var body = reply.body
        if broken == .keepsBodyBytes, body.count > 1000 { body = Array(String(decoding: body, as: UTF8.self).utf8) }
        return TransportResponse(
            status: reply.status,
            headers: broken == .findsHeadersInAnyCase ? [:] : reply.headers,
            body: body,
            timing: TransportTiming(
                firstByte: broken == .timesInOrder ? .seconds(2) : .zero,
                total: .zero,
                newConnection: nil
            )
        )
    }
}
