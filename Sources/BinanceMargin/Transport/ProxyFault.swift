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
