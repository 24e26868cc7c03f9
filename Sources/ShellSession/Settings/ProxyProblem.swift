/// Why a text names no proxy that can be used.
package enum ProxyProblem: Hashable, Sendable {
    /// It does not read `scheme://host[:port]`.
    case form
    /// A protocol that is not spoken here.
    case scheme
    /// A script for automatic configuration (PAC).
    case script
    /// No port that there is.
    case port
    /// A user name or password where all can see it.
    case login
    /// A password for SOCKS.
    case passwordOverSOCKS
}
