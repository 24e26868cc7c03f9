import BinanceMargin
import NIOCore
import InjectedTime

/// The request that the next bytes on a connection are for; shared by the handlers before and after the decoder.
final class OutstandingRequest {
    enum Phase {
        /// Every request that was written has its response.
        case none
        /// Written then; nothing has come since.
        case written(MonotonicInstant)
        /// Its response has begun.
        case answering
    }

    var phase = Phase.none

    /// Whether bytes are being taken in, of which some may not be decoded yet.
    var isReading = false
}

/// Ends a connection on which bytes come that no request on it has asked for.
///
/// HTTP/1.1 does not number responses: a client takes the next one as the response to its next request. A response too many
/// would so be shown as another request's. Two kinds can be told apart: bytes that come while no request is outstanding,
/// and bytes that come sooner after a request than the network can have carried it there and a response back.
final class StrayResponseGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let outstanding: OutstandingRequest
    private let time: any TimeSource
    private let shortestRoundTrip: Duration?
    private var isRefused = false

    /// - Parameter shortestRoundTrip: what to take for the connection's; nil for what the system measured.
    init(outstanding: OutstandingRequest, time: any TimeSource, shortestRoundTrip: Duration?) {
        self.outstanding = outstanding
        self.time = time
        self.shortestRoundTrip = shortestRoundTrip
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        outstanding.isReading = true
        var bytes = unwrapInboundIn(data)
        guard isExpected(in: context.channel) else { return refuse(context) }
        // A response ends with its last byte: if it ended before, the last byte is not its own.
        if bytes.readableBytes > 1, let start = bytes.readSlice(length: bytes.readableBytes - 1) {
            context.fireChannelRead(wrapInboundOut(start))
            if case .none = outstanding.phase { return refuse(context) }
        }
        context.fireChannelRead(wrapInboundOut(bytes))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        outstanding.isReading = false
        context.fireChannelReadComplete()
    }

    private func isExpected(in channel: any Channel) -> Bool {
        switch outstanding.phase {
        case .none: return false
        case .answering: return true
        case .written(let instant):
            let elapsed = instant.duration(to: time.now)
            let shortest = shortestRoundTrip ?? SocketFacts.shortestRoundTrip(channel) ?? .zero
            guard elapsed >= shortest else { return false }
            outstanding.phase = .answering
            return true
        }
    }

    /// The failure is one after which the client core asks again, on another connection.
    private func refuse(_ context: ChannelHandlerContext) {
        isRefused = true
        context.fireErrorCaught(TransportFailure(.connectionLost, detail: "a response that no request asked for"))
        context.channel.closeAtOnce()
    }
}
