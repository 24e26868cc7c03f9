package import BinanceMargin

/// What a connection to an exchange is made from: two equal plans can share one.
package struct ConnectionPlan: Hashable, Sendable {
    /// Where the exchange is.
    package let baseURL: BaseURL

    /// The proxy's URL without user information, where the session names one.
    package let proxy: String?

    /// User name and password at the proxy, where the session says where they live.
    package let proxyLogin: ProxyPassword?

    /// A file of the certificate authorities to trust, in place of the system's.
    package let authoritiesFile: String?

    /// Makes a plan.
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

/// A user's name and password at a proxy.
package struct ProxyPassword: Hashable, Sendable {
    /// The name.
    package let user: String

    /// The password.
    package let password: Secret

    /// Reads `USER:PASSWORD`; the password may hold colons, the name may not.
    ///
    /// - Returns: nil where there is no name, or no colon behind it.
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

    /// Hashes the name alone.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(user)
    }
}
