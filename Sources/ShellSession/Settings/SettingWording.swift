/// The words about settings on the command line in both languages.
enum SettingWording {
    static let english: [SettingMessage: String] = [
        .badFlag: "`--set` takes NAME=VALUE, and NAME must be a setting's",
        .badFlagNext: "the settings are {allowed}",
        .badFlagValue: "`--set` {setting}: {reason}",
        .notInSandbox: "the sandbox has its own exchange and key, so {setting} counts for nothing here; "
            + "`profile new` makes a profile for a real account",
        .notReadYet: "{setting} is not read yet and so has no fingerprint; a signed question such as `whoami` reads it",
    ]

    static let chinese: [SettingMessage: String] = [
        .badFlag: "`--set` 应为 NAME=VALUE，且 NAME 须为设置名",
        .badFlagNext: "设置有 {allowed}",
        .badFlagValue: "`--set` 的 {setting}：{reason}",
        .notInSandbox: "沙盒有自己的交易所和密钥，因此 {setting} 在此不起作用；`profile new` 可为真实账户新建配置",
        .notReadYet: "尚未读取 {setting}，因此没有指纹；`whoami` 等需要签名的查询会读取它",
    ]
}
