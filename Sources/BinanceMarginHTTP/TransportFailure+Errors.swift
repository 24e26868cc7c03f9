import AsyncHTTPClient
import BinanceMargin
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension TransportFailure {
    /// Classifies an error of the layers below; its text becomes ``TransportFailure/detail``.
    init(_ error: any Error, isCancelled: Bool, limit: Int) {
        let reason = isCancelled || error is CancellationError ? .cancelled : Self.reason(of: error, limit: limit)
        self.init(reason, detail: String(describing: error))
    }

    private static func reason(of error: any Error, limit: Int) -> Reason {
        switch error {
        case let error as HTTPClientError: reason(of: error)
        case let error as NIOConnectionError: reason(of: error)
        case let error as IOError: reason(of: error)
        case let error as NIOSSLError: reason(of: error)
        case is BoringSSLError, is NIOSSLExtraError: .tls(.handshake)
        case HTTPParserError.invalidEOFState: .connectionLost
        case is HTTPParserError: .malformedResponse
        // A response without a request.
        case is NIOHTTPDecoderError: .connectionLost
        case is ChannelError: .connectionLost
        case NIOHTTPDecompression.DecompressionError.limit: .tooLarge(limit: limit)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            .malformedResponse
        // NIOSOCKS is not a product of its package, so its errors can only be recognised by their module.
        case let error where String(reflecting: type(of: error)).hasPrefix("NIOSOCKS."): .proxy(status: nil)
        default: .unreachable
        }
    }

    private static func reason(of error: HTTPClientError) -> Reason {
        switch error {
        case .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .getConnectionFromPoolTimeout:
            .connectTimedOut
        case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut
        case .cancelled, .requestStreamCancelled: .cancelled
        case .remoteConnectionClosed, .uncleanShutdown: .connectionLost
        case .proxyAuthenticationRequired: .proxy(status: 407)
        case .invalidProxyResponse: .proxy(status: nil)
        case .alreadyShutdown: .configuration(.shutDown)
        default: .malformedResponse
        }
    }

    private static func reason(of error: NIOConnectionError) -> Reason {
        let reasons = error.connectionErrors.map { reason(of: $0.error, limit: 0) }
        if reasons.contains(.connectionRefused) { return .connectionRefused }
        return reasons.first ?? .nameNotFound
    }

    private static func reason(of error: IOError) -> Reason {
        switch error.errnoCode {
        case ECONNREFUSED: .connectionRefused
        case ECONNRESET, EPIPE, ENOTCONN: .connectionLost
        case ETIMEDOUT: .connectTimedOut
        default: .unreachable
        }
    }

    private static func fault(_ cause: String) -> TLSFault {
        if cause.contains("CERTIFICATE_VERIFY_FAILED") { return .untrusted }
        // The peer's first bytes are not a TLS record, or begin like HTTP.
        return ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST"].contains(where: cause.contains)
            ? .noTLS : .handshake
    }

    private static func reason(of error: NIOSSLError) -> Reason {
        switch error {
        case .handshakeFailed(let cause):
            .tls(fault(String(describing: cause)))
        case .unableToValidateCertificate: .tls(.untrusted)
        case .uncleanShutdown: .connectionLost
        default: .tls(.handshake)
        }
    }
}
