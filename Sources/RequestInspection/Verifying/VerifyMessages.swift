package import BilingualText

extension Message {
    package static let verifyNoQuery = Message("verify.noQuery", english: "there is no query in it", chinese: "其中没有查询串")

    package static let verifyNoQueryNext = Message(
        "verify.noQueryNext",
        english: "paste the whole URL, or the query behind its `?`, in quotes",
        chinese: "请用引号粘贴完整的 URL，或 `?` 之后的查询串"
    )

    package static let verifyRight = Message(
        "verify.right",
        english: "the signature is right for exactly these bytes and the session's key",
        chinese: "对这些字节和会话的密钥而言，签名正确"
    )

    package static let verifyRightNext = Message(
        "verify.rightNext",
        english: "if the exchange still refuses it, look at the clock with `clock` and at the key with `error -2015`",
        chinese: "若交易所仍拒绝，请用 `clock` 检查时钟，用 `error -2015` 检查密钥"
    )

    package static let verifyShapeOnly = Message(
        "verify.shapeOnly",
        english: "without a key nothing more can be said than its shape shows, and that shows no mistake",
        chinese: "没有密钥时只能看其形式，而形式上没有错误"
    )

    package static let verifyShapeOnlyNext = Message(
        "verify.shapeOnlyNext",
        english: "use a profile with the key, and verify it again",
        chinese: "请使用带有该密钥的配置后再次检查"
    )

    package static func verifyNotEncoded(_ detail: String) -> Message {
        Message(
            "verify.notEncoded",
            english: """
                what was signed and what was sent differ in encoding: \(detail) was not percent-encoded before signing
                """,
            chinese: "签名与发送的编码不同：签名前 \(detail) 未作百分号编码"
        )
    }

    package static func verifyEncodedTwice(_ detail: String) -> Message {
        Message("verify.encodedTwice", english: "\(detail) was percent-encoded twice", chinese: "\(detail) 被百分号编码了两次")
    }

    package static func verifyReordered(_ detail: String) -> Message {
        Message(
            "verify.reordered",
            english: "the parameters were signed in another order than they were sent: \(detail)",
            chinese: "签名时参数的顺序与发送时不同：\(detail)"
        )
    }

    package static func verifyChanged(_ detail: String) -> Message {
        Message(
            "verify.changed",
            english: "\(detail) was added or changed after signing",
            chinese: "签名之后添加或更改了 \(detail)"
        )
    }

    package static let verifyChangedOrOtherSecret = Message(
        "verify.changedOrOtherSecret",
        english: """
            none of the known mistakes makes this signature: a parameter was changed after signing, or another key \
            signed it
            """,
        chinese: "已知的错误都不会产生此签名：签名后更改了参数，或由另一密钥签名"
    )

    package static func verifyMoreSigned(_ detail: String) -> Message {
        Message(
            "verify.moreSigned",
            english: "more than the query was signed, with `\(detail)`",
            chinese: "签名的内容不止查询串，还含有 `\(detail)`"
        )
    }

    package static let verifySwapped = Message(
        "verify.swapped",
        english: "it was signed with the API key in place of the secret",
        chinese: "用 API 密钥代替了签名密钥进行签名"
    )

    package static func verifyBlankInSecret(_ detail: String) -> Message {
        Message(
            "verify.blankInSecret",
            english: "the secret was taken with `\(detail)` around it",
            chinese: "签名密钥前后带有 `\(detail)`"
        )
    }

    package static let verifyNotEscaped = Message(
        "verify.notEscaped",
        english: "the base64 of the signature was not percent-encoded",
        chinese: "签名的 base64 未作百分号编码"
    )

    package static let verifySeconds = Message(
        "verify.seconds",
        english: "the timestamp is in seconds",
        chinese: "时间戳以秒为单位"
    )

    package static func verifyWrongKind(_ detail: String) -> Message {
        Message(
            "verify.wrongKind",
            english: "it is a signature of the kind \(detail), and the session's key is of another",
            chinese: "这是 \(detail) 类型的签名，而会话的密钥是另一类型"
        )
    }

    package static let verifyMisshapen = Message(
        "verify.misshapen",
        english: "the signature has the form of none that the exchange takes",
        chinese: "签名的形式不属于交易所接受的任何一种"
    )

    package static func verifyOtherAlgorithm(_ detail: String) -> Message {
        Message(
            "verify.otherAlgorithm",
            english: "the right key signed it in a way the exchange does not take: \(detail)",
            chinese: "密钥正确，但签名方式不被交易所接受：\(detail)"
        )
    }

    package static let verifyOtherKey = Message(
        "verify.otherKey",
        english: "the request names another API key than the session's",
        chinese: "请求中的 API 密钥不是会话的密钥"
    )

    package static let verifyUnsigned = Message("verify.unsigned", english: "it bears no signature", chinese: "没有签名")

    package static func verifyRepeated(_ detail: String) -> Message {
        Message("verify.repeated", english: "the parameter \(detail) stands twice", chinese: "参数 \(detail) 出现了两次")
    }

    package static let verifyUnstamped = Message("verify.unstamped", english: "it bears no timestamp", chinese: "没有时间戳")

    package static let verifyWindowTooWide = Message(
        "verify.windowTooWide",
        english: "its recvWindow is above 60000",
        chinese: "recvWindow 大于 60000"
    )

    package static let verifyEncodeOnceNext = Message(
        "verify.encodeOnceNext",
        english: "encode each value once, sign that text, and send exactly that text",
        chinese: "每个值只编码一次，对该文本签名，并原样发送"
    )

    package static let verifySignLastNext = Message(
        "verify.signLastNext",
        english: "sign the query last, and send it byte for byte, the signature behind it",
        chinese: "最后再签名，并逐字节原样发送，签名放在末尾"
    )

    package static let verifySignQueryNext = Message(
        "verify.signQueryNext",
        english: "sign the query alone, without `?`, path or line end",
        chinese: "只对查询串签名，不含 `?`、路径和换行"
    )

    package static let verifySecretNext = Message(
        "verify.secretNext",
        english: "check which of the two is which, and print the secret's length: no blank belongs to it",
        chinese: "请确认两者未弄反，并检查签名密钥的长度：其中不应有空白"
    )

    package static let verifyEscapeNext = Message(
        "verify.escapeNext",
        english: "percent-encode the signature: `+` as `%2B`, `/` as `%2F`, `=` as `%3D`",
        chinese: "对签名作百分号编码：`+` 为 `%2B`，`/` 为 `%2F`，`=` 为 `%3D`"
    )

    package static let verifyMillisecondsNext = Message(
        "verify.millisecondsNext",
        english: "send the time in milliseconds since 1970, such as `1736393892000`",
        chinese: "请使用自 1970 年起的毫秒数，例如 `1736393892000`"
    )

    package static let verifyKindNext = Message(
        "verify.kindNext",
        english: "sign with the kind of key that was registered at the exchange; `whoami` shows the session's",
        chinese: "请用在交易所登记的密钥类型签名；`whoami` 显示会话密钥的类型"
    )

    package static let verifyFormNext = Message(
        "verify.formNext",
        english: """
            look whether it was cut: HMAC has 64 hexadecimal digits, Ed25519 88 signs of base64, and RSA 344 or more
            """,
        chinese: "请检查是否被截断：HMAC 为 64 位十六进制数，Ed25519 为 88 个 base64 字符，RSA 为 344 个或更多"
    )

    package static let verifySandboxKey = Message(
        "verify.sandboxKey",
        english: """
            the session's key is the embedded exchange's; for a request of a real account use a profile with its key
            """,
        chinese: "会话的密钥属于内置的模拟交易所；检查真实账户的请求请使用带有该密钥的配置"
    )

    package static let verifyWindowNext = Message(
        "verify.windowNext",
        english: "send at most `recvWindow=60000`",
        chinese: "最大只能发送 `recvWindow=60000`"
    )
}
