import BilingualText
import CommandLanguage
import ShellRuntime

/// `unset NAME`: forgets what was typed for a setting.
struct UnsetCommand: ImmediateCommand {
    let session: ShellSession
    let schema: ShellSettings

    let declaration = CommandDeclaration(
        name: "unset",
        summary: LocalizedText(
            english: "forget what was typed for a setting; its profile's or default value counts again",
            chinese: "撤销对某项设置的更改；配置中的值或默认值重新生效"
        ),
        discussion: LocalizedText(
            english: "An unset recvWindow is not sent, and the exchange then takes its own default of 5000 ms.",
            chinese: "未设置的 recvWindow 不会发送，此时交易所采用其默认值 5000 毫秒。"
        ),
        signature: CommandSignature([Parameter("name", "NAME", .settingName)]),
        permission: nil,
        examples: [
            .init(
                "unset recvWindow",
                output: "",
                explanation: LocalizedText(english: "send none again", chinese: "不再发送")
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
