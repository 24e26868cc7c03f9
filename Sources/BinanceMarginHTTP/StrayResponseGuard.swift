import BinanceMargin
import NIOCore
import InjectedTime

/// The request that the next bytes on a connection are for; shared by the handlers before and after the decoder.
final class OutstandingRequest {
    enum Phase {
        /// Every request has its response.
        case none
        /// Written at that time; no byte of its response has arrived.
        case written(MonotonicInstant)
        /// Its response has begun.
        case responding
    }

    var phase = Phase.none

    /// Whether bytes are being read that may not be decoded yet.
    var isReading = false
}

/// Ends a connection on which bytes arrive that belong to no request.
///
/// HTTP/1.1 does not number responses, so that one response too many would be taken for the response to the next
/// request. Two cases can be detected: bytes without an outstanding request, and bytes that arrive sooner after a
/// request than the shortest round trip.
final class StrayResponseGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let outstanding: OutstandingRequest
    private let time: any TimeSource
    private let shortestRoundTrip: Duration?
    private var isRefused = false

    /// - Parameter shortestRoundTrip: assumed for the connection; nil uses the system's measurement.
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
        // If the response is complete before the last byte, that byte belongs to no request.
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
        case .responding: return true
        case .written(let instant):
            let elapsed = instant.duration(to: time.now)
            let shortest = shortestRoundTrip ?? SocketFacts.shortestRoundTrip(channel) ?? .zero
            guard elapsed >= shortest else { return false }
            outstanding.phase = .responding
            return true
        }
    }

    /// After this failure the client core retries, on another connection.
    private func refuse(_ context: ChannelHandlerContext) {
        isRefused = true
        context.fireErrorCaught(TransportFailure(.connectionLost, detail: "a response without a request"))
        context.channel.closeAtOnce()
    }
}
