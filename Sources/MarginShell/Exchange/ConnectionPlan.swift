package import MarginClient

/// What a connection to an exchange is made from: two equal plans can share one.
package struct ConnectionPlan: Hashable, Sendable {
    /// Where the exchange is.
    package let baseURL: BaseURL

    /// The proxy's URL without user information, where one is used.
    package let proxy: String?

    /// A file of further certificate authorities to trust.
    package let authoritiesFile: String?

    /// Makes a plan.
    package init(baseURL: BaseURL, proxy: String? = nil, authoritiesFile: String? = nil) {
        self.baseURL = baseURL
        self.proxy = proxy
        self.authoritiesFile = authoritiesFile
    }
}
