import AsyncHTTPClient
import HTTPTypes
import MarginClient
import NIOCore
import NIOHTTP1
import TimeSource

/// One request and its answer, over a client that stands.
struct HTTPExchange {
    let client: HTTPClient
    let time: any TimeSource
    let limit: Int

    func run(_ request: TransportRequest) async throws -> TransportResponse {
        let start = time.now
        let response = try await client.execute(outgoing(request), deadline: .distantFuture)
        let firstByte = start.duration(to: time.now)
        let body = try await body(of: response)
        return TransportResponse(
            status: Int(response.status.code),
            headers: fields(response.headers),
            body: body,
            timing: TransportTiming(
                firstByte: firstByte,
                total: start.duration(to: time.now),
                newConnection: ConnectionMarker.isNew(response.headers)
            )
        )
    }

    private func outgoing(_ request: TransportRequest) -> HTTPClientRequest {
        var outgoing = HTTPClientRequest(url: "\(request.baseURL)\(request.target)")
        outgoing.method = .GET
        outgoing.headers.add(name: "Accept-Encoding", value: "gzip")
        outgoing.headers.add(name: "User-Agent", value: "MarginClient")
        for field in request.headers { outgoing.headers.add(name: field.name.rawName, value: field.value) }
        return outgoing
    }

    private func body(of response: HTTPClientResponse) async throws -> [UInt8] {
        var body: [UInt8] = []
        for try await part in response.body {
            guard body.count + part.readableBytes <= limit else {
                throw TransportFailure(.tooLarge(limit: limit))
            }
            body.append(contentsOf: part.readableBytesView)
        }
        try Task.checkCancellation()
        return body
    }

    private func fields(_ headers: HTTPHeaders) -> HTTPFields {
        var fields = HTTPFields()
        for header in headers where header.name != ConnectionMarker.headerName {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        return fields
    }
}
