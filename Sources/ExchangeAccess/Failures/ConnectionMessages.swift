package import BilingualText

extension Message {
    package static func logFileUnwritable(_ path: Code, reason: Message) -> Message {
        English("bundle.logFailed", "the log file \(path) cannot be written: \(reason); further records are not logged")
            .chinese("无法写入日志文件 \(path)：\(reason)；后续记录不再写入")
    }

    package static let proxyLoginRefused =
        English("connection.proxyLoginRefused", "the proxy requires a login or rejected it (HTTP 407)")
        .chinese("代理要求登录或拒绝登录（HTTP 407）")

    package static func proxyLoginUnsupported(_ scheme: Code) -> Message {
        English(
            "connection.proxyLoginUnsupported",
            "the proxy requires \(scheme) authentication, which is not supported"
        )
        .chinese("代理要求 \(scheme) 认证，本程序不支持")
    }

    package static let proxyUnreachable = English("connection.proxyUnreachable", "the proxy cannot be reached")
        .chinese("无法到达代理")

    package static func proxyStatus(_ host: String, status: Int) -> Message {
        English("connection.proxyStatus", "the proxy refused the connection to \(host) (HTTP \(status))")
            .chinese("代理拒绝到 \(host) 的连接（HTTP \(status)）")
    }

    package static let certificateExpired = English("connection.certificateExpired", "its certificate has expired")
        .chinese("证书已过期")

    package static let certificateNotYetValid =
        English("connection.certificateNotYetValid", "its certificate is not valid yet")
        .chinese("证书尚未生效")

    package static let certificateUntrusted =
        English("connection.certificateUntrusted", "its certificate is not trusted")
        .chinese("其证书不受信任")

    package static func certificateOfAnother(_ sent: String, offered: String) -> Message {
        English("connection.certificateOfAnother", "its certificate is for \(offered), not for \(sent)")
            .chinese("其证书属于 \(offered)，而非 \(sent)")
    }

    package static func certificateNameless(_ sent: String) -> Message {
        English("connection.certificateNameless", "its certificate does not name \(sent) or any other host")
            .chinese("其证书未写明 \(sent) 或任何主机")
    }

    package static func peerWithoutTLS(_ host: String) -> Message {
        English("connection.peerWithoutTLS", "\(host) does not use TLS: the port may be one for plain HTTP")
            .chinese("\(host) 不使用 TLS，可能是明文 HTTP 端口")
    }

    package static func handshakeFailed(_ host: String) -> Message {
        English("connection.handshakeFailed", "the TLS handshake with \(host) failed").chinese("与 \(host) 的 TLS 握手失败")
    }

    package static let noCertificateRoots =
        English("connection.noRoots", "no CA certificates were found on this computer")
        .chinese("本机没有找到 CA 根证书")

    package static let unreadableCertificateRoots =
        English("connection.unreadableRoots", "no certificate could be read from the file of `caFile`")
        .chinese("无法从 `caFile` 指定的文件读取证书")

    package static let sessionEnding = English("connection.shutDown", "the session is ending").chinese("会话正在结束")

    package static func connectionSetupFailed(_ reason: Message) -> Message {
        English("connection.setupFailed", "the connection could not be set up: \(reason)").chinese("无法建立连接：\(reason)")
    }

    // MARK: Configuration

    package static func unknownHostRequest(_ url: Code) -> Message {
        English(
            "profile.unknownHostRequest",
            """
            \(url) is not one of the exchange's published addresses and would receive your key; type its host name \
            to use it from now on: 
            """
        )
        .chinese("\(url) 不是交易所公布的地址，且会收到您的 API Key；输入其主机名表示今后使用它：")
    }
}
