/// Why a text cannot be used as a proxy.
package enum ProxyProblem: Hashable, Sendable {
    /// It is not of the form `scheme://host[:port]`.
    case form
    /// An unsupported protocol.
    case scheme
    /// A script for automatic configuration (PAC).
    case script
    /// An invalid port.
    case port
    /// A user name or password, which would be visible.
    case login
    /// A password for SOCKS.
    case passwordOverSOCKS
}
