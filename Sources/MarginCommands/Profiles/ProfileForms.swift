import BilingualText
import ShellRuntime

/// What may follow `profile`.
enum ProfileForms {
    private static let name = Parameter("name", "NAME", .profileName)
    private static let optionalName = Parameter("name", "NAME", .profileName, .optional)

    static let all = [
        Subcommand(
            "list",
            summary: LocalizedText(english: "the profiles there are", chinese: "列出所有配置"),
            permission: .profile
        ),
        Subcommand(
            "show",
            [optionalName],
            summary: LocalizedText(english: "what a profile says", chinese: "显示配置的内容"),
            permission: .profile
        ),
        Subcommand(
            "new",
            [optionalName],
            summary: LocalizedText(
                english: "ask for a key, keep it safe, try it and write a profile",
                chinese: "询问密钥、妥善保存、试用，并写成配置"
            ),
            permission: .profile
        ),
        Subcommand(
            "use",
            [name],
            summary: LocalizedText(english: "make the session what a profile says", chinese: "按配置设定会话"),
            permission: .profile
        ),
        Subcommand(
            "save",
            [optionalName],
            summary: LocalizedText(english: "write the session's present state", chinese: "保存会话的当前状态"),
            permission: .profile
        ),
        Subcommand(
            "default",
            [name],
            summary: LocalizedText(english: "begin with this one from now on", chinese: "今后以此配置开始"),
            permission: .profile
        ),
        Subcommand(
            "rename",
            [name, Parameter("other", "NEW", .profileName)],
            summary: LocalizedText(english: "give a profile another name", chinese: "重命名配置"),
            permission: .profile
        ),
        Subcommand(
            "delete",
            [name],
            summary: LocalizedText(english: "take a profile away", chinese: "删除配置"),
            permission: .profile
        ),
        Subcommand(
            "path",
            [optionalName],
            summary: LocalizedText(english: "where a profile's file is", chinese: "配置文件所在"),
            permission: .profile
        ),
    ]
}
