import BilingualText
import RecordRendering
package import ShellRuntime

/// All settings, each declared once: binding, `show`, completion, help and the reference use these declarations.
package struct ShellSettings: SettingsSchema {
    package let declarations = Self.all + Self.terminal

    package init() {}

    package func declaration(named name: String) -> SettingDeclaration? {
        declarations.first { $0.name == name }
    }

    private static let all = connection + network + credentials + limits + output + diagnosis

    private static let connection = [
        SettingDeclaration(
            name: "baseURL",
            kind: .url,
            defaultValue: "https://api.binance.com",
            permission: .baseURL,
            rule: BaseURLSetting.check,
            summary: LocalizedText("URL of the exchange (https, or http on this computer)", "交易所的 URL（https，或本机的 http）")
        ),
        SettingDeclaration(
            name: "portfolioURL",
            kind: .url,
            defaultValue: nil,
            permission: .baseURL,
            rule: BaseURLSetting.check,
            summary: LocalizedText(
                "URL of portfolio margin; unset, what baseURL implies",
                "统一账户的 URL；未设置时由 baseURL 得出"
            ),
            details: LocalizedText(
                """
                Unset, https://papi.binance.com where baseURL is the exchange's own, and baseURL where it is this \
                computer.
                """,
                "未设置时：baseURL 为交易所自己的地址则取 https://papi.binance.com，为本机则取 baseURL。"
            )
        ),
        SettingDeclaration(
            name: "recvWindow",
            kind: .integer(1...60_000, unit: "ms"),
            defaultValue: nil,
            summary: LocalizedText(
                "request validity: 1 to 60000 ms; unset, 5000 applies",
                "请求有效时间：1 到 60000 毫秒；未设置时按 5000"
            )
        ),
        SettingDeclaration(
            name: "timeout",
            kind: .duration(.milliseconds(100)...(.seconds(300))),
            defaultValue: "15s",
            summary: LocalizedText(
                "time limit for one attempt",
                "单次尝试的时间限制"
            ),
            details: LocalizedText(
                "The exchange gives up after 10s.",
                "交易所在 10s 后放弃。"
            )
        ),
    ]

    private static let network = [
        SettingDeclaration(
            name: "proxy",
            kind: .url,
            defaultValue: nil,
            permission: .network,
            rule: ProxySetting.check,
            summary: LocalizedText(
                "proxy: http://HOST:PORT or socks5://HOST:PORT",
                "代理：http://HOST:PORT 或 socks5://HOST:PORT"
            ),
            details: LocalizedText(
                "Unset, HTTPS_PROXY or ALL_PROXY. NO_PROXY applies to both; this computer is always reached directly.",
                "未设置时取 HTTPS_PROXY 或 ALL_PROXY。NO_PROXY 对两者都有效；本机始终直连。"
            )
        ),
        SettingDeclaration(
            name: "proxyAuth",
            kind: .secretReference,
            defaultValue: nil,
            permission: .network,
            isSecret: true,
            summary: LocalizedText(
                "where USER:PASSWORD for the proxy is stored",
                "代理的 USER:PASSWORD 的来源"
            ),
            details: LocalizedText(
                "For HTTP proxies with Basic authentication only.",
                "仅适用于 Basic 认证的 HTTP 代理。"
            )
        ),
        SettingDeclaration(
            name: "caFile",
            kind: .path,
            defaultValue: nil,
            permission: .network,
            summary: LocalizedText(
                "PEM file of trusted CAs, instead of those of the system",
                "受信任 CA 的 PEM 文件，取代系统的 CA"
            )
        ),
        SettingDeclaration(
            name: "production",
            kind: .boolean,
            defaultValue: "off",
            protection: .leaving("on"),
            summary: LocalizedText("mark as production: the prompt says PRODUCTION", "标记为实盘：提示符显示“实盘”")
        ),
    ]

    private static let credentials = [
        SettingDeclaration(
            name: "apiKey",
            kind: .text,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: LocalizedText(
                "API key, or where it is stored",
                "API Key，或其来源"
            ),
            details: LocalizedText(
                "In env:NAME, file:PATH, keyring:NAME and so on.",
                "env:NAME、file:PATH、keyring:NAME 等。"
            )
        ),
        SettingDeclaration(
            name: "secret",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: LocalizedText(
                "where the secret or private key is stored",
                "Secret Key 或私钥的来源"
            ),
            details: LocalizedText(
                "env:NAME, file:PATH, command:\"...\", keyring:NAME or prompt.",
                "env:NAME、file:PATH、command:\"...\"、keyring:NAME 或 prompt。"
            )
        ),
        SettingDeclaration(
            name: "passphrase",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: LocalizedText("where the passphrase of an encrypted key file is stored", "加密密钥文件的口令的来源")
        ),
    ]

    private static let limits = [
        SettingDeclaration(
            name: "limitPolicy",
            kind: .choice(["refuse", "wait", "off"]),
            defaultValue: "refuse",
            protection: .reaching("off"),
            summary: LocalizedText(
                "at the weight limit: refuse, wait, or off",
                "达到权重限制时：refuse、wait 或 off"
            ),
            details: LocalizedText(
                "A request that would exceed it is refused, waits, or is sent: off is only for an exchange on this computer.",
                "将超出限制的请求：refuse 拒绝，wait 等待，off 不限制（仅用于本机的交易所）。"
            )
        ),
        SettingDeclaration(
            name: "limitWait",
            kind: .duration(.zero ... .seconds(3600)),
            defaultValue: "90s",
            summary: LocalizedText("longest wait when limitPolicy is wait", "limitPolicy 为 wait 时的最长等待时间")
        ),
        SettingDeclaration(
            name: "limitShare",
            kind: .integer(1...100, unit: "%"),
            defaultValue: "50",
            protection: .raising(from: 50),
            summary: LocalizedText("share of each weight limit that marginsh may use", "marginsh 可使用的权重限制比例")
        ),
    ]

    private static let diagnosis = [
        SettingDeclaration(
            name: "logFile",
            kind: .path,
            defaultValue: nil,
            permission: .write,
            summary: LocalizedText(
                "append redacted request records to this file",
                "将脱敏的请求记录追加到此文件"
            ),
            details: LocalizedText(
                "Rotated at 1 MiB, 3 kept.",
                "达到 1 MiB 时轮换，保留 3 个。"
            )
        )
    ]

    private static let output = [
        SettingDeclaration(
            name: "format",
            kind: .choice(OutputFormat.general.map(\.rawValue)),
            defaultValue: nil,
            summary: LocalizedText(
                "output format; unset, table, or ndjson into a pipe",
                "输出格式；未设置时为 table，管道中为 ndjson"
            ),
            details: LocalizedText(
                "Only a watch writes ndjson into a pipe, because its records arrive one by one.",
                "只有监视在管道中输出 ndjson，因为结果逐条到达。"
            )
        ),
        SettingDeclaration(
            name: "watchStyle",
            kind: .choice(["live", "log"]),
            defaultValue: "live",
            summary: LocalizedText(
                "how a terminal shows a watch: live or log",
                "终端显示监视的方式：live 或 log"
            ),
            details: LocalizedText(
                "live is a table updated in place, log one line per record.",
                "live 原地更新表格，log 每条结果一行。"
            )
        ),
        SettingDeclaration(
            name: "color",
            kind: .choice(["auto", "always", "never"]),
            defaultValue: "auto",
            summary: LocalizedText("use of colour in a terminal; auto respects NO_COLOR", "终端是否使用颜色；auto 遵从 NO_COLOR")
        ),
        SettingDeclaration(
            name: "lang",
            kind: .choice(Language.allCases.map(\.rawValue)),
            defaultValue: nil,
            protection: .changing,
            summary: LocalizedText("language of messages and help; unset, the locale's", "消息和帮助的语言；未设置时随系统区域")
        ),
        SettingDeclaration(
            name: "onError",
            kind: .choice(["stop", "continue"]),
            defaultValue: "stop",
            summary: LocalizedText("stop or continue after a failing statement", "语句失败后停止或继续")
        ),
        SettingDeclaration(
            name: "timing",
            kind: .boolean,
            defaultValue: "off",
            summary: LocalizedText(
                "show the time and weight of each statement",
                "显示每条语句的用时和权重"
            ),
            details: LocalizedText("They go to standard error.", "输出到标准错误。")
        ),
    ]
}
