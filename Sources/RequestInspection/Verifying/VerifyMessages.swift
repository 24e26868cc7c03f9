import BilingualText

extension Message {
    static let verifyNoQuery = English("verify.noQuery", "no query string found").chinese("没有找到查询串")

    static let verifyNoQueryNext =
        English("verify.noQueryNext", "Paste the whole URL, or the query after its `?`, in single quotes.")
        .chinese("请用单引号粘贴完整的 URL，或 `?` 之后的查询串。")

    static let verifyRight =
        English("verify.right", "the signature is correct for exactly these bytes and the session's key")
        .chinese("对这些字节和会话的密钥而言，签名正确")

    static let verifyRightNext = English(
        "verify.rightNext",
        "If the exchange still rejects it, check the clock with `clock` and the key with `error -2015`."
    )
    .chinese("若交易所仍拒绝，请用 `clock` 检查时钟，用 `error -2015` 检查 API Key。")

    static let verifyShapeOnly =
        English("verify.shapeOnly", "no key set, so only the form was checked; it looks correct")
        .chinese("未设置密钥，因此只检查了形式；形式正确")

    // MARK: What was tried

    static let triedEncodings = English("verify.triedEncodings", "another percent-encoding of the values")
        .chinese("值的其他百分号编码")

    static let triedOrders = English("verify.triedOrders", "every other order, also with another percent-encoding")
        .chinese("所有其他顺序（含其他百分号编码）")

    static let triedMoves = English("verify.triedMoves", "one parameter in another place, and the order by name")
        .chinese("移动一个参数，以及按名称排序")

    static let triedParts = English("verify.triedParts", "fewer parameters").chinese("缺少若干参数")

    static let triedFewer = English("verify.triedFewer", "one or two parameters fewer").chinese("缺少一两个参数")

    static let triedCase = English("verify.triedCase", "one value, or all of them, in another letter case")
        .chinese("一个或所有值的大小写不同")

    static let triedForms = English("verify.triedForms", "only the values, JSON, and other separators")
        .chinese("仅有值、JSON 或其他分隔符")

    static let triedWider = English("verify.triedWider", "the method, path or URL with the query")
        .chinese("查询串前加上方法、路径或 URL")

    static let triedAlgorithms = English("verify.triedAlgorithms", "other digests and paddings")
        .chinese("其他摘要算法与填充方式")

    static func triedStamps(seconds: Int64) -> Message {
        English("verify.triedStamps", "timestamps within \(Int(seconds)) s, the usual values of recvWindow")
            .chinese("\(Int(seconds)) 秒以内的时间戳，recvWindow 的常用值")
    }

    static let triedSwap = English("verify.triedSwap", "the API key as the secret").chinese("误用 API Key 作为 Secret Key")

    static let triedSecrets = English(
        "verify.triedSecrets",
        """
        quotes, names, spaces, newlines or invisible characters around the secret, one character less, and two of these \
        together
        """
    )
    .chinese("Secret Key 前后的引号、名称、空格、换行或不可见字符，少一个字符，以及其中两种同时出现")

    static func verifyFailed(_ verdict: Code) -> Message {
        English("verify.failed", "the request is \(verdict)").chinese("请求的结论为 \(verdict)")
    }
}
