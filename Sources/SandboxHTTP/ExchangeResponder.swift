import Glibc
import HTTPTypes
import HummingbirdCore
import NIOCore
import SandboxExchange

/// Passes one HTTP request to the exchange and delivers its response.
struct ExchangeResponder: Sendable {
    /// The most bytes of a body that are kept; every request with a body is refused.
    private static let maximumBody = 64 * 1024

    let exchange: SandboxExchange

    @concurrent
    func respond(to request: Request, writer: consuming ResponseWriter, on channel: any Channel) async throws {
        var response = await exchange.respond(to: try await Self.sandboxRequest(request, on: channel))
        // After a HEAD request the client would take a body for its next response.
        if request.head.method == .head { response.body = [] }
        switch response.delivery {
        case .normal:
            try await writer.write(response)
        case .delayed(let duration):
            try await channel.stayOpen(for: duration)
            try await writer.write(response)
        case .hang:
            try await channel.stayOpenUntilClientLeaves()
            throw Undelivered()
        case .reset:
            try await channel.resetConnection()
            throw Undelivered()
        case .truncated(let count):
            try await writer.write(response, truncatedAfter: count)
            try await channel.close()
            throw Undelivered()
        }
    }

    private static func sandboxRequest(_ request: Request, on channel: any Channel) async throws -> SandboxRequest {
        let fields = request.head.headerFields
        var body: [UInt8] = []
        if fields[.contentLength].map({ $0 != "0" }) ?? false || fields[.transferEncoding] != nil {
            // The rest is read and dropped: a client reads no response before it has sent everything.
            for try await part in request.body where body.count < maximumBody {
                body += part.readableBytesView
            }
        }
        return SandboxRequest(
            method: request.head.method.rawValue,
            target: request.head.path ?? "",
            headers: fields.map { ($0.name.rawName, $0.value) },
            body: body,
            clientAddress: channel.remoteAddress?.ipAddress ?? "127.0.0.1"
        )
    }
}

/// Ends a connection whose response is not delivered completely.
private struct Undelivered: Error {}

extension ResponseWriter {
    @concurrent
    fileprivate consuming func write(_ response: SandboxResponse) async throws {
        try await write(response: response.head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
    }

    @concurrent
    fileprivate consuming func write(_ response: SandboxResponse, truncatedAfter count: Int) async throws {
        var body = try await writeHead(response.head)
        try await body.write(ByteBuffer(bytes: response.body.prefix(count)))
    }
}

extension SandboxResponse {
    var head: HTTPResponse {
        var fields = HTTPFields()
        fields.reserveCapacity(headers.count + 1)
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        fields[.contentLength] = String(body.count)
        return HTTPResponse(status: .init(code: status), headerFields: fields)
    }
}

extension Channel {
    /// Waits until the client closes the connection or the server is stopped.
    fileprivate func stayOpenUntilClientLeaves() async throws {
        // A client that gives up closes both directions, which looks like a half-closed connection here.
        try await setOption(.allowRemoteHalfClosure, value: false).get()
        try await closeFuture.get()
    }

    /// Waits for a time. Throws if the connection is closed before.
    fileprivate func stayOpen(for duration: Duration) async throws {
        let pause = eventLoop.scheduleTask(in: TimeAmount(duration)) {}
        closeFuture.whenComplete { _ in pause.cancel() }
        try await pause.futureResult.get()
    }

    /// Closes the connection with a reset, which the system sends for a linger time of zero.
    fileprivate func resetConnection() async throws {
        if let socket = self as? any SocketOptionProvider {
            try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        }
        try await close()
    }
}
