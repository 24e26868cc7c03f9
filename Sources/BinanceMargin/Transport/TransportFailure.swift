/// Why there is no complete response.
public struct TransportFailure: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Reason: Hashable, Sendable {
        /// The host name has no address.
        case nameNotFound
        /// The port is closed.
        case connectionRefused
        /// No route, network down, or another error before the connection was established.
        case unreachable
        /// The peer closed or reset the connection before the response was complete.
        case connectionLost
        /// The deadline passed before the connection was established.
        case connectTimedOut
        /// The deadline passed before the response was complete.
        case timedOut
        /// The body is larger than `limit` bytes.
        case tooLarge(limit: Int)
        /// The response is not HTTP, or its headers are too large.
        case malformedResponse
        /// TLS failed, or the certificate was not accepted.
        case tls(TLSFault)
        /// The port expects TLS, but the URL is a plain `http` one.
        case tlsRequired
        /// The certificate is not for `asked`, the host in the URL. `offered` lists the names it is for, escaped and
        /// shortened; empty if it names none.
        case wrongName(expected: String, offered: String)
        /// The proxy cannot be reached: its name has no address, its port is closed, or there is no route.
        case proxyUnreachable
        /// The proxy refused the connection; `status` is nil if it sent none. A status of 200 came with a page, as from
        /// a network's sign-in page. A SOCKS proxy's refusal has the HTTP status that means the same.
        case proxy(status: Int?)
        /// The proxy uses the other protocol: SOCKS instead of HTTP, or HTTP instead of SOCKS.
        case proxyProtocol(isSOCKS: Bool)
        /// The proxy requires a login that this client does not support; `scheme` is the first one it offers, such as
        /// `NTLM`.
        case unsupportedProxyLogin(scheme: String)
        /// The transport's own settings do not allow this request.
        case configuration(SetupFault)
        /// A replay has no response to this request; the texts name the request and the most similar recorded one.
        case notRecorded(request: String, nearest: String?)
        /// It was not written, because another response asked for a pause first.
        case withheld
        /// The task was cancelled.
        case cancelled
    }

    /// Why a transport cannot send anything.
    public enum SetupFault: String, Hashable, Sendable, CaseIterable {
        /// The system has no trusted certificate roots in any of the usual files.
        case noRoots
        /// The file of trusted roots has no certificate or cannot be read; the failure's detail names it.
        case unreadableRoots
        /// The transport was shut down.
        case shutDown
        /// The process has reached its limit of open files and sockets.
        case tooManyOpenFiles
    }

    /// The cause of a TLS failure.
    public enum TLSFault: String, Hashable, Sendable, CaseIterable {
        /// The certificate has expired.
        case expired
        /// The certificate is not valid yet.
        case notYetValid
        /// No trusted root signed the certificate.
        case untrusted
        /// The peer does not use TLS, as on a port for plain HTTP.
        case noTLS
        /// Anything else: no common version or cipher.
        case handshake
    }

    /// The kind of failure.
    public let reason: Reason

    /// The message of the layer below, for a log; it contains no key and no signature.
    public let detail: String

    /// The proxy and the certificate, as far as they are known.
    package var facts = ConnectionFacts()

    /// Creates a failure.
    public init(_ reason: Reason, detail: String = "") {
        self.reason = reason
        self.detail = detail
    }
}

/// The proxy and the certificate of a connection that failed; nil members are unknown.
public struct ConnectionFacts: Hashable, Sendable {
    /// The proxy without a login, such as `http://proxy:8080`; nil if none was used.
    public package(set) var proxy: String?

    /// The user name that was sent to the proxy; nil if no login was sent.
    public package(set) var proxyUser: String?

    /// The issuer of the certificate that is not trusted, untrusted text itself.
    public package(set) var issuer: String?

    package init(proxy: String? = nil, proxyUser: String? = nil, issuer: String? = nil) {
        (self.proxy, self.proxyUser, self.issuer) = (proxy, proxyUser, issuer)
    }
}

/// Why a text does not name a proxy that can be used.
public enum ProxyFault: Error, Hashable, Sendable {
    /// It does not have the form `[scheme://]host[:port]`.
    case malformed
    /// A scheme other than `http`, `socks5` and `socks5h`.
    case unsupportedScheme(String)
    /// It has a user name or password, which must be given as a reference to a secret.
    case userInformation
    /// SOCKS with a password is not supported.
    case passwordOverSOCKS
    /// A script for automatic configuration (PAC).
    case automaticConfiguration
    /// The port is not in 1...65535.
    case badPort
}
