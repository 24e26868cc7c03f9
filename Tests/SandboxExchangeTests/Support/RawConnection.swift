import NIOCore
import NIOPosix
import NIOSSL

/// A TCP connection that sends and receives bytes as they are.
struct RawConnection {
    let channel: any Channel
    private let received: AsyncStream<[UInt8]>.Iterator

    /// Connects to a port on this computer.
    ///
    /// - Parameter prepare: adds handlers before the one that collects the bytes, such as TLS.
    static func open(
        port: Int,
        prepare: @escaping @Sendable (any Channel) throws -> Void = { _ in }
    ) async throws -> RawConnection {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try prepare(channel)
                    try channel.pipeline.syncOperations.addHandler(Collector(continuation))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return RawConnection(channel: channel, received: stream.makeAsyncIterator())
    }

    /// Connects over TLS to a port on this computer.
    ///
    /// - Parameter authority: the one authority to trust, as PEM text.
    static func open(port: Int, trusting authority: String) async throws -> RawConnection {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authority.utf8)))
        let context = try NIOSSLContext(configuration: configuration)
        return try await open(port: port) { channel in
            let handler = try NIOSSLClientHandler(context: context, serverHostname: "localhost")
            try channel.pipeline.syncOperations.addHandler(handler)
        }
    }

    private init(channel: any Channel, received: AsyncStream<[UInt8]>.Iterator) {
        self.channel = channel
        self.received = received
    }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }

    /// Everything that arrives until `enough` is content or the other side closes.
    func receive(until enough: (String) -> Bool = { _ in false }) async -> String {
        var iterator = received
        var text = ""
        while !enough(text), let bytes = await iterator.next(isolation: nil) {
            text += String(decoding: bytes, as: UTF8.self)
        }
        return text
    }

    /// Sends nothing more, and still receives.
    func finishSending() async throws { try await channel.close(mode: .output) }

    func close() async throws { try await channel.close() }
}

/// Hands every received byte on, and ends the stream with the connection.
private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let continuation: AsyncStream<[UInt8]>.Continuation

    init(_ continuation: AsyncStream<[UInt8]>.Continuation) {
        self.continuation = continuation
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        continuation.yield(Array(buffer: unwrapInboundIn(data)))
    }

    func channelInactive(context: ChannelHandlerContext) {
        continuation.finish()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
