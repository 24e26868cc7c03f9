package import BilingualText

extension Message {
    package static func logFileUnwritable(_ path: Code, reason: Message) -> Message {
        Message(
            "bundle.logFailed",
            english: "the log file \(path) cannot be written: \(reason); nothing more is said about it",
            chinese: "无法写入日志文件 \(path)：\(reason)；此后不再提示"
        )
    }

    package static let proxyLoginRefused = Message(
        "connection.proxyLoginRefused",
        english: "the proxy asks for a login, or refused the one it was given",
        chinese: "代理要求登录，或拒绝了所给的登录信息"
    )

    package static let proxyLoginRefusedNext = Message(
        "connection.proxyLoginRefusedNext",
        english: "say where USER:PASSWORD lives with `set proxyAuth env:NAME`, or check what is there",
        chinese: "请用 `set proxyAuth env:NAME` 指明 USER:PASSWORD 的所在，或检查那里的内容"
    )

    package static func proxyLoginUnsupported(_ scheme: Code) -> Message {
        Message(
            "connection.proxyLoginUnsupported",
            english: "the proxy wants a login by \(scheme), which is not spoken here",
            chinese: "代理要求 \(scheme) 登录，本程序不支持"
        )
    }

    package static let proxyLoginUnsupportedNext = Message(
        "connection.proxyLoginUnsupportedNext",
        english: "run a local proxy that speaks it, and name that one with `set proxy`",
        chinese: "请运行支持它的本地代理，并用 `set proxy` 改用该代理"
    )

    package static let proxyUnreachable = Message(
        "connection.proxyUnreachable",
        english: "the proxy cannot be reached",
        chinese: "无法到达代理"
    )

    package static let proxyUnreachableNext = Message(
        "connection.proxyUnreachableNext",
        english: "`doctor only lookup connect` looks at the way to it; check `show proxy` and HTTPS_PROXY",
        chinese: "`doctor only lookup connect` 可检查到代理的通路；请检查 `show proxy` 和 HTTPS_PROXY"
    )

    package static func proxyStatus(_ host: String, status: Int) -> Message {
        Message(
            "connection.proxyStatus",
            english: "the proxy did not let the connection to \(host) through, and answered \(status)",
            chinese: "代理未放行到 \(host) 的连接，并答复 \(status)"
        )
    }

    package static let proxyStatusNext = Message(
        "connection.proxyStatusNext",
        english: "ask whoever runs the proxy to let it through, or name another one with `set proxy`",
        chinese: "请联系代理的管理者放行，或用 `set proxy` 改用其他代理"
    )

    package static let certificateExpired = Message(
        "connection.certificateExpired",
        english: "its certificate has expired",
        chinese: "证书已过期"
    )

    package static let certificateNotYetValid = Message(
        "connection.certificateNotYetValid",
        english: "its certificate is not valid yet",
        chinese: "证书尚未生效"
    )

    package static let certificateUntrusted = Message(
        "connection.certificateUntrusted",
        english: "no trusted authority vouches for its certificate",
        chinese: "没有受信任的机构为其证书担保"
    )

    package static func certificateOfAnother(_ sent: String, offered: String) -> Message {
        Message(
            "connection.certificateOfAnother",
            english: "its certificate is for \(offered), not for \(sent)",
            chinese: "其证书属于 \(offered)，而非 \(sent)"
        )
    }

    package static func certificateNameless(_ sent: String) -> Message {
        Message(
            "connection.certificateNameless",
            english: "its certificate names no host, and \(sent) was asked for",
            chinese: "其证书未写明任何主机，而请求的是 \(sent)"
        )
    }

    package static let handshakeFailed = Message(
        "connection.handshakeFailed",
        english: "the TLS handshake failed",
        chinese: "TLS 握手失败"
    )

    package static let noCertificateRoots = Message(
        "connection.noRoots",
        english: "this machine has no certificate roots where they usually are",
        chinese: "本机的常用位置没有根证书"
    )

    package static let unreadableCertificateRoots = Message(
        "connection.unreadableRoots",
        english: "no certificate could be read from the file that `caFile` names",
        chinese: "无法从 `caFile` 指定的文件读取证书"
    )

    package static let sessionEnding = Message(
        "connection.shutDown",
        english: "the session is ending",
        chinese: "会话正在结束"
    )

    package static func connectionSetupFailed(_ reason: Message) -> Message {
        Message(
            "connection.setupFailed",
            english: "the connection could not be set up: \(reason)",
            chinese: "无法建立连接：\(reason)"
        )
    }

    package static let connectionSetupFailedNext = Message(
        "connection.setupFailedNext",
        english: "check `show caFile` and `show proxy`",
        chinese: "请检查 `show caFile` 和 `show proxy`"
    )

    // MARK: Configuration

    package static func unknownHostRequest(_ url: Code) -> Message {
        Message(
            "profile.unknownHostQuestion",
            english: """
                \(url) is none of the exchange's published addresses, and would see your key; type its host name to \
                use it from now on: 
                """,
            chinese: "\(url) 不是交易所公布的地址，且会看到您的密钥；输入其主机名表示今后使用它："
        )
    }
}
