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

    static func verifyExcluded(seconds: Int64) -> Message {
        English(
            "verify.excluded",
            """
            another encoding, order or form of these parameters, fewer parameters, another letter case, the usual values \
            of recvWindow, timestamps within \(Int(seconds)) s, other paddings and digests
            """
        )
        .chinese(
            """
            这些参数的其他编码、顺序或形式，缺少参数，大小写不同，recvWindow 的常用值，\(Int(seconds)) 秒以内的时间戳，\
            其他填充方式与摘要算法
            """
        )
    }

    static func verifyExcludedSecret(seconds: Int64) -> Message {
        English(
            "verify.excludedSecret",
            """
            \(verifyExcluded(seconds: seconds)), the API key as the secret, and quotes, spaces, newlines or invisible \
            characters around the secret
            """
        )
        .chinese("\(verifyExcluded(seconds: seconds))，误用 API Key，以及 Secret Key 前后的引号、空格、换行或不可见字符")
    }

    static func verifyFailed(_ verdict: Code) -> Message {
        English("verify.failed", "the request is \(verdict)").chinese("请求的结论为 \(verdict)")
    }
}
