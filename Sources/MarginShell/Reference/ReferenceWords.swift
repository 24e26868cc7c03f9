package import BilingualText
import CommandLanguage
import RecordRendering
import ShellRuntime

extension OutputFormat {
    package var meaning: LocalizedText {
        switch self {
        case .table: LocalizedText("columns with headings (default)", "带表头的列（默认）")
        case .vertical:
            LocalizedText("one field per line, an empty line between records", "每个字段一行，结果之间空一行")
        case .csv: LocalizedText("RFC 4180, with a header line", "RFC 4180，首行为字段名")
        case .json:
            LocalizedText("one JSON object, or an array of them", "一个 JSON 对象，或多个对象的数组")
        case .ndjson:
            LocalizedText("one JSON object per line, as records arrive", "每行一个 JSON 对象，逐条输出")
        case .openmetrics:
            LocalizedText(
                """
                the latest figures of a watch as OpenMetrics text; with `>` the file is replaced at each change
                """,
                "监视的最新数值，OpenMetrics 文本；用 `>` 写入时，文件随每次变化整体替换"
            )
        case .raw:
            LocalizedText(
                "the exchange's bytes, one line per response, even of one that cannot be read",
                "交易所的原始字节，每个响应一行，包括无法解析的响应"
            )
        }
    }
}

extension PermissionClass {
    /// What a script may do with `--allow` and this class.
    package var meaning: LocalizedText {
        switch self {
        case .baseURL: LocalizedText("change the URL of the exchange", "更改交易所的 URL")
        case .network: LocalizedText("change the proxy and the trusted CAs", "更改代理和受信任的 CA")
        case .credentials: LocalizedText("change API keys and secrets", "更改 API Key 和密钥来源")
        case .profile: LocalizedText("select and change profiles", "选择和更改配置档")
        case .write:
            LocalizedText("write files: `>`, `>>`, `tee`, and commands that save", "写文件：`>`、`>>`、`tee` 以及保存类命令")
        case .run:
            LocalizedText("start programs: `|`, and commands that notify", "启动程序：`|` 以及通知类命令")
        case .read:
            LocalizedText("read files outside its own folder", "读取自身所在文件夹之外的文件")
        case .guards:
            LocalizedText(
                "relax `production`, `prompt`, `history`, `limitShare`, `limitPolicy` and `lang`",
                "放宽 `production`、`prompt`、`history`、`limitShare`、`limitPolicy` 和 `lang`"
            )
        }
    }
}

extension ExitStatus {
    /// For `help exit-status`.
    package var meaning: LocalizedText {
        switch self {
        case .success: LocalizedText("success", "成功")
        case .expectationFailed:
            LocalizedText(
                "an `expect` was false, `verify` found an error, or a program after `|` failed",
                "`expect` 不成立，`verify` 发现错误，或 `|` 之后的程序失败"
            )
        case .usage: LocalizedText("usage or syntax error", "用法或语法错误")
        case .exchange:
            LocalizedText(
                "the exchange rejected the request, its response is unreadable, or `verify` is undecided",
                "交易所拒绝请求，无法解析响应，或 `verify` 无法定论"
            )
        case .authentication:
            LocalizedText("API key, signature or permission problem", "API Key、签名或权限问题")
        case .clock: LocalizedText("this computer's clock is wrong", "本机时钟不准")
        case .rateLimit: LocalizedText("rate limit or ban", "频率限制或封禁")
        case .network: LocalizedText("network or TLS problem, or timeout", "网络或 TLS 问题，或超时")
        case .conditionNotMet:
            LocalizedText("the condition of a watch was not met", "监视的条件未满足")
        case .replay:
            LocalizedText("the replay did not match, or the recording is damaged", "重放不一致，或录制文件已损坏")
        case .internal: LocalizedText("internal error", "内部错误")
        case .output:
            LocalizedText("standard output or a file could not be written", "无法写入标准输出或文件")
        case .configuration: LocalizedText("configuration problem", "配置问题")
        case .hungUp: LocalizedText("ended by SIGHUP", "被 SIGHUP 结束")
        case .interrupted: LocalizedText("ended by Ctrl-C", "被 Ctrl-C 结束")
        case .terminated: LocalizedText("ended by SIGTERM", "被 SIGTERM 结束")
        }
    }
}

extension ParameterType {
    var typeName: String {
        switch self {
        case .asset: "asset"
        case .symbol: "symbol"
        case .settingName: "settingName"
        case .settingValue: "settingValue"
        case .duration: "duration"
        case .integer: "integer"
        case .number: "number"
        case .file: "file"
        case .profileName: "profileName"
        case .text: "text"
        case .freeText: "freeText"
        case .glob: "glob"
        case .topic: "topic"
        case .job: "job"
        case .choice: "choice"
        case .record: "record"
        case .condition: "condition"
        case .block: "block"
        case .statement: "statement"
        }
    }

    /// The allowed values, in the spelling of the language; nil if the type says everything.
    package var allowedText: String? {
        switch self {
        case .duration(let range):
            "\(DurationLiteral.text(range.lowerBound))...\(DurationLiteral.text(range.upperBound))"
        case .integer(let range): "\(range.lowerBound)...\(range.upperBound)"
        case .choice(let words): words.joined(separator: " | ")
        default: nil
        }
    }
}

extension SettingDeclaration.Kind {
    package var kindName: String {
        switch self {
        case .integer: "integer"
        case .duration: "duration"
        case .choice: "choice"
        case .boolean: "boolean"
        case .text: "text"
        case .url: "url"
        case .secretReference: "secretReference"
        case .path: "path"
        }
    }
}
