package import BilingualText
import ShellRuntime

extension PermissionClass {
    /// What `--allow` with it lets a script do.
    package var meaning: LocalizedText {
        switch self {
        case .baseURL: LocalizedText(english: "choose where the exchange is", chinese: "更改交易所的地址")
        case .network: LocalizedText(english: "choose the proxy and whom to trust", chinese: "更改代理和信任的证书")
        case .credentials: LocalizedText(english: "choose keys and secrets", chinese: "更改密钥及其所在")
        case .profile: LocalizedText(english: "choose and change profiles", chinese: "选择和更改配置")
        case .write:
            LocalizedText(
                english: "write files: `>`, `>>`, `tee`, and commands that save",
                chinese: "写文件：`>`、`>>`、`tee` 以及保存类命令"
            )
        case .run: LocalizedText(english: "start programs: `|`, and commands that notify", chinese: "启动程序：`|` 以及通知类命令")
        case .read:
            LocalizedText(english: "source files outside of its own folder", chinese: "运行自身所在文件夹之外的文件")
        case .guards:
            LocalizedText(
                english: "loosen `production`, `prompt`, `history`, `limitShare`, `limitPolicy` and `lang`",
                chinese: "放宽 `production`、`prompt`、`history`、`limitShare`、`limitPolicy` 和 `lang`"
            )
        }
    }
}
