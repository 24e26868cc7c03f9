/// The text of a proxy setting or variable, taken apart.
public struct ProxyURL: Sendable {
    /// The protocol.
    public let scheme: Proxy.Scheme

    /// The name or address.
    public let host: String

    /// The port; 8080 for HTTP and 1080 for SOCKS where none was named.
    public let port: Int

    /// What stood before the host; only variables such as `HTTPS_PROXY` may have it.
    public let login: ProxyLogin?

    /// Reads a setting, in which user information is refused: settings are shown, saved and recorded.
    public init(setting text: String) throws(ProxyFault) {
        self = try ProxyURLParser.parse(text)
        guard login == nil else { throw .userInformation }
    }

    /// Reads an environment variable, in which user information is customary.
    public init(variable text: String) throws(ProxyFault) {
        self = try ProxyURLParser.parse(text)
    }

    init(scheme: Proxy.Scheme, host: String, port: Int, login: ProxyLogin?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.login = login
    }

    /// The proxy it stands for, with a login given separately in place of its own.
    public func proxy(login other: ProxyLogin? = nil, exceptions: ProxyExceptions) throws(ProxyFault) -> Proxy {
        try Proxy(scheme: scheme, host: host, port: port, login: other ?? login, exceptions: exceptions)
    }
}

extension ProxyURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without user name and password.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(login == nil ? "" : "<redacted>@")\(name):\(port)"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
