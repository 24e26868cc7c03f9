package import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

// Failures before the first byte is sent: status 78.
extension ShellFailure {
    /// A proxy that cannot be used; `url` is shown, so it must not contain a password.
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

extension Message {
    package static func badProxy(_ url: Code, reason: Message) -> Message {
        English("connection.badProxy", "\(url) cannot be used as a proxy: \(reason)").chinese("\(url) 不能用作代理：\(reason)")
    }

    package static let proxyForm = English("connection.proxyForm", "it must be SCHEME://HOST:PORT")
        .chinese("应写成 SCHEME://HOST:PORT")

    package static let proxyScheme = English("connection.proxyScheme", "the protocol must be http, socks5 or socks5h")
        .chinese("协议须为 http、socks5 或 socks5h")

    package static let proxyScript = English("connection.proxyScript", "PAC files are not supported")
        .chinese("不支持 PAC 自动配置脚本")

    package static let proxyPort = English("connection.proxyPort", "the port must be between 1 and 65535")
        .chinese("端口应在 1 到 65535 之间")

    package static let proxyLogin = English("connection.proxyLogin", "it contains a user name or password")
        .chinese("其中含有用户名或密码")

    package static let proxyPasswordOverSOCKS =
        English("connection.proxyPasswordOverSOCKS", "SOCKS5 is supported without a password only")
        .chinese("SOCKS5 仅支持无密码方式")

    package static let proxyNext =
        English("connection.proxyNext", "Write one such as `set proxy http://proxy.example:3128`.")
        .chinese("请写成 `set proxy http://proxy.example:3128` 之类。")

    package static func proxyLoginForm(_ place: Code) -> Message {
        English("connection.proxyLoginForm", "\(place) does not contain USER:PASSWORD")
            .chinese("\(place) 中没有 USER:PASSWORD")
    }

    package static let proxyLoginFormNext =
        English("connection.proxyLoginFormNext", "Put USER:PASSWORD there, in one line.")
        .chinese("请在那里写一行 USER:PASSWORD。")
}
