import BilingualText
import BinanceMargin

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

    static func missing(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "missing",
            English("verify.missing", "the mandatory parameter \(name) is missing").chinese("缺少必填参数 \(name)"),
            next: English("verify.missingNext", "Send it before signing; names are case-sensitive.")
                .chinese("请在签名前加上；参数名区分大小写。")
        )
    }

    static let doubleMark = VerifyProblem(
        "doubleMark",
        English("verify.doubleMark", "there is a second `?` where an `&` is needed").chinese("应为 `&` 的位置又出现了 `?`"),
        next: English("verify.doubleMarkNext", "Put `?` before the first parameter only, and `&` before each other.")
            .chinese("仅在第一个参数前使用 `?`，其余参数前使用 `&`。")
    )

    /// - Parameter meant: the name that was probably meant.
    static func unread(_ name: String, meant: String?) -> VerifyProblem {
        VerifyProblem(
            "unread",
            .advice,
            English("verify.unread", "this endpoint has no parameter \(name), which the exchange ignores")
                .chinese("该接口没有参数 \(name)，交易所会忽略它"),
            next: meant.map {
                English("verify.unreadMeant", "The parameter is \(Code($0)).").chinese("正确的参数名为 \(Code($0))。")
            } ?? English("verify.unreadNext", "Leave it out, or correct its name.").chinese("请省略它，或更正参数名。")
        )
    }

    static func variable(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "variable",
            .unknown,
            English("verify.variable", "\(name) is a variable or a placeholder, so the signature was not tested")
                .chinese("\(name) 是变量或占位符，因此未检查签名"),
            next: English("verify.variableNext", "Paste the request as it is sent, with every value filled in.")
                .chinese("请粘贴实际发送的请求，其中的值均已代入。")
        )
    }

    // MARK: Time

    static func expired(milliseconds: Int64) -> VerifyProblem {
        VerifyProblem(
            "expired",
            .undecided,
            English(
                "verify.expired",
                "the timestamp is \(distance(milliseconds)) old, more than recvWindow: sent now, the exchange refuses it"
            )
            .chinese("时间戳已过去 \(distance(milliseconds))，超出 recvWindow：现在发送会被拒绝"),
            next: English(
                "verify.expiredNext",
                "Send a new timestamp with a new signature; `error -1021` explains more."
            )
            .chinese("请使用新的时间戳并重新签名；详见 `error -1021`。")
        )
    }

    /// - Parameter isCertain: whether this computer's clock cannot be the reason.
    static func ahead(milliseconds: Int64, isCertain: Bool) -> VerifyProblem {
        VerifyProblem(
            "ahead",
            isCertain ? .wrong : .undecided,
            English("verify.ahead", "the timestamp is \(distance(milliseconds)) ahead of the server time")
                .chinese("时间戳比服务器时间超前 \(distance(milliseconds))"),
            next: English("verify.aheadNext", "Check the clock with `clock`; a wider recvWindow does not help.")
                .chinese("请用 `clock` 检查时钟；加大 recvWindow 无效。")
        )
    }

    /// In the largest unit that fits.
    private static func distance(_ milliseconds: Int64) -> String {
        for (unit, size) in [("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000)] as [(String, Int64)]
        where milliseconds >= size { return "\(milliseconds / size) \(unit)" }
        return "\(milliseconds) ms"
    }

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

    /// - Parameter isCertain: whether the exchange takes no other method on the path.
    static func wrongMethod(isCertain: Bool) -> VerifyProblem {
        VerifyProblem(
            "wrongMethod",
            isCertain ? .wrong : .undecided,
            isCertain
                ? English("verify.wrongMethod", "this path takes GET, and the request uses another method")
                    .chinese("该路径只接受 GET，而请求使用了其他方法")
                : English(
                    "verify.otherMethod",
                    "this path has other methods, whose parameters this program does not know"
                )
                .chinese("该路径还有其他方法，本程序不了解其参数"),
            next: English("verify.wrongMethodNext", "Send a GET; with curl's `-d` also give `-G`.")
                .chinese("请发送 GET；curl 使用 `-d` 时还要加 `-G`。")
        )
    }

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

    static let headerWithoutColon = VerifyProblem(
        "headerWithoutColon",
        English(
            "verify.headerWithoutColon",
            "the header `X-MBX-APIKEY` has no colon after its name, so curl does not send the key"
        )
        .chinese("`X-MBX-APIKEY` 请求头的名称后没有冒号，curl 不会发送 API Key"),
        next: English("verify.headerWithoutColonNext", "Write `-H 'X-MBX-APIKEY: KEY'`, with a colon.")
            .chinese("请写成 `-H 'X-MBX-APIKEY: KEY'`，使用冒号。")
    )

    static let keyHeaderTwice = VerifyProblem(
        "keyHeaderTwice",
        .undecided,
        English("verify.keyHeaderTwice", "there are two headers `X-MBX-APIKEY` with different keys")
            .chinese("有两个 `X-MBX-APIKEY` 请求头，其值不同"),
        next: noKeyHeader.nextStep
    )

    static let shellCut = VerifyProblem(
        "shellCut",
        English("verify.shellCut", "the URL is not in quotes, so a shell cuts it at its first `&`")
            .chinese("URL 没有加引号，shell 会在第一个 `&` 处截断"),
        next: English("verify.shellCutNext", "Put the URL in single quotes; at the Windows prompt in double quotes.")
            .chinese("请给 URL 加单引号；Windows 命令提示符请用双引号。")
    )

    static let fromFile = VerifyProblem(
        "fromFile",
        .unknown,
        English("verify.fromFile", "a part of the request comes from a file, so the signature was not tested")
            .chinese("请求的一部分来自文件，因此未检查签名"),
        next: English("verify.fromFileNext", "Paste the request with the file's content in its place.")
            .chinese("请以文件内容代替文件名后再粘贴。")
    )

    // MARK: Where it goes

    static let notHTTPS = VerifyProblem(
        "notHTTPS",
        .undecided,
        English("verify.notHTTPS", "the URL does not begin with `https://`, which the exchange needs")
            .chinese("URL 不以 `https://` 开头，而交易所要求 HTTPS"),
        next: English("verify.notHTTPSNext", "Use `https://`: otherwise anyone on the network can read the key.")
            .chinese("请使用 `https://`：否则网络中的其他人可以读取 API Key。")
    )

    static let hostWithoutPath = VerifyProblem(
        "hostWithoutPath",
        English("verify.hostWithoutPath", "this host has no signed requests of margin trading")
            .chinese("该主机不提供杠杆交易的签名接口"),
        next: hostNext()
    )

    /// - Parameter url: the address that serves the path.
    static func unknownHost(_ url: BaseURL) -> VerifyProblem {
        VerifyProblem(
            "unknownHost",
            .undecided,
            English("verify.unknownHost", "the host is not one of the exchange's that serve this path")
                .chinese("该主机不是交易所提供此路径的主机"),
            next: hostNext(url)
        )
    }

    private static func hostNext(_ url: BaseURL = .production) -> Message {
        English("verify.hostNext", "Send it to \(Code(url.description)).").chinese("请发送到 \(Code(url.description))。")
    }

    static let unknownPath = VerifyProblem(
        "unknownPath",
        .undecided,
        English("verify.unknownPath", "this program knows no signed GET request of this path")
            .chinese("本程序不认识该路径的签名 GET 请求"),
        next: English("verify.unknownPathNext", "Compare the path with the documentation, also its letter case.")
            .chinese("请与文档核对路径，注意大小写。")
    )

    static let keyMalformed = VerifyProblem(
        "keyMalformed",
        English(
            "verify.keyMalformed",
            "the API key is not 64 letters and digits: a part is missing, or there are quotes or other characters"
        )
        .chinese("API Key 不是 64 个字母和数字：缺少一部分，或带有引号等字符"),
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
                "\(name) is not a parameter of this endpoint: ignored, so the response is silently for cross margin"
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
        English("verify.maskedKey", "the API key is masked or a variable, so it was not compared with the session's")
            .chinese("API Key 已被掩码或为变量，因此未与会话的比较"),
        next: .verifyPasteWhole
    )
}
