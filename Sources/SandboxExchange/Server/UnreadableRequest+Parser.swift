import NIOCore
import NIOHTTP1

extension UnreadableRequest {
    /// What the parser says of `bytes`.
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
        case .invalidMethod: "no method of HTTP"
        case .invalidURL: "no target of a request"
        case .invalidVersion, .invalidConstant: "a request line that does not end in HTTP/1.1 and CR LF"
        case .invalidHeaderToken: "a character that no header may hold"
        case .headerOverflow: "a head that is too large"
        case .invalidContentLength: "a Content-Length that is no number"
        case .unexpectedContentLength: "a length given twice"
        case .invalidChunkSize: "a chunk whose size is no number"
        case .invalidEOFState: "an end in the middle of a request"
        case .closedConnection: "bytes behind the last request"
        case .lfExpected, .strictModeAssertion: "a line that does not end in CR LF"
        case .paused: "the preface of HTTP/2, which is not served"
        default: "no HTTP"
        }
    }
}
