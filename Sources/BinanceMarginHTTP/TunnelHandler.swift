import BinanceMargin
import NIOCore

/// Holds a ``TunnelDialogue`` on a connection, then leaves it.
final class TunnelHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// No proxy has this much to say before it agrees.
    private static let longestResponse = 64 * 1024

    private var dialogue: any TunnelDialogue
    private let done: EventLoopPromise<Void>
    private var received: [UInt8] = []

    init(dialogue: any TunnelDialogue, done: EventLoopPromise<Void>) {
        self.dialogue = dialogue
        self.done = done
    }

    func handlerAdded(context: ChannelHandlerContext) {
        say(dialogue.opening, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        switch dialogue.read(&received) {
        case .listen:
            if received.count > Self.longestResponse { done.fail(TransportFailure(.proxy(status: nil))) }
        case .say(let bytes): say(bytes, context)
        case .joined: context.pipeline.syncOperations.removeHandler(self).cascade(to: done)
        case .refused(let failure): done.fail(failure)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        done.fail(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        done.fail(TransportFailure(.proxy(status: nil), detail: "the proxy ended the connection"))
        context.fireChannelInactive()
    }

    private func say(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
}
