import BilingualText
import CommandLanguage
package import ShellRuntime

// Failures before the first byte is sent: status 78.
extension ShellFailure {
    /// A proxy that cannot be used. `url` is shown, so it must not contain a password.
    package static func badProxy(_ url: String, _ problem: ProxyProblem) -> ShellFailure {
        configuration(.badProxy(Code(url), reason: reason(of: problem)), next: .proxyNext)
    }

    /// The place of the setting `proxyAuth` contains no user name and password.
    package static func badProxyLogin(place: String) -> ShellFailure {
        configuration(.proxyLoginForm(Code(place)), cause: .proxyLoginMalformed, next: .proxyLoginFormNext)
    }

    private static func reason(of problem: ProxyProblem) -> Message {
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
