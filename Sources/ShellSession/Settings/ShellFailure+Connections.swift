import CommandLanguage
package import ShellRuntime

// What goes wrong before the first byte is sent: status 78.
extension ShellFailure {
    /// A proxy that cannot be used; `url` is shown, so that it must hold no password.
    package static func badProxy(_ url: String, _ problem: ProxyProblem) -> ShellFailure {
        configuration(
            ConnectionMessage.badProxy.message(.code("url", url), .message("reason", reason(of: problem).message())),
            next: ConnectionMessage.proxyNext.message()
        )
    }

    /// What the setting `proxyAuth` names holds no user name and password.
    static func badProxyLogin(place: String) -> ShellFailure {
        configuration(
            ConnectionMessage.proxyLoginForm.message(.code("place", place)),
            next: ConnectionMessage.proxyLoginFormNext.message()
        )
    }

    private static func reason(of problem: ProxyProblem) -> ConnectionMessage {
        switch problem {
        case .form: .proxyForm
        case .scheme: .proxyScheme
        case .script: .proxyScript
        case .port: .proxyPort
        case .login: .proxyLogin
        case .passwordOverSOCKS: .proxyPasswordOverSOCKS
        }
    }
}
