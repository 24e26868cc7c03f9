import CommandLanguage
import BilingualText
import ShellRuntime

/// The subcommands of `profile`.
enum ProfileForms {
    private static let name = Parameter("name", "NAME", .profileName)
    private static let optionalName = Parameter("name", "NAME", .profileName, .optional)

    static let all = [
        Subcommand(
            "list",
            summary: LocalizedText("list the profiles", "列出配置档"),
            permission: .profile
        ),
        Subcommand(
            "show",
            [optionalName],
            summary: LocalizedText("show what a profile contains", "显示配置档的内容"),
            permission: .profile
        ),
        Subcommand(
            "new",
            [optionalName],
            summary: LocalizedText("create a profile: ask for a key, store and test it", "新建配置档：输入、保存并测试密钥"),
            permission: .profile
        ),
        Subcommand(
            "use",
            [name],
            summary: LocalizedText("switch to a profile", "切换到配置档"),
            permission: .profile
        ),
        Subcommand(
            "save",
            [optionalName],
            summary: LocalizedText("save the session as a profile", "将会话保存为配置档"),
            permission: .profile
        ),
        Subcommand(
            "default",
            [name],
            summary: LocalizedText("start with this profile", "启动时使用此配置档"),
            permission: .profile
        ),
        Subcommand(
            "rename",
            [name, Parameter("other", "NEW", .profileName)],
            summary: LocalizedText("rename a profile", "重命名配置档"),
            permission: .profile
        ),
        Subcommand(
            "delete",
            [name],
            summary: LocalizedText("delete a profile", "删除配置档"),
            permission: .profile
        ),
        Subcommand(
            "path",
            [optionalName],
            summary: LocalizedText("show the path of a profile's file", "显示配置档的文件路径"),
            permission: .profile
        ),
    ]
}
