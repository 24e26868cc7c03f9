/// Why no whole response came.
public struct TransportFailure: Error, Hashable, Sendable {
    /// The kinds of failure a caller can tell apart.
    public enum Reason: Hashable, Sendable {
        /// The host's name has no address.
        case nameNotFound
        /// Nobody listens there.
        case connectionRefused
        /// No route, network down, or another error before the connection stood.
        case unreachable
        /// The peer ended or reset the connection before the response was whole.
        case connectionLost
        /// The deadline passed before the connection stood.
        case connectTimedOut
        /// The deadline passed before the response was whole.
        case timedOut
        /// The body is larger than `limit` bytes.
        case tooLarge(limit: Int)
        /// What came is no HTTP, or its headers are larger than a client should take.
        case malformedResponse
        /// The peer's certificate or TLS itself was not accepted.
        case tls(TLSFault)
        /// The peer's certificate is for others than `asked`, what the URL names; `offered` lists them, ready to be shown
        /// and cut where there are many, and is empty where there are none.
        case wrongName(asked: String, offered: String)
        /// The proxy cannot be reached: its name is not found, it refuses connections, or there is no way to it.
        case proxyUnreachable
        /// The proxy refused, with its status where it gave one.
        case proxy(status: Int?)
        /// The proxy takes no login that this client knows; `scheme` is the first it offers, such as `NTLM`.
        case unsupportedProxyLogin(scheme: String)
        /// The transport's own settings do not allow this request.
        case configuration(SetupFault)
        /// A replay holds no response to this request; the texts name the request and the nearest one there is.
        case notRecorded(request: String, nearest: String?)
        /// The task was cancelled.
        case cancelled
    }

    /// What a transport lacks before it can send anything.
    public enum SetupFault: String, Hashable, Sendable, CaseIterable {
        /// The system has no certificate roots in any of the usual places.
        case noRoots
        /// The named file of roots holds no certificate, or cannot be read; the failure's detail names it.
        case unreadableRoots
        /// The transport was shut down.
        case shutDown
        /// The process may not open as many files and sockets as connections need.
        case tooManyOpenFiles
    }

    /// What went wrong with TLS.
    public enum TLSFault: String, Hashable, Sendable, CaseIterable {
        /// The certificate has expired.
        case expired
        /// The certificate is not valid yet.
        case notYetValid
        /// No trusted root vouches for the certificate.
        case untrusted
        /// Anything else: no common version or cipher, or a peer that does not speak TLS.
        case handshake
    }

    /// The kind.
    public let reason: Reason

    /// The words of the layer below, for a log; they hold neither key nor signature.
    public let detail: String

    /// Joins kind and words.
    public init(_ reason: Reason, detail: String = "") {
        self.reason = reason
        self.detail = detail
    }
}
