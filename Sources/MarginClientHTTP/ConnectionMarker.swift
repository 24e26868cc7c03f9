import NIOCore
import NIOHTTP1

/// Marks the first answer on a connection, so that a request can be told whether it paid for making it.
///
/// AsyncHTTPClient does not say which connection served a request. The mark travels as a header whose value no server can
/// know. Once it is set the marker only hands on what comes: leaving the connection would take longer than the few answers
/// of most connections do.
final class ConnectionMarker: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    static let headerName = "x-margin-client-connection"

    private static let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)

    private var isDone = false

    static func isNew(_ headers: HTTPHeaders) -> Bool { headers.first(name: headerName) == mark }

    /// Puts a marker behind the decoder of a new connection.
    static func install(in channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(ConnectionMarker(), position: .after(decoder))
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone, case .head(var head) = unwrapInboundIn(data) else {
            context.fireChannelRead(data)
            return
        }
        head.headers.replaceOrAdd(name: Self.headerName, value: Self.mark)
        // What comes before the final answer (RFC 9110, 15.2) is none.
        isDone = head.status.code >= 200
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}
