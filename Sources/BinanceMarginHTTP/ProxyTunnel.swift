import BinanceMargin
import NIOCore

/// Opens a connection to the exchange through a proxy.
struct ProxyTunnel {
    let proxy: Proxy
    let timeout: Duration

    /// Opens the tunnel; bytes written to `channel` afterwards reach the exchange.
    ///
    /// - Throws: `TransportFailure` with reason `proxy` or `unsupportedProxyLogin`.
    func open(to baseURL: BaseURL, on channel: any Channel) async throws {
        let done = channel.eventLoop.makePromise(of: Void.self)
        let limit = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            done.fail(TransportFailure(.connectTimedOut))
        }
        let dialogue = dialogue(to: baseURL)
        do {
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(TunnelHandler(dialogue: dialogue, done: done))
            }.get()
            try await done.futureResult.get()
            limit.cancel()
        } catch {
            limit.cancel()
            done.fail(error)
            throw error
        }
    }

    private func dialogue(to baseURL: BaseURL) -> any TunnelDialogue {
        switch proxy.scheme {
        case .http: ConnectDialogue(host: baseURL.host, port: baseURL.effectivePort, login: proxy.login)
        case .socks5: SOCKSDialogue(host: baseURL.host, port: baseURL.effectivePort)
        }
    }
}

/// Runs a ``TunnelDialogue`` on a connection, then removes itself.
final class TunnelHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// A longer response is refused.
    private static let longestResponse = 64 * 1024

    private var dialogue: any TunnelDialogue
    private let done: EventLoopPromise<Void>
    private var received: [UInt8] = []

    init(dialogue: any TunnelDialogue, done: EventLoopPromise<Void>) {
        self.dialogue = dialogue
        self.done = done
    }

    func handlerAdded(context: ChannelHandlerContext) { send(dialogue.opening, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        switch dialogue.read(&received) {
        case .wait:
            if received.count > Self.longestResponse { done.fail(TransportFailure(.proxy(status: nil))) }
        case .send(let bytes): send(bytes, context)
        case .connected: context.pipeline.syncOperations.removeHandler(self).cascade(to: done)
        case .refused(let failure): done.fail(failure)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { done.fail(error) }

    func channelInactive(context: ChannelHandlerContext) {
        done.fail(TransportFailure(.proxy(status: nil), detail: "the proxy ended the connection"))
        context.fireChannelInactive()
    }

    private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
}

/// The protocol with a proxy until it connects to the exchange.
protocol TunnelDialogue: Sendable {
    /// The first message.
    var opening: [UInt8] { get }

    /// Reads the bytes received so far, and removes those that it has processed.
    mutating func read(_ received: inout [UInt8]) -> TunnelAction
}

/// The next step of a ``TunnelDialogue``.
enum TunnelAction {
    /// Wait for more bytes.
    case wait
    /// Send these bytes.
    case send([UInt8])
    /// The connection to the exchange is established.
    case connected
    case refused(TransportFailure)
}
