import NIOCore

/// Remembers how the bytes began that have no response yet, for whoever must say why they are no request.
///
/// It stands before HTTP is read. A request that arrives in one piece costs it no copy.
final class ArrivedBytes: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private(set) var unanswered = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if unanswered.readableBytes == 0 {
            unanswered = unwrapInboundIn(data)
        } else if unanswered.readableBytes < UnreadableRequest.maximumKept {
            unanswered.writeImmutableBuffer(unwrapInboundIn(data))
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        unanswered = ByteBuffer()
        context.write(data, promise: promise)
    }
}
