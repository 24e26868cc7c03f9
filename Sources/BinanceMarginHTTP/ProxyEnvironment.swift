/// The proxy that the environment names for requests to `https`.
public enum ProxyEnvironment {
    /// Reads `HTTPS_PROXY`, else `ALL_PROXY`, with `NO_PROXY`, the lower-case names first as curl does.
    ///
    /// - Returns: nil where none is named, or an empty one.
    public static func proxy(in environment: [String: String]) throws(ProxyFault) -> Proxy? {
        guard let text = value(of: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"], in: environment) else {
            return nil
        }
        return try ProxyURL(variable: text).proxy(exceptions: exceptions(in: environment))
    }

    /// The hosts that `NO_PROXY` lists, for a proxy that was named in another way.
    public static func exceptions(in environment: [String: String]) -> ProxyExceptions {
        ProxyExceptions(value(of: ["no_proxy", "NO_PROXY"], in: environment) ?? "")
    }

    private static func value(of names: [String], in environment: [String: String]) -> String? {
        names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
}
