import HTTPTypes
import BinanceMargin

/// Answers at once, as an exchange without a limit would.
struct ImmediateTransport: Transport {
    private let body = Array(#"{"amount":"1.69248805","borrowLimit":"60"}"#.utf8)

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        TransportResponse(
            status: 200,
            headers: [:],
            body: body,
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
