/// The words about settings on the command line in both languages.
enum SettingWording {
    static let english: [SettingMessage: String] = [
        .badFlag: "`--set` takes NAME=VALUE, and NAME must be a setting's",
        .badFlagNext: "the settings are {allowed}",
        .badFlagValue: "`--set` {setting}: {reason}",
    ]

    static let chinese: [SettingMessage: String] = [
        .badFlag: "`--set` 应为 NAME=VALUE，且 NAME 须为设置名",
        .badFlagNext: "设置有 {allowed}",
        .badFlagValue: "`--set` 的 {setting}：{reason}",
    ]
}
