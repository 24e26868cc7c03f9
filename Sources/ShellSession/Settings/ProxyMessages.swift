package import BilingualText

extension Message {
    package static func badProxy(_ url: Code, reason: Message) -> Message {
        Message(
            "connection.badProxy",
            english: "\(url) is no proxy that can be used: \(reason)",
            chinese: "\(url) 不是可用的代理：\(reason)"
        )
    }

    package static let proxyForm = Message(
        "connection.proxyForm",
        english: "it does not read SCHEME://HOST:PORT",
        chinese: "应写成 SCHEME://HOST:PORT"
    )

    package static let proxyScheme = Message(
        "connection.proxyScheme",
        english: "the protocols are http, socks5 and socks5h",
        chinese: "支持的协议是 http、socks5 和 socks5h"
    )

    package static let proxyScript = Message(
        "connection.proxyScript",
        english: "scripts for automatic configuration are not run",
        chinese: "不运行自动配置脚本"
    )

    package static let proxyPort = Message(
        "connection.proxyPort",
        english: "a port lies between 1 and 65535",
        chinese: "端口应在 1 到 65535 之间"
    )

    package static let proxyLogin = Message(
        "connection.proxyLogin",
        english: "a user name or password stands in it",
        chinese: "其中含有用户名或密码"
    )

    package static let proxyPasswordOverSOCKS = Message(
        "connection.proxyPasswordOverSOCKS",
        english: "SOCKS is spoken without a password only",
        chinese: "SOCKS 仅支持无密码方式"
    )

    package static let proxyNext = Message(
        "connection.proxyNext",
        english: "write one such as `set proxy http://proxy.example:3128`",
        chinese: "例如 `set proxy http://proxy.example:3128`"
    )

    package static func proxyLoginForm(_ place: Code) -> Message {
        Message(
            "connection.proxyLoginForm",
            english: "what \(place) holds is no login for a proxy",
            chinese: "\(place) 中的内容不是代理登录信息"
        )
    }

    package static let proxyLoginFormNext = Message(
        "connection.proxyLoginFormNext",
        english: "put USER:PASSWORD there, in one line",
        chinese: "请在那里写一行 USER:PASSWORD"
    )
}
