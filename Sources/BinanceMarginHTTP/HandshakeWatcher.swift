import NIOCore
import NIOSSL
import NIOTLS

/// Says when TLS has agreed, with a certificate that is for the right host, or failed to.
final class HandshakeWatcher: ChannelInboundHandler {
    typealias InboundIn = Any

    private let tls: NIOSSLHandler
    private let identity: ServerIdentity?
    private let done: EventLoopPromise<Void>

    /// - Parameter identity: whom the certificate must be for; nil for any.
    init(tls: NIOSSLHandler, identity: ServerIdentity?, done: EventLoopPromise<Void>) {
        self.tls = tls
        self.identity = identity
        self.done = done
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent {
            done.completeWith(Result { try identity?.verify(tls.peerCertificate) })
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        done.fail(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        done.fail(ChannelError.eof)
        context.fireChannelInactive()
    }
}
