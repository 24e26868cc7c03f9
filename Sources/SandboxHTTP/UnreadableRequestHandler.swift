import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOSSL
import SandboxExchange

/// Reports input that is not HTTP or not TLS, and adds the sandbox's header to the server's response.
///
/// The server responds with a plain 400 after the responses to earlier requests, and closes the connection. It is the
/// only response without the sandbox's header.
final class UnreadableRequestHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let report: @Sendable (UnreadableRequest) -> Void
    private var unreadable: UnreadableRequest?

    /// - Parameter report: called once with the input, before the response.
    init(report: @escaping @Sendable (UnreadableRequest) -> Void) { self.report = report }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The decoder may fail a second time on the same bytes.
        if let error = error as? HTTPParserError, unreadable == nil {
            let arrived = try? context.pipeline.syncOperations.handler(type: PendingBytes.self)
            let request = UnreadableRequest(error, bytes: arrived?.pending ?? ByteBuffer())
            unreadable = request
            report(request)
        } else if let error = error as? NIOSSLError, let request = UnreadableRequest(error) {
            report(request)
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

    fileprivate var isSandbox: Bool { Self.sandboxField.map { headerFields.contains($0) } ?? false }

    fileprivate mutating func markAsSandbox() {
        guard let name = Self.sandboxField else { return }
        headerFields[name] = SandboxResponse.sandboxHeader.value
    }
}

extension UnreadableRequest {
    /// Explains a parser's error on `bytes`.
    init(_ error: HTTPParserError, bytes: ByteBuffer) {
        self.init(
            check: .syntax,
            // RFC 6585, section 5.
            status: error == .headerOverflow ? 431 : 400,
            reason: Self.reason(of: error),
            bytes: Array(bytes.readableBytesView.prefix(Self.maximumKept))
        )
    }

    private static func reason(of error: HTTPParserError) -> String {
        switch error {
        case .invalidMethod: "invalid HTTP method"
        case .invalidURL: "invalid request target"
        case .invalidVersion, .invalidConstant: "a request line that does not end in HTTP/1.1 and CR LF"
        case .invalidHeaderToken: "a character that is not allowed in a header"
        case .headerOverflow: "a request head that is too large"
        case .invalidContentLength: "a Content-Length that is not a number"
        case .unexpectedContentLength: "two lengths"
        case .invalidChunkSize: "a chunk size that is not a number"
        case .invalidEOFState: "the connection ended in the middle of a request"
        case .closedConnection: "bytes after the last request"
        case .lfExpected, .strictModeAssertion: "a line that does not end in CR LF"
        case .paused: "HTTP/2, which is not supported"
        default: "not HTTP"
        }
    }
}

extension UnreadableRequest {
    /// Explains a failed TLS handshake; nil for every other error.
    init?(_ error: NIOSSLError) {
        guard case .handshakeFailed(let cause) = error else { return nil }
        // The library reports the cause only as a name in this text.
        let text = "\(cause)"
        let known = Self.reasons.first { names, _ in names.contains { text.contains($0) } }
        self.init(check: .handshake, status: nil, reason: known?.reason ?? "not TLS", bytes: [])
    }

    private static let distrust = "does not trust the certificate; it must trust the authority's file"

    private static let reasons: [(names: [String], reason: String)] = [
        (["HTTP_REQUEST", "HTTPS_PROXY_REQUEST"], "plain HTTP on an HTTPS port"),
        (["UNSUPPORTED_PROTOCOL", "PROTOCOL_VERSION"], "the client supports neither TLS 1.2 nor TLS 1.3"),
        (
            // ALERT_DECRYPT_ERROR: the client trusts another authority with the same name.
            ["UNKNOWN_CA", "CERTIFICATE_UNKNOWN", "BAD_CERTIFICATE", "CERTIFICATE_EXPIRED", "ALERT_DECRYPT_ERROR"],
            "the client \(distrust)"
        ),
        // OpenSSL sends its alert unencrypted, while the server expects encrypted bytes.
        (["BAD_PACKET_LENGTH"], "the client ended the handshake, probably because it \(distrust)"),
    ]
}
