package import BilingualText
import ShellRuntime

extension PermissionClass {
    /// What a script may do with `--allow` and this class.
    package var meaning: LocalizedText {
        switch self {
        case .baseURL: LocalizedText(english: "change the URL of the exchange", chinese: "更改交易所的 URL")
        case .network: LocalizedText(english: "change the proxy and the trusted CAs", chinese: "更改代理和受信任的 CA")
        case .credentials: LocalizedText(english: "change API keys and secrets", chinese: "更改 API Key 和密钥来源")
        case .profile: LocalizedText(english: "select and change profiles", chinese: "选择和更改配置档")
        case .write:
            LocalizedText(
                english: "write files: `>`, `>>`, `tee`, and commands that save",
                chinese: "写文件：`>`、`>>`、`tee` 以及保存类命令"
            )
        case .run:
            LocalizedText(
                english: "start programs: `|`, and commands that notify",
                chinese: "启动程序：`|` 以及通知类命令"
            )
        case .read:
            LocalizedText(english: "read files outside its own folder", chinese: "读取自身所在文件夹之外的文件")
        case .guards:
            LocalizedText(
                english: "relax `production`, `prompt`, `history`, `limitShare`, `limitPolicy` and `lang`",
                chinese: "放宽 `production`、`prompt`、`history`、`limitShare`、`limitPolicy` 和 `lang`"
            )
        }
    }
}
