/// Why a text is no ``Proxy``.
public enum ProxyFault: Error, Hashable, Sendable {
    /// It does not read `[scheme://]host[:port]`.
    case malformed
    /// A scheme other than `http`, `socks5` and `socks5h`.
    case unsupportedScheme(String)
    /// A user name or password stands in the text, where a reference to a secret belongs.
    case userInformation
    /// SOCKS with a password is not supported.
    case passwordOverSOCKS
    /// A script for automatic configuration (PAC).
    case automaticConfiguration
    /// The port is not in 1...65535.
    case badPort
}
