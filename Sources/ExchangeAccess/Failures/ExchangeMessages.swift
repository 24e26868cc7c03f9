package import BilingualText

extension Message {
    // MARK: The exchange

    package static func exchangeRefused(_ code: String, message: String) -> Message {
        Message(
            "shell.exchangeRefused",
            english: "the exchange refused: \(code) \(message)",
            chinese: "交易所拒绝：\(code) \(message)"
        )
    }

    package static func exchangeStatus(_ status: Int) -> Message {
        Message(
            "shell.exchangeStatus",
            english: "the exchange answered with HTTP status \(status)",
            chinese: "交易所返回 HTTP 状态 \(status)"
        )
    }

    package static func exchangeStatusWords(_ status: Int, message: String) -> Message {
        Message(
            "shell.exchangeStatusWords",
            english: "the exchange refused with HTTP status \(status): \(message)",
            chinese: "交易所拒绝，HTTP 状态 \(status)：\(message)"
        )
    }

    package static func notAResponse(_ status: Int) -> Message {
        Message(
            "shell.notAnAnswer",
            english: "HTTP status \(status) came in place of an answer",
            chinese: "返回了 HTTP 状态 \(status)，而不是应答"
        )
    }

    package static func htmlResponse(_ status: Int) -> Message {
        Message(
            "shell.htmlAnswer",
            english: "a web page came in place of an answer, with HTTP status \(status)",
            chinese: "返回的是网页而不是应答，HTTP 状态 \(status)"
        )
    }

    package static let unusableResponse = Message(
        "shell.unusableAnswer",
        english: "the answer could not be understood",
        chinese: "无法理解应答内容"
    )

    package static func unreadableMember(_ member: Code) -> Message {
        Message(
            "shell.unreadableMember",
            english: "the answer could not be understood: \(member) is missing or unreadable",
            chinese: "无法理解应答内容：\(member) 缺失或无法读取"
        )
    }

    package static let keyMissing = Message(
        "shell.keyMissing",
        english: "this question needs an API key and a signing key, and the session has none",
        chinese: "此查询需要 API 密钥和签名密钥，而当前会话没有"
    )

    package static let signingFailed = Message(
        "shell.signingFailed",
        english: "the key could not sign the request",
        chinese: "密钥无法为请求签名"
    )

    package static func limitReached(_ used: Int, budget: Int, cost: Int) -> Message {
        Message(
            "shell.limitReached",
            english: "the weight limit does not hold this question: \(used) of \(budget) used, \(cost) needed",
            chinese: "权重限额容不下此查询：已用 \(used)，上限 \(budget)，需要 \(cost)"
        )
    }

    package static func silenced(_ wait: String) -> Message {
        Message(
            "shell.silenced",
            english: "the exchange asked for silence, for \(wait) more; nothing was sent",
            chinese: "交易所要求静默，还需 \(wait)；未发送任何请求"
        )
    }

    package static func nameNotFound(_ host: String) -> Message {
        Message("shell.nameNotFound", english: "the name \(host) could not be looked up", chinese: "无法解析主机名 \(host)")
    }

    package static func connectionRefused(_ host: String) -> Message {
        Message("shell.connectionRefused", english: "\(host) refused the connection", chinese: "\(host) 拒绝连接")
    }

    package static func unreachable(_ host: String) -> Message {
        Message("shell.unreachable", english: "\(host) cannot be reached", chinese: "无法到达 \(host)")
    }

    package static func connectionLost(_ host: String) -> Message {
        Message("shell.connectionLost", english: "the connection to \(host) was lost", chinese: "与 \(host) 的连接中断")
    }

    package static func timedOut(_ host: String) -> Message {
        Message("shell.timedOut", english: "\(host) did not answer in time", chinese: "\(host) 未及时应答")
    }

    package static func untrusted(_ host: String, reason: Message) -> Message {
        Message(
            "shell.untrusted",
            english: "\(host) could not prove who it is: \(reason)",
            chinese: "\(host) 无法证明其身份：\(reason)"
        )
    }

    package static func proxyFailed(_ host: String) -> Message {
        Message(
            "shell.proxyFailed",
            english: "the proxy did not let the connection to \(host) through",
            chinese: "代理未放行到 \(host) 的连接"
        )
    }

    // MARK: What to do next, by category

    package static let parameterNext = Message(
        "shell.parameterNext",
        english: "check the asset and the pair; `help borrow` shows the forms",
        chinese: "请检查资产和交易对；`help borrow` 显示各种写法"
    )

    package static let accountNext = Message(
        "shell.accountNext",
        english: "check that this margin account is open and enabled at the exchange",
        chinese: "请在交易所确认该杠杆账户已开通并启用"
    )

    package static let assetNext = Message(
        "shell.assetNext",
        english: "the exchange does not lend this asset at the moment; try another one, or later",
        chinese: "交易所目前不出借此资产；请换一种或稍后再试"
    )

    package static let locationNext = Message(
        "shell.locationNext",
        english: "the exchange does not serve this location; its support can say where it does",
        chinese: "交易所不服务于当前地区；请向交易所客服了解其服务地区"
    )

    package static let firewallNext = Message(
        "shell.firewallNext",
        english: "wait five minutes and ask less often",
        chinese: "请等待五分钟并降低查询频率"
    )

    package static func firewallNextAfter(_ wait: String) -> Message {
        Message(
            "shell.firewallNextAfter",
            english: "wait \(wait), then ask less often",
            chinese: "请等待 \(wait)，之后降低查询频率"
        )
    }

    package static let decodingNext = Message(
        "shell.decodingNext",
        english: "check `show baseURL`, and that no proxy or sign-in page stands in between",
        chinese: "请检查 `show baseURL`，以及中间是否有代理或登录页面"
    )

    package static let faultNext = Message(
        "shell.faultNext",
        english: "the fault is the exchange's own: try again in a minute",
        chinese: "这是交易所自身的故障：请一分钟后重试"
    )

    package static let credentialsNext = Message(
        "shell.credentialsNext",
        english: "check that key and secret belong together and to this exchange",
        chinese: "请确认密钥与签名密钥成对，且属于该交易所"
    )

    package static let permissionNext = Message(
        "shell.permissionNext",
        english: "at the exchange, check the key's margin permission and its list of addresses",
        chinese: "请在交易所检查密钥的杠杆权限和 IP 白名单"
    )

    package static let clockNext = Message(
        "shell.clockNext",
        english: "set this machine's clock, or raise `set recvWindow` where the network is slow",
        chinese: "请校准本机时钟；网络较慢时可用 `set recvWindow` 调大"
    )

    package static let limitNext = Message(
        "shell.limitNext",
        english: "wait a minute, or ask less often",
        chinese: "请等待一分钟，或降低查询频率"
    )

    package static func limitNextAfter(_ wait: String) -> Message {
        Message(
            "shell.limitNextAfter",
            english: "wait \(wait); `set limitPolicy wait` does so by itself",
            chinese: "请等待 \(wait)；`set limitPolicy wait` 会自动等待"
        )
    }

    package static let networkNext = Message(
        "shell.networkNext",
        english: "check the network and `show baseURL`",
        chinese: "请检查网络和 `show baseURL`"
    )

    package static let tlsNext = Message(
        "shell.tlsNext",
        english: "check this machine's date and certificates, and whether a proxy intercepts the connection",
        chinese: "请检查本机日期和证书，以及是否有代理截获连接"
    )

    package static let timeoutNext = Message(
        "shell.timeoutNext",
        english: "try again, or raise `set timeout`",
        chinese: "请重试，或用 `set timeout` 调大"
    )

    package static func recordingUnknownRequest(_ request: Code) -> Message {
        Message(
            "recording.unknownQuestion",
            english: "the recording holds no answer to \(request) here",
            chinese: "录制中此处没有 \(request) 的应答"
        )
    }

    package static func recordingUnknownRequestNearest(_ nearest: Code) -> Message {
        Message(
            "recording.unknownQuestionNearest",
            english: "the nearest question it holds is \(nearest)",
            chinese: "录制中最接近的查询是 \(nearest)"
        )
    }

    package static let recordingUnknownRequestNext = Message(
        "recording.unknownQuestionNext",
        english: "ask what was asked when it was recorded, in that order",
        chinese: "请按录制时的顺序提出录制时的查询"
    )
}
