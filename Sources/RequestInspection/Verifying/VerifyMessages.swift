package import BilingualText

extension Message {
    package static let verifyNoQuery = English("verify.noQuery", "no query string found").chinese("没有找到查询串")

    package static let verifyNoQueryNext =
        English("verify.noQueryNext", "Paste the whole URL, or the query after its `?`, in quotes.")
        .chinese("请用引号粘贴完整的 URL，或 `?` 之后的查询串。")

    package static let verifyRight =
        English("verify.right", "the signature is correct for exactly these bytes and the session's key")
        .chinese("对这些字节和会话的密钥而言，签名正确")

    package static let verifyRightNext = English(
        "verify.rightNext",
        "If the exchange still rejects it, check the clock with `clock` and the key with `error -2015`."
    )
    .chinese("若交易所仍拒绝，请用 `clock` 检查时钟，用 `error -2015` 检查 API Key。")

    package static let verifyShapeOnly =
        English("verify.shapeOnly", "no key set, so only the form was checked; it looks correct")
        .chinese("未设置密钥，因此只检查了形式；形式正确")

    package static let verifyShapeOnlyNext =
        English("verify.shapeOnlyNext", "Use a profile with the key, and verify it again.")
        .chinese("请使用带有该密钥的配置档后再次检查。")

    package static func verifyNotEncoded(_ detail: String) -> Message {
        English(
            "verify.notEncoded",
            "\(detail) was not percent-encoded before signing, so what was signed differs from what was sent"
        )
        .chinese("签名前 \(detail) 未作百分号编码，因此签名的内容与发送的不同")
    }

    package static func verifyEncodedTwice(_ detail: String) -> Message {
        English("verify.encodedTwice", "\(detail) was percent-encoded twice").chinese("\(detail) 被百分号编码了两次")
    }

    package static func verifyReordered(_ detail: String) -> Message {
        English("verify.reordered", "the parameters were signed in another order than they were sent: \(detail)")
            .chinese("签名时参数的顺序与发送时不同：\(detail)")
    }

    package static func verifyChanged(_ detail: String) -> Message {
        English("verify.changed", "\(detail) was added or changed after signing").chinese("签名之后添加或更改了 \(detail)")
    }

    package static let verifyChangedOrOtherSecret = English(
        "verify.changedOrOtherSecret",
        """
        no known error explains this signature: a parameter was changed after signing, or another key signed it
        """
    )
    .chinese("已知的错误都不能解释此签名：签名后更改了参数，或由另一密钥签名")

    package static func verifyMoreSigned(_ detail: String) -> Message {
        English("verify.moreSigned", "more than the query was signed: `\(detail)`")
            .chinese("签名的内容不止查询串，还含有 `\(detail)`")
    }

    package static let verifySwapped = English("verify.swapped", "it was signed with the API key instead of the secret")
        .chinese("误用 API Key 代替 Secret Key 签名")

    package static func verifyBlankInSecret(_ detail: String) -> Message {
        English("verify.blankInSecret", "the secret has extra `\(detail)` around it")
            .chinese("Secret Key 前后多了 `\(detail)`")
    }

    package static let verifyNotEscaped =
        English("verify.notEscaped", "the base64 of the signature was not percent-encoded")
        .chinese("签名的 base64 未作百分号编码")

    package static let verifySeconds = English("verify.seconds", "the timestamp is in seconds").chinese("时间戳以秒为单位")

    package static func verifyWrongKind(_ detail: String) -> Message {
        English("verify.wrongKind", "it is a \(detail) signature, but the session uses another key type")
            .chinese("这是 \(detail) 签名，而会话使用另一类型的密钥")
    }

    package static let verifyMisshapen =
        English("verify.misshapen", "the signature is not in any form the exchange accepts")
        .chinese("签名的形式不被交易所接受")

    package static func verifyOtherAlgorithm(_ detail: String) -> Message {
        English(
            "verify.otherAlgorithm",
            "it was signed with the correct key, but in a way the exchange does not accept: \(detail)"
        )
        .chinese("密钥正确，但签名方式不被交易所接受：\(detail)")
    }

    package static let verifyOtherKey =
        English("verify.otherKey", "the request names another API key than the session's")
        .chinese("请求中的 API Key 不是会话的 API Key")

    package static let verifyUnsigned = English("verify.unsigned", "there is no signature").chinese("没有签名")

    package static func verifyRepeated(_ detail: String) -> Message {
        English("verify.repeated", "the parameter \(detail) is repeated").chinese("参数 \(detail) 重复")
    }

    package static let verifyUnstamped = English("verify.unstamped", "there is no timestamp").chinese("没有时间戳")

    package static let verifyWindowTooWide = English("verify.windowTooWide", "its recvWindow is above 60000")
        .chinese("recvWindow 大于 60000")

    package static let verifyEncodeOnceNext =
        English("verify.encodeOnceNext", "Encode each value once, sign that text, and send exactly that text.")
        .chinese("每个值只编码一次，对该文本签名，并原样发送。")

    package static let verifySignLastNext =
        English("verify.signLastNext", "Sign the query last, and send it byte for byte with the signature after it.")
        .chinese("请最后再签名，并逐字节原样发送，签名放在末尾。")

    package static let verifySignQueryNext =
        English("verify.signQueryNext", "Sign only the query, without `?`, path or newline.")
        .chinese("只对查询串签名，不含 `?`、路径和换行。")

    package static let verifySecretNext = English(
        "verify.secretNext",
        """
        Check that the API key and the secret are not swapped, and print the secret's length: it contains no \
        spaces.
        """
    )
    .chinese("请确认 API Key 与 Secret Key 没有弄反，并检查 Secret Key 的长度：其中没有空格。")

    package static let verifyEscapeNext =
        English("verify.escapeNext", "Percent-encode the signature: `+` as `%2B`, `/` as `%2F`, `=` as `%3D`.")
        .chinese("请对签名作百分号编码：`+` 为 `%2B`，`/` 为 `%2F`，`=` 为 `%3D`。")

    package static let verifyMillisecondsNext =
        English("verify.millisecondsNext", "Send the time in milliseconds since 1970, such as `1736393892000`.")
        .chinese("请使用自 1970 年起的毫秒数，例如 `1736393892000`。")

    package static let verifyKindNext = English(
        "verify.kindNext",
        "Sign with the key type that is registered on the exchange. `whoami` shows the session's."
    )
    .chinese("请用在交易所登记的密钥类型签名。`whoami` 显示会话密钥的类型。")

    package static let verifyFormNext = English(
        "verify.formNext",
        "Check that it is complete: HMAC is 64 hex digits, Ed25519 88 base64 characters, RSA 344 or more."
    )
    .chinese("请检查是否完整：HMAC 为 64 位十六进制数，Ed25519 为 88 个 base64 字符，RSA 为 344 个或更多。")

    package static let verifySandboxKey = English(
        "verify.sandboxKey",
        "The session uses the sandbox key. For a request of a real account, use a profile with its key."
    )
    .chinese("会话使用沙盒密钥。检查真实账户的请求，请使用带有其密钥的配置档。")

    package static let verifyWindowNext = English("verify.windowNext", "Send at most `recvWindow=60000`.")
        .chinese("最大只能发送 `recvWindow=60000`。")
}
