/// What of this process's environment the programs get that it starts: nothing that could be a secret of this shell's.
package enum InheritedEnvironment {
    /// The variables that curl and its like take a proxy from, often with its password.
    private static let proxies: Set<String> = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"]

    /// `variables` without this shell's own, those that `hidden` names, and a proxy with its login.
    package static func variables(of variables: [String: String], hiding hidden: Set<String>) -> [String: String] {
        variables.filter { name, value in
            let isLogin = proxies.contains(name.lowercased()) && value.contains("@")
            return !name.hasPrefix("MARGINSH_") && !hidden.contains(name) && !isLogin
        }
    }
}
