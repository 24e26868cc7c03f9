/// What `verify` says, in both languages.
enum VerifyWording {
    static let english: [VerifyMessage: String] = [
        .noQuery: "there is no query in it",
        .noQueryNext: "paste the whole URL, or the query behind its `?`, in quotes",
        .right: "the signature is right for exactly these bytes and the session's key",
        .rightNext:
            "if the exchange still refuses it, look at the clock with `clock` and at the key with `error -2015`",
        .shapeOnly: "without a key nothing more can be said than its shape shows, and that shows no mistake",
        .shapeOnlyNext: "use a profile with the key, and verify it again",

        .notEncoded:
            "what was signed and what was sent differ in encoding: {detail} was not percent-encoded before signing",
        .encodedTwice: "{detail} was percent-encoded twice",
        .reordered: "the parameters were signed in another order than they were sent: {detail}",
        .changed: "{detail} was added or changed after signing",
        .changedOrOtherSecret:
            "none of the known mistakes makes this signature: a parameter was changed after signing, "
            + "or another key signed it",
        .moreSigned: "more than the query was signed, with `{detail}`",
        .swapped: "it was signed with the API key in place of the secret",
        .blankInSecret: "the secret was taken with `{detail}` around it",
        .notEscaped: "the base64 of the signature was not percent-encoded",
        .seconds: "the timestamp is in seconds",
        .wrongKind: "it is a signature of the kind {detail}, and the session's key is of another",
        .misshapen: "the signature has the form of none that the exchange takes",
        .otherAlgorithm: "the right key signed it in a way the exchange does not take: {detail}",
        .otherKey: "the request names another API key than the session's",
        .unsigned: "it bears no signature",
        .repeated: "the parameter {detail} stands twice",
        .unstamped: "it bears no timestamp",
        .windowTooWide: "its recvWindow is above 60000",

        .encodeOnceNext: "encode each value once, sign that text, and send exactly that text",
        .signLastNext: "sign the query last, and send it byte for byte, the signature behind it",
        .signQueryNext: "sign the query alone, without `?`, path or line end",
        .secretNext: "check which of the two is which, and print the secret's length: no blank belongs to it",
        .escapeNext: "percent-encode the signature: `+` as `%2B`, `/` as `%2F`, `=` as `%3D`",
        .millisecondsNext: "send the time in milliseconds since 1970, such as `1736393892000`",
        .kindNext: "sign with the kind of key that was registered at the exchange; `whoami` shows the session's",
        .formNext:
            "look whether it was cut: HMAC has 64 hexadecimal digits, Ed25519 88 signs of base64, and RSA 344 or more",
        .sandboxKey:
            "the session's key is the embedded exchange's; for a request of a real account use a profile with its key",
        .windowNext: "send at most `recvWindow=60000`",
    ]

    static let chinese: [VerifyMessage: String] = [
        .noQuery: "其中没有查询串",
        .noQueryNext: "请用引号粘贴完整的 URL，或 `?` 之后的查询串",
        .right: "对这些字节和会话的密钥而言，签名正确",
        .rightNext: "若交易所仍拒绝，请用 `clock` 检查时钟，用 `error -2015` 检查密钥",
        .shapeOnly: "没有密钥时只能看其形式，而形式上没有错误",
        .shapeOnlyNext: "请使用带有该密钥的配置后再次检查",

        .notEncoded: "签名与发送的编码不同：签名前 {detail} 未作百分号编码",
        .encodedTwice: "{detail} 被百分号编码了两次",
        .reordered: "签名时参数的顺序与发送时不同：{detail}",
        .changed: "签名之后添加或更改了 {detail}",
        .changedOrOtherSecret: "已知的错误都不会产生此签名：签名后更改了参数，或由另一密钥签名",
        .moreSigned: "签名的内容不止查询串，还含有 `{detail}`",
        .swapped: "用 API 密钥代替了签名密钥进行签名",
        .blankInSecret: "签名密钥前后带有 `{detail}`",
        .notEscaped: "签名的 base64 未作百分号编码",
        .seconds: "时间戳以秒为单位",
        .wrongKind: "这是 {detail} 类型的签名，而会话的密钥是另一类型",
        .misshapen: "签名的形式不属于交易所接受的任何一种",
        .otherAlgorithm: "密钥正确，但签名方式不被交易所接受：{detail}",
        .otherKey: "请求中的 API 密钥不是会话的密钥",
        .unsigned: "没有签名",
        .repeated: "参数 {detail} 出现了两次",
        .unstamped: "没有时间戳",
        .windowTooWide: "recvWindow 大于 60000",

        .encodeOnceNext: "每个值只编码一次，对该文本签名，并原样发送",
        .signLastNext: "最后再签名，并逐字节原样发送，签名放在末尾",
        .signQueryNext: "只对查询串签名，不含 `?`、路径和换行",
        .secretNext: "请确认两者未弄反，并检查签名密钥的长度：其中不应有空白",
        .escapeNext: "对签名作百分号编码：`+` 为 `%2B`，`/` 为 `%2F`，`=` 为 `%3D`",
        .millisecondsNext: "请使用自 1970 年起的毫秒数，例如 `1736393892000`",
        .kindNext: "请用在交易所登记的密钥类型签名；`whoami` 显示会话密钥的类型",
        .formNext: "请检查是否被截断：HMAC 为 64 位十六进制数，Ed25519 为 88 个 base64 字符，RSA 为 344 个或更多",
        .sandboxKey: "会话的密钥属于内置的模拟交易所；检查真实账户的请求请使用带有该密钥的配置",
        .windowNext: "最大只能发送 `recvWindow=60000`",
    ]
}
