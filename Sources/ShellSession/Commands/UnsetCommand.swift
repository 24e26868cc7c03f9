import BilingualText
import CommandLanguage
import ShellRuntime

/// `unset NAME`: removes the typed value of a setting.
struct UnsetCommand: ImmediateCommand {
    let session: ShellSession
    let schema: ShellSettings

    let declaration = CommandDeclaration(
        name: "unset",
        summary: LocalizedText("undo a typed setting", "撤销输入的设置"),
        discussion: LocalizedText(
            """
            The value of the profile or the default applies again. An unset recvWindow is not sent; the exchange \
            then uses its default of 5000 ms.
            """,
            "配置档中的值或默认值重新生效。未设置的 recvWindow 不会发送，此时交易所使用默认值 5000 毫秒。"
        ),
        signature: CommandSignature([Parameter("name", "NAME", .settingName)]),
        permission: nil,
        examples: [
            .init(
                "unset recvWindow",
                output: "",
                explanation: LocalizedText("stop sending recvWindow", "不再发送 recvWindow")
            )
        ],
        unsetsSettings: true
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let name = invocation.text("name") else { return .done }
        try session.refuseOnRecord("unset", name, in: schema)
        session.update { $0.settings.unset(name) }
        let now = SettingText.shown(name, in: session.snapshot.settings, schema: schema)
        guard context.isTyped else { return .done }
        context.notice(.settingUnset(name, new: SettingText.message(now)))
        return .done
    }
}
