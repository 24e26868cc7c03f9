import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

// Failures before the first byte is sent: status 78.
extension ShellFailure {
    /// A proxy that cannot be used; `url` is shown, so that it must hold no password.
    package static func badProxy(_ url: String, _ fault: ProxyFault) -> ShellFailure {
        configuration(.badProxy(Code(url), reason: reason(of: fault)), next: .proxyNext)
    }

    /// The place of the setting `proxyAuth` contains no user name and password.
    package static func badProxyLogin(place: String) -> ShellFailure {
        configuration(.proxyLoginForm(Code(place)), cause: .proxyLoginMalformed, next: .proxyLoginFormNext)
    }

    private static func reason(of fault: ProxyFault) -> Message {
        switch fault {
        case .malformed: .proxyForm
        case .unsupportedScheme: .proxyScheme
        case .automaticConfiguration: .proxyScript
        case .badPort: .proxyPort
        case .userInformation: .proxyLogin
        case .passwordOverSOCKS: .proxyPasswordOverSOCKS
        }
    }
}
