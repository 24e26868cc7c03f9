import CommandLanguage
import BilingualText
import RecordRendering
import ShellRuntime
import ShellSession

/// The subcommands of `profile`.
enum ProfileForms {
    private static let name = Parameter("name", "NAME", .profileName)
    private static let optionalName = Parameter("name", "NAME", .profileName, .optional)

    static let all = [
        Subcommand(
            "list",
            summary: LocalizedText("list the profiles", "列出配置档"),
            permission: .profile,
            output: .rows(ListedProfile.description)
        ),
        Subcommand(
            "show",
            [optionalName],
            summary: LocalizedText("show what a profile contains", "显示配置档的内容"),
            permission: .profile,
            output: .rows(ProfileStatement.description)
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

/// A line of `profile list`.
struct ListedProfile: Sendable {
    let name: String
    let isActive: Bool
    let isDefault: Bool

    static let description = RecordDescription<ListedProfile>(
        "profile",
        version: 1,
        "a profile",
        "一个配置档",
        fields: [
            .init("name", .text, "its name", "名称", column: .init("PROFILE", "配置档")) { .text($0.name) },
            .init("active", .boolean, "whether it is in use", "是否使用中", column: .init("IN USE", "使用中")) {
                .boolean($0.isActive)
            },
            .init(
                "default",
                .boolean,
                "whether the shell starts with it",
                "是否为默认",
                column: .init("DEFAULT", "默认")
            ) { .boolean($0.isDefault) },
        ]
    )
}

/// A line of `profile show`.
struct ProfileStatement: Sendable {
    let statement: String
    let value: Value

    static let description = RecordDescription<ProfileStatement>(
        "profileEntry",
        version: 1,
        "a statement of a profile",
        "配置档中的一条语句",
        fields: [
            .init(
                "statement",
                .text,
                "the statement without its value",
                "语句（不含值）",
                column: .init("STATEMENT", "语句")
            ) { .text($0.statement) },
            .init(
                "value",
                .text,
                "the value; of a secret where it is stored",
                "值；密钥只显示其存放位置",
                column: .init("VALUE", "值")
            ) { $0.value },
        ]
    )

    /// The statements of a profile; of secrets only where they are stored, an API key masked.
    static func all(of contents: ProfileContents) -> [ProfileStatement] {
        var store = SettingsStore(declarations: [])
        for (name, text) in contents.settings { store.set(name, to: text, from: .profile) }
        let settings = contents.settings.map { name, _ in
            let text = SettingText.shown(name, in: store, schema: ShellSettings()) ?? ""
            return ProfileStatement(statement: "set \(name)", value: .text(text))
        }
        let scope = contents.scope.map { scope in
            let text = String(ProfileWriter.text(scope).dropFirst("use ".count))
            return ProfileStatement(statement: "use", value: .text(text))
        }
        return settings + [scope].compactMap(\.self)
            + contents.variables.map { ProfileStatement(statement: "let \($0.name)", value: $0.value) }
    }
}
