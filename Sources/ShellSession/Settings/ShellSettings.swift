import BilingualText
import RecordRendering
package import ShellRuntime

/// Every setting there is, each declared once: binding, `show`, completion, help and the reference derive from it.
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
            summary: LocalizedText(
                english: "where the exchange is: https, or http on this machine",
                chinese: "交易所的地址：https，或本机的 http"
            )
        ),
        SettingDeclaration(
            name: "recvWindow",
            kind: .integer(1...60_000, unit: "ms"),
            defaultValue: nil,
            summary: LocalizedText(
                english: "how long a signed request stays valid: no value above 60000 is taken, and not the default "
                    + "alone; unset, none is sent and the exchange takes 5000",
                chinese: "签名请求的有效时间：任何取值都不能大于 60000，并非只限制默认值；未设置时不发送，交易所按默认值 5000 处理"
            )
        ),
        SettingDeclaration(
            name: "timeout",
            kind: .duration(.milliseconds(100)...(.seconds(300))),
            defaultValue: "15s",
            summary: LocalizedText(
                english: "the longest a single try may take; the exchange itself gives up after 10s",
                chinese: "单次尝试的最长时间；交易所自身在 10s 后放弃"
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
                english: "the proxy to the exchange, http://HOST:PORT or socks5://HOST:PORT; unset, what HTTPS_PROXY "
                    + "or ALL_PROXY names. NO_PROXY counts for both, and this machine is always reached directly",
                chinese: "通往交易所的代理：http://HOST:PORT 或 socks5://HOST:PORT；未设置时取 HTTPS_PROXY 或 ALL_PROXY。"
                    + "NO_PROXY 对两者都有效，本机始终直连"
            )
        ),
        SettingDeclaration(
            name: "proxyAuth",
            kind: .secretReference,
            defaultValue: nil,
            permission: .network,
            isSecret: true,
            summary: LocalizedText(
                english: "where USER:PASSWORD for the proxy lives; HTTP proxies with basic authentication only",
                chinese: "代理的 USER:PASSWORD 所在；仅适用于基本认证的 HTTP 代理"
            )
        ),
        SettingDeclaration(
            name: "caFile",
            kind: .path,
            defaultValue: nil,
            permission: .network,
            summary: LocalizedText(
                english: "a PEM file of the certificate authorities to trust, in place of the system's",
                chinese: "受信任的证书颁发机构 PEM 文件，取代系统自带的列表"
            )
        ),
        SettingDeclaration(
            name: "production",
            kind: .boolean,
            defaultValue: "off",
            protection: .leaving("on"),
            summary: LocalizedText(
                english: "marks a profile whose numbers are about real money: the prompt then says PRODUCTION",
                chinese: "标记涉及真实资金的配置：提示符会显示 PRODUCTION（生产）"
            )
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
                english: "the API key, or where it lives: env:NAME, file:PATH, keyring:NAME and so on",
                chinese: "API 密钥，或其所在：env:NAME、file:PATH、keyring:NAME 等"
            )
        ),
        SettingDeclaration(
            name: "secret",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: LocalizedText(
                english: "where the signing key lives: env:NAME, file:PATH, command:\"...\", keyring:NAME or prompt",
                chinese: "签名密钥所在：env:NAME、file:PATH、command:\"...\"、keyring:NAME 或 prompt"
            )
        ),
        SettingDeclaration(
            name: "passphrase",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: LocalizedText(
                english: "where the passphrase of an encrypted key file lives",
                chinese: "加密密钥文件的口令所在"
            )
        ),
    ]

    private static let limits = [
        SettingDeclaration(
            name: "limitPolicy",
            kind: .choice(["refuse", "wait", "off"]),
            defaultValue: "refuse",
            protection: .reaching("off"),
            summary: LocalizedText(
                english:
                    "what to do with a question that the weight limit does not hold; off counts nothing, on this machine only",
                chinese: "权重限额容不下一次查询时的处理方式；off 不计限额，仅用于本机上的交易所"
            )
        ),
        SettingDeclaration(
            name: "limitWait",
            kind: .duration(.zero ... .seconds(3600)),
            defaultValue: "90s",
            summary: LocalizedText(
                english: "the longest wait for room under the limit",
                chinese: "等待限额空间的最长时间"
            )
        ),
        SettingDeclaration(
            name: "limitShare",
            kind: .integer(1...100, unit: "%"),
            defaultValue: "50",
            protection: .raising(from: 50),
            summary: LocalizedText(
                english: "the part of each weight limit this shell takes; the rest is left to other programs",
                chinese: "本程序占用每个权重限额的比例；其余留给其他程序"
            )
        ),
    ]

    private static let diagnosis = [
        SettingDeclaration(
            name: "logFile",
            kind: .path,
            defaultValue: nil,
            permission: .write,
            summary: LocalizedText(
                english:
                    "a file that redacted records are added to; at 1 MiB it is put aside, and three old ones are kept",
                chinese: "追加脱敏记录的文件；达到 1 MiB 时轮换，保留三个旧文件"
            )
        )
    ]

    private static let output = [
        SettingDeclaration(
            name: "format",
            kind: .choice(OutputFormat.general.map(\.rawValue)),
            defaultValue: nil,
            summary: LocalizedText(
                english: "how answers are shown; unset, a table, and for `watch` into a pipe ndjson",
                chinese: "答案的显示格式；未设置时为表格，`watch` 输出到管道时为 ndjson"
            )
        ),
        SettingDeclaration(
            name: "watchStyle",
            kind: .choice(["live", "log"]),
            defaultValue: "live",
            summary: LocalizedText(
                english: "how a terminal shows a watch: a table updated in place, or a line an answer",
                chinese: "终端显示观察的方式：live 为原地更新的表格，log 为逐行输出"
            )
        ),
        SettingDeclaration(
            name: "color",
            kind: .choice(["auto", "always", "never"]),
            defaultValue: "auto",
            summary: LocalizedText(
                english: "whether a terminal gets colour; auto honours NO_COLOR",
                chinese: "终端是否使用颜色；auto 遵从 NO_COLOR"
            )
        ),
        SettingDeclaration(
            name: "lang",
            kind: .choice(Language.allCases.map(\.rawValue)),
            defaultValue: nil,
            protection: .changing,
            summary: LocalizedText(
                english: "the language of messages and help; unset, the locale's",
                chinese: "消息和帮助的语言；未设置时随系统区域"
            )
        ),
        SettingDeclaration(
            name: "onError",
            kind: .choice(["stop", "continue"]),
            defaultValue: "stop",
            summary: LocalizedText(
                english: "whether a script goes on behind a failing statement",
                chinese: "脚本在语句失败后是否继续"
            )
        ),
    ]
}
