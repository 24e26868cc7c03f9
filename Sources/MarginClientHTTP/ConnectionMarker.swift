import NIOCore
import NIOHTTP1

/// Marks the first answer on a connection, so that a request can be told whether it paid for making it.
///
/// AsyncHTTPClient does not say which connection served a request; the mark travels as a header that no server can
/// forge, since every answer's own header of that name is replaced.
final class ConnectionMarker: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    static let headerName = "x-margin-client-connection"

    private var isFirst = true

    static func isNew(_ headers: HTTPHeaders) -> Bool? {
        headers.first(name: headerName).map { $0 == "new" }
    }

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
        head.headers.replaceOrAdd(name: Self.headerName, value: isFirst ? "new" : "kept")
        if head.status.code >= 200 { isFirst = false }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}
