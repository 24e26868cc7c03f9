import NIOCore
import NIOSSL

/// Responds like a proxy until a connection is let through; then the server itself is at the other end.
final class ProxyEntrance: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Kind: Sendable {
        case http
        case socks5
    }

    private let kind: Kind
    private let tls: NIOSSLContext?
    private var received: [UInt8] = []
    private var isGreeted = false

    init(_ kind: Kind, before tls: NIOSSLContext?) {
        self.kind = kind
        self.tls = tls
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        switch kind {
        case .http where received.suffix(4) == Array("\r\n\r\n".utf8):
            send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8), context)
            letThrough(context)
        case .socks5 where !isGreeted && received.count >= 3:
            isGreeted = true
            received = []
            send([5, 0], context)
        case .socks5 where isGreeted && received.count >= 10:
            send([5, 0, 0, 1, 0, 0, 0, 0, 0, 0], context)
            letThrough(context)
        default: break
        }
    }

    private func letThrough(_ context: ChannelHandlerContext) {
        do {
            let pipeline = context.pipeline.syncOperations
            if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls), position: .after(self)) }
            pipeline.removeHandler(self, promise: nil)
        } catch {
            context.close(promise: nil)
        }
    }

    private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
}
