/// The part of this process's environment that started programs inherit: nothing that could be a secret of this shell.
package enum InheritedEnvironment {
    /// The variables from which curl and similar programs take a proxy, often with its password.
    private static let proxies: Set<String> = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"]

    /// `entries`, each `NAME=VALUE`, without this shell's own, those in `hidden`, and a proxy with its login.
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
