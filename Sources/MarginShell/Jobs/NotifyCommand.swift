import CommandLanguage
import ShellRuntime

/// `notify "text"`: rings, and shows the text.
struct NotifyCommand: ImmediateCommand {
    let console: Console

    let declaration = CommandDeclaration(
        name: "notify",
        hints: ["alert", "bell"],
        summary: LocalizedText(english: "ring the terminal's bell and show a text", chinese: "响铃并显示文本"),
        discussion: LocalizedText(
            english: "Made for the blocks of `watch`; where no terminal is, the text alone is shown.",
            chinese: "用于 `watch` 的代码块；没有终端时只显示文本。"
        ),
        signature: CommandSignature([Parameter("text", "TEXT", .freeText)]),
        permission: .run,
        examples: [
            .init(
                "let seen = watch ETH 2s times 3 when amount > 0 { notify \"ETH can be borrowed\" }",
                output: "",
                explanation: LocalizedText(english: "the first to know", chinese: "第一时间知道")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        console.ring()
        context.notice(Message(WatchMessage.notified, .text("text", invocation.text("text") ?? "")))
        return .done
    }
}
