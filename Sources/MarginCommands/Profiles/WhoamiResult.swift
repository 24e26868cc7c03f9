import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import RequestSigning
import ShellRuntime
import ShellSession

/// What `whoami` gives: the session's profile and API key, and what they may do.
struct WhoamiResult: Sendable {
    let snapshot: SessionSnapshot
    let baseURL: BaseURL

    /// Where requests of portfolio margin go; nil in another scope.
    let portfolioURL: BaseURL?
    let credentials: Credentials?
    let restrictions: APIRestrictions
    let account: AccountInfo
    let isSimulated: Bool

    /// Where the secret is stored; nil in the sandbox, which makes its own.
    var secretPlace: String? {
        guard !snapshot.isSandbox else { return nil }
        return snapshot.settings["secret"].map { SecretReference($0.text)?.description ?? "<redacted>" }
    }

    /// The kind of account, as far as it concerns borrowing.
    private var accountKind: String {
        if account.isPortfolioMarginEnabled == true { return "portfolio margin" }
        return account.isMarginEnabled == true ? "margin" : "no margin"
    }

    static let description = RecordDescription<WhoamiResult>(
        "whoami",
        version: 2,
        "the profile and the API key of the session, the exchange, and what the key may do",
        "当前配置档、API Key、交易所及权限",
        form: .page(page),
        fields: [
            .init("profile", .text, optional: true, "the profile", "配置档", column: .init("PROFILE", "配置档")) {
                .init($0.snapshot.profile?.name)
            },
            .init(
                "chosen",
                .text,
                optional: true,
                "what selected it: `--profile`, `MARGINSH_PROFILE`, `default`, `picked`, `typed` or `none saved`",
                "选择方式：`--profile`、`MARGINSH_PROFILE`、`default`、`picked`、`typed` 或 `none saved`",
                column: .init("SELECTED BY", "选择方式")
            ) { .init($0.snapshot.profile?.reason.rawName) },
            .init(
                "production",
                .boolean,
                "whether it is marked as one with real money",
                "是否标记为实盘",
                column: .init("PRODUCTION", "实盘")
            ) { .boolean($0.snapshot.settings.isProduction) },
            .init("url", .text, "where requests go", "请求发往的地址", column: .init("EXCHANGE", "交易所")) {
                .text($0.baseURL.description)
            },
            .init(
                "portfolioURL",
                .text,
                optional: true,
                "where requests of portfolio margin go; none in another scope",
                "统一账户的请求发往的地址；其他账户为空",
                column: .init("PORTFOLIO MARGIN", "统一账户", isOnRequest: true)
            ) { .init($0.portfolioURL?.description) },
            .init(
                "keySource",
                .text,
                optional: true,
                "where the secret or private key is stored",
                "Secret Key 或私钥的存放位置",
                column: .init("SECRET FROM", "签名密钥来源")
            ) { .init($0.secretPlace) },
            .init(
                "key",
                .text,
                optional: true,
                "the API key, masked",
                "API Key（掩码）",
                column: .init("API KEY", "API Key 掩码")
            ) { .init($0.credentials?.apiKey.description) },
            .init(
                "keyType",
                .text,
                optional: true,
                "`hmac`, `rsa` or `ed25519`",
                "`hmac`、`rsa` 或 `ed25519`",
                column: .init("KEY TYPE", "密钥类型")
            ) { .init($0.credentials?.signingKey?.kind.rawValue) },
            .init(
                "fingerprint",
                .text,
                optional: true,
                "the fingerprint of the secret or private key",
                "Secret Key 或私钥的指纹",
                column: .init("FINGERPRINT", "指纹")
            ) { .init($0.credentials?.signingKey?.digest.fingerprint) },
        ] + permissionFields
    )

    private static let permissionFields: [RecordField<WhoamiResult>] = [
        .init(
            "permissions",
            .text,
            "the API key's permissions, in the exchange's own names; `?` follows one that could not be read",
            "API Key 的权限，以交易所的名称列出；无法读取的以 `?` 标记",
            column: .init("PERMISSIONS", "权限")
        ) { .text($0.restrictions.permissionNames.joined(separator: " ")) },
        .init(
            "ipRestricted",
            .boolean,
            optional: true,
            "whether the API key has an IP whitelist",
            "API Key 是否设有 IP 白名单",
            column: .init("IP RESTRICTED", "IP 白名单")
        ) { .init($0.restrictions.isIPRestricted) },
        .init(
            "vipLevel",
            .text,
            "the account's VIP level, on which borrow limits depend",
            "账户的 VIP 等级，决定借贷限额",
            column: .init("VIP LEVEL", "VIP 等级")
        ) { .text($0.account.vipLevel.description) },
        .init(
            "accountKind",
            .text,
            "`margin`, `portfolio margin`, or `no margin` where no margin account is open",
            "`margin`、`portfolio margin`，未开通杠杆账户时为 `no margin`",
            column: .init("ACCOUNT", "账户")
        ) { .text($0.accountKind) },
        .simulated(column: .init("SIMULATED", "模拟")) { $0.isSimulated },
    ]
}
