/// What of this process's environment the programs get that it starts: nothing that could be a secret of this shell's.
package enum InheritedEnvironment {
    /// The variables that curl and its like take a proxy from, often with its password.
    private static let proxies: Set<String> = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"]

    /// `entries`, each `NAME=VALUE`, without this shell's own, those that `hidden` names, and a proxy with its login.
    ///
    /// The others are passed on byte for byte.
    package static func entries(of entries: [[UInt8]], hiding hidden: Set<String>) -> [[UInt8]] {
        entries.filter { entry in
            let name = String(decoding: entry.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            let isLogin = proxies.contains(name.lowercased()) && entry.contains(UInt8(ascii: "@"))
            return !name.hasPrefix("MARGINSH_") && !hidden.contains(name) && !isLogin
        }
    }
}
