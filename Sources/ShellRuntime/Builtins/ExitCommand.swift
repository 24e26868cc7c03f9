import BilingualText

/// The command `quit`, or `exit N`.
package struct ExitCommand: ImmediateCommand {
    package let declaration = CommandDeclaration(
        name: "quit",
        aliases: ["exit"],
        hints: ["\\q", "bye", "logout", ":q", "q"],
        summary: LocalizedText(english: "leave the shell", chinese: "退出"),
        discussion: LocalizedText(
            english: "Ends the shell or the script, with status N where one is given. Running jobs end with it.",
            chinese: "结束程序或脚本；可指定退出状态 N。后台任务随之结束。"
        ),
        signature: CommandSignature([Parameter("status", "N", .integer(0...255), .optional)]),
        permission: nil,
        group: .first,
        examples: [
            CommandDeclaration.Example(
                "quit",
                output: "",
                explanation: LocalizedText(english: "leave with status 0", chinese: "以状态 0 退出")
            )
        ]
    )

    package init() {}

    package func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        CommandResult(leave: UInt8(clamping: invocation.integer("status") ?? 0))
    }
}
