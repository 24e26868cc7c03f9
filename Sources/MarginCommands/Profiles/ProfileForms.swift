import BilingualText
import ShellRuntime

/// The subcommands of `profile`.
enum ProfileForms {
    private static let name = Parameter("name", "NAME", .profileName)
    private static let optionalName = Parameter("name", "NAME", .profileName, .optional)

    static let all = [
        Subcommand(
            "list",
            summary: LocalizedText(english: "list the profiles", chinese: "列出配置档"),
            permission: .profile
        ),
        Subcommand(
            "show",
            [optionalName],
            summary: LocalizedText(english: "show what a profile contains", chinese: "显示配置档的内容"),
            permission: .profile
        ),
        Subcommand(
            "new",
            [optionalName],
            summary: LocalizedText(
                english: "create a profile: ask for a key, store and test it",
                chinese: "新建配置档：输入、保存并测试密钥"
            ),
            permission: .profile
        ),
        Subcommand(
            "use",
            [name],
            summary: LocalizedText(english: "switch to a profile", chinese: "切换到配置档"),
            permission: .profile
        ),
        Subcommand(
            "save",
            [optionalName],
            summary: LocalizedText(english: "save the session as a profile", chinese: "将会话保存为配置档"),
            permission: .profile
        ),
        Subcommand(
            "default",
            [name],
            summary: LocalizedText(english: "start with this profile", chinese: "启动时使用此配置档"),
            permission: .profile
        ),
        Subcommand(
            "rename",
            [name, Parameter("other", "NEW", .profileName)],
            summary: LocalizedText(english: "rename a profile", chinese: "重命名配置档"),
            permission: .profile
        ),
        Subcommand(
            "delete",
            [name],
            summary: LocalizedText(english: "delete a profile", chinese: "删除配置档"),
            permission: .profile
        ),
        Subcommand(
            "path",
            [optionalName],
            summary: LocalizedText(english: "show the path of a profile's file", chinese: "显示配置档的文件路径"),
            permission: .profile
        ),
    ]
}
