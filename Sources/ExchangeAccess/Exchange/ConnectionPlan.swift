package import BinanceMargin
package import RequestSigning

/// The parameters of a connection to an exchange; equal plans can share one.
package struct ConnectionPlan: Hashable, Sendable {
    package let baseURL: BaseURL

    /// The proxy's URL without user information, if the session has one.
    package let proxy: String?

    /// User name and password for the proxy, if the session has them.
    package let proxyLogin: ProxyPassword?

    /// A file of trusted certificate authorities, instead of the system's.
    package let authoritiesFile: String?

    package init(
        baseURL: BaseURL,
        proxy: String? = nil,
        proxyLogin: ProxyPassword? = nil,
        authoritiesFile: String? = nil
    ) {
        self.baseURL = baseURL
        self.proxy = proxy
        self.proxyLogin = proxyLogin
        self.authoritiesFile = authoritiesFile
    }
}

/// A user name and password for a proxy.
package struct ProxyPassword: Hashable, Sendable {
    package let user: String

    package let password: Secret

    /// Reads `USER:PASSWORD`; the password may contain colons, the name may not.
    ///
    /// - Returns: nil without a name or a colon.
    package init?(_ login: Secret) {
        let parts = login.withBytes { bytes -> (user: String, password: Secret)? in
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
                let user = String(validating: bytes[..<colon], as: UTF8.self)
            else { return nil }
            return (user, Secret(bytes[(colon + 1)...]))
        }
        guard let parts else { return nil }
        (user, password) = parts
    }

    /// Hashes only the name.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(user)
    }
}
