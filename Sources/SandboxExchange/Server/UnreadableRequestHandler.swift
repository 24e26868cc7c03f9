import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOSSL

/// Tells of input that is no HTTP, or no TLS where that is served, and makes the server's own answer to it one of the
/// sandbox's.
///
/// The server answers with a bare 400 once the requests before have their responses, and closes the connection. That is
/// the only answer without the sandbox's header, by which it is known here.
final class UnreadableRequestHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let tell: @Sendable (UnreadableRequest) -> Void
    private var unreadable: UnreadableRequest?

    /// - Parameter tell: is told of the input once, before it is answered.
    init(tell: @escaping @Sendable (UnreadableRequest) -> Void) {
        self.tell = tell
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The decoder may fail a second time over the same bytes.
        if let error = error as? HTTPParserError, unreadable == nil {
            let arrived = try? context.pipeline.syncOperations.handler(type: ArrivedBytes.self)
            let request = UnreadableRequest(error, bytes: arrived?.unanswered ?? ByteBuffer())
            unreadable = request
            tell(request)
        } else if let error = error as? NIOSSLError, let request = UnreadableRequest(error) {
            tell(request)
        }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let status = unreadable?.status, case .head(var head) = unwrapOutboundIn(data), !head.isSandbox else {
            return context.write(data, promise: promise)
        }
        head.status = HTTPResponse.Status(code: status)
        head.markAsSandbox()
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}

extension HTTPResponse {
    private static let sandboxField = HTTPField.Name(SandboxResponse.sandboxHeader.name)

    fileprivate var isSandbox: Bool {
        Self.sandboxField.map { headerFields.contains($0) } ?? false
    }

    fileprivate mutating func markAsSandbox() {
        guard let name = Self.sandboxField else { return }
        headerFields[name] = SandboxResponse.sandboxHeader.value
    }
}
