import RecordRendering
import ShellRuntime
import ShellSession

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
