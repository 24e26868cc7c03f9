import BilingualText

// Errors that the form of a request shows, without a key.
extension VerifyProblem {
    static let unsigned = VerifyProblem(
        "unsigned",
        English("verify.unsigned", "there is no signature").chinese("没有签名"),
        next: .verifySignLast
    )

    static func repeated(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "repeated",
            English("verify.repeated", "the parameter \(name) is repeated").chinese("参数 \(name) 重复"),
            next: English("verify.repeatedNext", "Send each parameter once.").chinese("每个参数只发送一次。")
        )
    }

    static func empty(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "empty",
            English("verify.empty", "the parameter \(name) is empty").chinese("参数 \(name) 为空"),
            next: English("verify.emptyNext", "Leave out a parameter that has no value.").chinese("没有值的参数请省略。")
        )
    }

    static let signatureNotLast = VerifyProblem(
        "signatureNotLast",
        .undecided,
        English(
            "verify.signatureNotLast",
            """
            the signature is not the last parameter: the documentation allows it, but users report that the exchange \
            rejects it
            """
        )
        .chinese("签名不是最后一个参数：文档允许，但有用户反映交易所会拒绝"),
        next: .verifySignLast
    )

    static let emptyParameter = VerifyProblem(
        "emptyParameter",
        .advice,
        English("verify.emptyParameter", "there is an `&` without a parameter after or before it")
            .chinese("有一个 `&` 的前面或后面没有参数"),
        next: .verifySignQuery
    )

    // MARK: Time

    static let unstamped = VerifyProblem(
        "unstamped",
        English("verify.unstamped", "there is no timestamp").chinese("没有时间戳"),
        next: .verifyMilliseconds
    )

    static let seconds = VerifyProblem(
        "seconds",
        English("verify.seconds", "the timestamp is in seconds").chinese("时间戳以秒为单位"),
        next: .verifyMilliseconds
    )

    static let nanoseconds = VerifyProblem(
        "nanoseconds",
        English("verify.nanoseconds", "the timestamp is in nanoseconds").chinese("时间戳以纳秒为单位"),
        next: .verifyMilliseconds
    )

    static let timestampFraction = VerifyProblem(
        "timestampFraction",
        English("verify.timestampFraction", "the timestamp has a decimal point or an exponent")
            .chinese("时间戳带有小数点或指数"),
        next: .verifyMilliseconds
    )

    static let timestampDate = VerifyProblem(
        "timestampDate",
        English("verify.timestampDate", "the timestamp is a date").chinese("时间戳是日期"),
        next: .verifyMilliseconds
    )

    static let timestampText = VerifyProblem(
        "timestampText",
        English("verify.timestampText", "the timestamp is not a number").chinese("时间戳不是数字"),
        next: .verifyMilliseconds
    )

    static let timestampRange = VerifyProblem(
        "timestampRange",
        English(
            "verify.timestampRange",
            "the timestamp is neither milliseconds nor microseconds of a year from 2017 on"
        )
        .chinese("时间戳既不是 2017 年以后的毫秒数，也不是微秒数"),
        next: .verifyMilliseconds
    )

    static let windowTooWide = VerifyProblem(
        "windowTooWide",
        English("verify.windowTooWide", "recvWindow is above 60000").chinese("recvWindow 大于 60000"),
        next: .verifyWindow
    )

    static let windowMalformed = VerifyProblem(
        "windowMalformed",
        English("verify.windowMalformed", "recvWindow is not a positive number of milliseconds")
            .chinese("recvWindow 不是正的毫秒数"),
        next: .verifyWindow
    )

    // MARK: What the request is

    static let wrongMethod = VerifyProblem(
        "wrongMethod",
        English("verify.wrongMethod", "this path takes GET, and the request uses another method")
            .chinese("该路径只接受 GET，而请求使用了其他方法"),
        next: English("verify.wrongMethodNext", "Send a GET; with curl's `-d` also give `-G`.")
            .chinese("请发送 GET；curl 使用 `-d` 时还要加 `-G`。")
    )

    static let bodyOnGet = VerifyProblem(
        "bodyOnGet",
        English("verify.bodyOnGet", "a GET must not have a body").chinese("GET 请求不能带正文"),
        next: English("verify.bodyOnGetNext", "Put the parameters into the query; curl does that with `-G`.")
            .chinese("请把参数放入查询串；curl 可用 `-G`。")
    )

    static let noKeyHeader = VerifyProblem(
        "noKeyHeader",
        English("verify.noKeyHeader", "there is no header `X-MBX-APIKEY`").chinese("没有 `X-MBX-APIKEY` 请求头"),
        next: English("verify.noKeyHeaderNext", "Send the API key in the header `X-MBX-APIKEY`.")
            .chinese("请在 `X-MBX-APIKEY` 请求头中发送 API Key。")
    )

    static let keyMalformed = VerifyProblem(
        "keyMalformed",
        English("verify.keyMalformed", "the API key is sent with quotes, spaces or other characters around it")
            .chinese("发送的 API Key 前后有引号、空格或其他字符"),
        next: English("verify.keyMalformedNext", "Send only the 64 letters and digits of the API key.")
            .chinese("只发送 API Key 的 64 个字母和数字。")
    )

    static let keyInQuery = VerifyProblem(
        "keyInQuery",
        .advice,
        English("verify.keyInQuery", "the API key is in the query, where the exchange does not read it")
            .chinese("API Key 放在查询串中，交易所不会读取"),
        next: noKeyHeader.nextStep
    )

    static func crossInstead(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "crossInstead",
            .advice,
            English(
                "verify.crossInstead",
                "\(name) is not a parameter of this endpoint, so the response is for cross margin"
            )
            .chinese("\(name) 不是该接口的参数，因此响应的是全仓杠杆"),
            next: English("verify.crossInsteadNext", "For an isolated pair send `isolatedSymbol`.")
                .chinese("查询逐仓交易对请发送 `isolatedSymbol`。")
        )
    }

    static let maskedSignature = VerifyProblem(
        "maskedSignature",
        .unknown,
        English(
            "verify.maskedSignature",
            "the signature is masked, so only the other parts of the request were checked"
        )
        .chinese("签名已被掩码，因此只检查了请求的其余部分"),
        next: .verifyPasteWhole
    )

    static let maskedKey = VerifyProblem(
        "maskedKey",
        .advice,
        English("verify.maskedKey", "the API key is masked, so it was not compared with the session's")
            .chinese("API Key 已被掩码，因此未与会话的比较"),
        next: .verifyPasteWhole
    )
}
