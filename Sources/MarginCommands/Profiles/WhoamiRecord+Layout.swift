import BilingualText
import ShellRuntime

extension WhoamiRecord {
    static let layout = RecordLayout(
        record: schema.name,
        columns: [
            .init("profile", heading: LocalizedText(english: "PROFILE", chinese: "配置")),
            .init("chosen", heading: LocalizedText(english: "CHOSEN BY", chinese: "选定方式")),
            .init("production", heading: LocalizedText(english: "PRODUCTION", chinese: "生产环境")),
            .init("url", heading: LocalizedText(english: "EXCHANGE", chinese: "交易所")),
            .init("keySource", heading: LocalizedText(english: "KEY FROM", chinese: "密钥所在")),
            .init("key", heading: LocalizedText(english: "API KEY", chinese: "API 密钥")),
            .init("keyType", heading: LocalizedText(english: "KIND", chinese: "类型")),
            .init("fingerprint", heading: LocalizedText(english: "FINGERPRINT", chinese: "指纹")),
            .init("permissions", heading: LocalizedText(english: "MAY", chinese: "权限")),
            .init("ipRestricted", heading: LocalizedText(english: "IP LIST", chinese: "限定 IP")),
            .init("vipLevel", heading: LocalizedText(english: "VIP", chinese: "VIP 等级")),
            .init("accountKind", heading: LocalizedText(english: "ACCOUNT", chinese: "账户")),
            .init("simulated", heading: LocalizedText(english: "SIMULATED", chinese: "模拟")),
        ]
    )

    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(english: "who asks, where, and what the key may do", chinese: "当前身份、交易所及密钥权限"),
        fields: [
            .init("profile", .text, optional: true, "the profile", "配置"),
            .init(
                "chosen",
                .text,
                optional: true,
                "what made it the one: `--profile`, `MARGINSH_PROFILE`, `default`, `picked`, `typed` or `none saved`",
                "选定方式：`--profile`、`MARGINSH_PROFILE`、`default`、`picked`、`typed` 或 `none saved`"
            ),
            .init("production", .boolean, "whether it is marked as one about real money", "是否标记为生产配置"),
            .init("url", .text, "where questions go", "查询发往的地址"),
            .init("keySource", .text, optional: true, "where the signing key lives", "签名密钥所在"),
            .init("key", .text, optional: true, "the API key, masked", "API 密钥（掩码）"),
            .init("keyType", .text, optional: true, "`hmac`, `rsa` or `ed25519`", "`hmac`、`rsa` 或 `ed25519`"),
            .init("fingerprint", .text, optional: true, "what tells the signing key from others", "签名密钥的指纹"),
            .init(
                "permissions",
                .text,
                "what the key may do, in the exchange's own names; `?` follows one that could not be read",
                "密钥权限，以交易所的名称列出；无法读取的以 `?` 标记"
            ),
            .init("ipRestricted", .boolean, optional: true, "whether only listed addresses may use it", "是否限定 IP"),
            .init("vipLevel", .text, "the account's level, on which borrow limits depend", "账户等级，决定借款上限"),
            .init(
                "accountKind",
                .text,
                "`margin`, `portfolio margin`, or `no margin` where no margin account is open",
                "`margin`、`portfolio margin`，未开通杠杆账户时为 `no margin`"
            ),
            .simulated,
        ]
    )
}
