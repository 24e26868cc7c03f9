import NIOCore
import NIOHTTP1

/// Marks the first answer on a connection, so that a request can be told whether it paid for making it.
///
/// AsyncHTTPClient does not say which connection served a request. The mark travels as a header whose value no server can
/// know; once it is set the marker leaves the connection, so that no later answer pays for it.
final class ConnectionMarker: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    static let headerName = "x-margin-client-connection"

    private static let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)

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
        guard case .head(var head) = unwrapInboundIn(data) else {
            context.fireChannelRead(data)
            return
        }
        head.headers.replaceOrAdd(name: Self.headerName, value: Self.mark)
        context.fireChannelRead(wrapInboundOut(.head(head)))
        // What comes before the final answer (RFC 9110, 15.2) is none.
        if head.status.code >= 200 { context.pipeline.syncOperations.removeHandler(self, promise: nil) }
    }
}
