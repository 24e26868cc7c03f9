package import BilingualText

extension Message {
    // MARK: The exchange

    package static func likely(_ cause: LocalizedText) -> Message {
        English("shell.likely", "likely \(cause.english)").chinese("很可能\(cause.chinese)")
    }

    package static func exchangeRefused(_ code: String, message: String) -> Message {
        English("shell.exchangeRefused", "the exchange rejected the request: \(code) \(message)")
            .chinese("交易所拒绝请求：\(code) \(message)")
    }

    package static func exchangeStatus(_ status: Int) -> Message {
        English("shell.exchangeStatus", "the exchange returned HTTP status \(status)")
            .chinese("交易所返回 HTTP 状态 \(status)")
    }

    package static let rejectedWithoutReason =
        English("shell.rejectedWithoutReason", "the exchange rejected the request without a code or a reason")
        .chinese("交易所拒绝请求，未给出错误码和原因")

    package static func exchangeStatusWords(_ status: Int, message: String) -> Message {
        English("shell.exchangeStatusWords", "the exchange rejected the request with HTTP status \(status): \(message)")
            .chinese("交易所拒绝请求，HTTP 状态 \(status)：\(message)")
    }

    package static func notAResponse(_ status: Int) -> Message {
        English("shell.notAResponse", "got HTTP status \(status) instead of a response")
            .chinese("收到 HTTP 状态 \(status)，而非响应")
    }

    /// What could not be read, and why.
    package static func unreadable(_ words: LocalizedText) -> Message {
        English("shell.unreadable", "\(words.english)").chinese("\(words.chinese)")
    }

    package static func unreadResponse(_ status: Int, size: Int, type: String?) -> Message {
        let (english, chinese) = type.map { (", `\($0)`", "，`\($0)`") } ?? ("", "")
        return English(
            "shell.unreadResponse",
            "HTTP status \(status), \(size, "byte", "bytes")\(english); `as raw` shows the response"
        )
        .chinese("HTTP 状态 \(status)，\(size) 字节\(chinese)；`as raw` 可显示响应")
    }

    package static func responseTooLarge(_ limit: Int) -> Message {
        English("shell.responseTooLarge", "the response is larger than \(limit) bytes, the most that is read")
            .chinese("响应超过读取上限 \(limit) 字节")
    }

    package static func notHTTP(_ host: String) -> Message {
        English("shell.notHTTP", "\(host) sent something that is not an HTTP response").chinese("\(host) 返回的不是 HTTP 响应")
    }

    /// What is wrong with the proxy or the certificate.
    package static func connectionFailed(_ words: LocalizedText) -> Message {
        English("shell.connectionFailed", "\(words.english)").chinese("\(words.chinese)")
    }

    package static let keyMissing =
        English("shell.keyMissing", "this request needs an API key and a secret; none is set")
        .chinese("此请求需要 API Key 和 Secret Key，尚未设置")

    package static let signingFailed = English("shell.signingFailed", "the request could not be signed with the key")
        .chinese("无法用密钥为请求签名")

    package static func limitReached(_ used: Int, budget: Int, cost: Int) -> Message {
        English(
            "shell.limitReached",
            "not sent: it would exceed the request weight limit (\(used) of \(budget) used, \(cost) needed)"
        )
        .chinese("未发送：将超出权重限制（已用 \(used)/\(budget)，需 \(cost)）")
    }

    package static func silenced(_ wait: String) -> Message {
        English("shell.silenced", "not sent: rate limited for \(wait) more").chinese("未发送：限频中，还需等待 \(wait)")
    }

    package static func nameNotFound(_ host: String) -> Message {
        English("shell.nameNotFound", "host name \(host) not found").chinese("找不到主机名 \(host)")
    }

    package static func connectionRefused(_ host: String) -> Message {
        English("shell.connectionRefused", "\(host) refused the connection").chinese("\(host) 拒绝连接")
    }

    package static func unreachable(_ host: String) -> Message {
        English("shell.unreachable", "\(host) cannot be reached").chinese("无法到达 \(host)")
    }

    package static func connectionLost(_ host: String) -> Message {
        English("shell.connectionLost", "the connection to \(host) was lost").chinese("与 \(host) 的连接中断")
    }

    package static func timedOut(_ host: String) -> Message {
        English("shell.timedOut", "\(host) did not respond in time").chinese("\(host) 未及时响应")
    }

    package static func untrusted(_ host: String, reason: Message) -> Message {
        English("shell.untrusted", "TLS: \(host) could not be verified: \(reason)")
            .chinese("TLS：无法验证 \(host)：\(reason)")
    }

    package static func proxyFailed(_ host: String) -> Message {
        English("shell.proxyFailed", "the proxy refused the connection to \(host)").chinese("代理拒绝到 \(host) 的连接")
    }

    package static func recordingUnknownRequest(_ request: Code) -> Message {
        English("recording.unknownRequest", "the recording has no response to \(request) here")
            .chinese("录制文件中此处没有 \(request) 的响应")
    }

    package static func recordingUnknownRequestNearest(_ nearest: Code) -> Message {
        English("recording.unknownRequestNearest", "The nearest recorded request is \(nearest).")
            .chinese("录制文件中最接近的请求是 \(nearest)。")
    }

    package static let recordingUnknownRequestNext =
        English("recording.unknownRequestNext", "Send the same requests in the recorded order.")
        .chinese("请按录制时的顺序发送相同的请求。")
}
