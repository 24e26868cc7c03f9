import AsyncHTTPClient
import HTTPTypes
import BinanceMargin
import NIOCore
import NIOHTTP1
import InjectedTime

/// One request and its response, over a client that stands.
struct HTTPExchange {
    let client: HTTPClient
    let time: any TimeSource
    let limit: Int

    /// The deadline holds for the whole response: a server may drip its body for ever.
    func run(_ request: TransportRequest) async throws -> TransportResponse {
        let remaining = time.now.duration(to: request.deadline)
        let task = client.execute(
            request: try outgoing(request),
            delegate: RecordCollector(time: time, limit: limit),
            deadline: .now() + TimeAmount(remaining)
        )
        return try await withTaskCancellationHandler {
            try await task.futureResult.get()
        } onCancel: {
            task.cancel()
        }
    }

    private func outgoing(_ request: TransportRequest) throws -> HTTPClient.Request {
        var headers = HTTPHeaders()
        // On this machine, which plain HTTP never leaves, packing takes longer than sending.
        if request.baseURL.scheme == .https { headers.add(name: "Accept-Encoding", value: "gzip") }
        headers.add(name: "User-Agent", value: "MarginClient")
        for field in request.headers { headers.add(name: field.name.rawName, value: field.value) }
        return try HTTPClient.Request(url: "\(request.baseURL)\(request.target)", method: .GET, headers: headers)
    }
}
