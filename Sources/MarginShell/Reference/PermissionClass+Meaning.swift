package import BilingualText
import ShellRuntime

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
