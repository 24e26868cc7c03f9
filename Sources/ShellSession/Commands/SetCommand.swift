import BilingualText
import CommandLanguage
import ShellRuntime

/// `set NAME VALUE`: changes a setting of this session.
struct SetCommand: ImmediateCommand {
    let session: ShellSession
    let schema: ShellSettings

    /// The layer that values go to; those of a script have one of their own in place of what was typed.
    var origin: SettingOrigin = .typed

    let declaration = CommandDeclaration(
        name: "set",
        summary: LocalizedText(english: "change a setting of this session", chinese: "更改本会话的一项设置"),
        discussion: LocalizedText(
            english: "Settings have a type and a range; `show` lists them. What is typed says the old and the new "
                + "value; a script's own settings are no news. A secret is named by where it lives "
                + "(`set secret env:NAME`), never typed.",
            chinese: "每项设置都有类型和范围；`show` 列出所有设置。键入时会显示旧值和新值，脚本中则不显示。密钥以其所在命名（`set secret env:NAME`），绝不直接输入。"
        ),
        signature: CommandSignature([
            Parameter("name", "NAME", .settingName), Parameter("value", "VALUE", .settingValue),
        ]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "set recvWindow 5000",
                output: "",
                explanation: LocalizedText(english: "in milliseconds, from 1 to 60000", chinese: "单位毫秒，1 到 60000")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let name = invocation.text("name"), let value = invocation.text("value") else { return .done }
        try session.refuseOnRecord("set", name, in: schema)
        guard context.isTyped else {
            session.update { $0.settings.set(name, to: value, from: origin == .typed ? .script : origin) }
            return .done
        }
        let old = session.snapshot.settings[name]
        session.update { $0.settings.set(name, to: value, from: origin) }
        // A loop may set the same again and again; only a change is news.
        guard let new = session.snapshot.settings[name], new.text != old?.text else { return .done }
        context.notice(
            .settingChanged(
                name,
                old: SettingText.message(old.map { SettingText.shown($0, of: name, schema: schema) }),
                new: Message.verbatim(SettingText.shown(new, of: name, schema: schema))
            )
        )
        if session.snapshot.isSandbox, let permission = schema.declaration(named: name)?.permission,
            Self.isOfExchange(permission)
        {
            context.notice(.settingNotInSandbox(Code(name)))
        }
        return .done
    }

    /// Whether settings of the class say how an exchange is reached and with which key, which the sandbox has its own of.
    private static func isOfExchange(_ permission: PermissionClass) -> Bool {
        [.baseURL, .network, .credentials].contains(permission)
    }
}
