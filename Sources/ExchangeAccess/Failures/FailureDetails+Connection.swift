import BilingualText
import BinanceMargin
import TerminalText

// What is wrong with a proxy or a certificate, by name.
extension FailureDetails {
    private var http: String { status.map { " (HTTP \($0))" } ?? "" }
    private var httpChinese: String { status.map { "（HTTP \($0)）" } ?? "" }
    private var exchange: (String, String) { host.map { ($0, " \($0) ") } ?? ("the exchange", "交易所") }
    private var isSOCKS: Bool { connection.proxy?.hasPrefix("socks5") == true }

    /// Nil where nothing more is known than the problem.
    func meaningOfConnection(_ problem: Problem) -> LocalizedText? {
        if problem == .certificateUntrusted { return connection.issuer.map(Self.untrusted) }
        guard let proxy = connection.proxy else { return nil }
        // A SOCKS proxy has no status: the one here means its own code.
        let (http, httpChinese) = isSOCKS ? ("", "") : (http, httpChinese)
        switch problem {
        case .proxyLogin: return meaningOfLogin(proxy)
        case .proxyRefused:
            return LocalizedText(
                "the proxy \(proxy) refused the connection to \(exchange.0)\(http)",
                "代理 \(proxy) 拒绝到\(exchange.1)的连接\(httpChinese)"
            )
        case .proxyUnable:
            return LocalizedText(
                "the proxy \(proxy) could not reach \(exchange.0)\(http)",
                "代理 \(proxy) 无法连接\(exchange.1)\(httpChinese)"
            )
        case .proxyClosed:
            return LocalizedText(
                "the proxy \(proxy) closed the connection without a response",
                "代理 \(proxy) 未作响应就关闭了连接"
            )
        case .proxyPage:
            return LocalizedText(
                "the proxy \(proxy) sent a web page\(http) instead of a connection, as a network's sign-in page does",
                "代理 \(proxy) 返回网页\(httpChinese)而未建立连接，可能是网络的登录页面"
            )
        case .proxyProtocol:
            let (set, real) = isSOCKS ? ("SOCKS", "HTTP") : ("HTTP", "SOCKS")
            return LocalizedText(
                "the proxy \(proxy) speaks \(real), not \(set)",
                "代理 \(proxy) 使用 \(real) 协议，而非 \(set)"
            )
        case .proxySilent:
            return LocalizedText("the proxy \(proxy) did not respond in time", "代理 \(proxy) 未及时响应")
        case .connectionTimedOut, .responseTimedOut:
            return LocalizedText(
                "\(exchange.0) did not respond in time through the proxy \(proxy)",
                "通过代理 \(proxy) 连接时，\(exchange.1)未及时响应"
            )
        case .proxyUnreachable: return LocalizedText("the proxy \(proxy) cannot be reached", "无法到达代理 \(proxy)")
        default: return nil
        }
    }

    private func meaningOfLogin(_ proxy: String) -> LocalizedText {
        guard let user = connection.proxyUser else {
            return LocalizedText(
                "the proxy \(proxy) requires a login (HTTP 407); no login was sent",
                "代理 \(proxy) 要求登录（HTTP 407），未发送登录信息"
            )
        }
        return LocalizedText(
            "the proxy \(proxy) rejected the login of user `\(VisibleText(user))` (HTTP 407)",
            "代理 \(proxy) 拒绝用户 `\(VisibleText(user))` 的登录（HTTP 407）"
        )
    }

    private static func untrusted(_ issuer: String) -> LocalizedText {
        let name = VisibleText(issuer.prefix(80))
        return LocalizedText(
            "the certificate is not trusted: it was issued by `\(name)`",
            "证书不受信任：由 `\(name)` 签发"
        )
    }

    /// The setting with the protocol that the proxy speaks.
    var otherProtocol: LocalizedText? {
        guard let proxy = connection.proxy, let mark = proxy.firstRange(of: "://") else { return nil }
        let setting = (isSOCKS ? "http" : "socks5") + proxy[mark.lowerBound...]
        return LocalizedText("Run `set proxy \(setting)`.", "请执行 `set proxy \(setting)`。")
    }
}
