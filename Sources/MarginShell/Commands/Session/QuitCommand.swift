import ShellRuntime

/// `quit`, `exit [N]`: leaves the shell.
struct QuitCommand: ImmediateCommand {
    let declaration = CommandDeclaration(
        name: "quit",
        aliases: ["exit"],
        hints: ["\\q", "bye", "logout", "q", ":q"],
        summary: LocalizedText(english: "leave the shell, with a status if one is given", chinese: "退出，可指定退出状态"),
        discussion: LocalizedText(
            english: "Without a number the status is 0 at the prompt, and in a script that of its first failure.",
            chinese: "不带数字时，交互模式下状态为 0，脚本中为其首个失败的状态。"
        ),
        signature: CommandSignature([Parameter("status", "N", .integer(0...255), .optional)]),
        permission: nil,
        group: .first,
        examples: [
            .init("quit", output: "", explanation: LocalizedText(english: "as Ctrl-D does", chinese: "与 Ctrl-D 相同"))
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        CommandResult(leave: invocation.integer("status").flatMap(UInt8.init(exactly:)) ?? 0)
    }
}
