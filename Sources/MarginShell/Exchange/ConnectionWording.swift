/// The words about the way to the exchange in both languages.
enum ConnectionWording {
    static let english: [ConnectionMessage: String] = [
        .badProxy: "{url} is no proxy that can be used: {reason}",
        .proxyForm: "it does not read SCHEME://HOST:PORT",
        .proxyScheme: "the protocols are http, socks5 and socks5h",
        .proxyScript: "scripts for automatic configuration are not run",
        .proxyPort: "a port lies between 1 and 65535",
        .proxyLogin: "a user name or password stands in it",
        .proxyPasswordOverSOCKS: "SOCKS is spoken without a password only",
        .proxyNext: "write one such as `set proxy http://proxy.example:3128`",
        .proxyLoginForm: "what {place} holds is no login for a proxy",
        .proxyLoginFormNext: "put USER:PASSWORD there, in one line",
        .proxyLoginRefused: "the proxy asks for a login, or refused the one it was given",
        .proxyLoginRefusedNext: "say where USER:PASSWORD lives with `set proxyAuth env:NAME`, or check what is there",
        .proxyLoginUnsupported: "the proxy wants a login by {scheme}, which is not spoken here",
        .proxyLoginUnsupportedNext: "run a local proxy that speaks it, and name that one with `set proxy`",
        .setupFailed: "the connection could not be set up: {reason}",
        .setupFailedNext: "check `show caFile` and `show proxy`",
    ]

    static let chinese: [ConnectionMessage: String] = [
        .badProxy: "{url} 不是可用的代理：{reason}",
        .proxyForm: "应写成 SCHEME://HOST:PORT",
        .proxyScheme: "支持的协议是 http、socks5 和 socks5h",
        .proxyScript: "不运行自动配置脚本",
        .proxyPort: "端口应在 1 到 65535 之间",
        .proxyLogin: "其中含有用户名或密码",
        .proxyPasswordOverSOCKS: "SOCKS 仅支持无密码方式",
        .proxyNext: "例如 `set proxy http://proxy.example:3128`",
        .proxyLoginForm: "{place} 中的内容不是代理登录信息",
        .proxyLoginFormNext: "请在那里写一行 USER:PASSWORD",
        .proxyLoginRefused: "代理要求登录，或拒绝了所给的登录信息",
        .proxyLoginRefusedNext: "请用 `set proxyAuth env:NAME` 指明 USER:PASSWORD 的所在，或检查那里的内容",
        .proxyLoginUnsupported: "代理要求 {scheme} 登录，本程序不支持",
        .proxyLoginUnsupportedNext: "请运行支持它的本地代理，并用 `set proxy` 改用该代理",
        .setupFailed: "无法建立连接：{reason}",
        .setupFailedNext: "请检查 `show caFile` 和 `show proxy`",
    ]
}
