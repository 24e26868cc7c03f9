import BilingualText

/// The command `echo TEXT...`.
package struct EchoCommand: ImmediateCommand {
    package let declaration = CommandDeclaration(
        name: "echo",
        hints: ["print", "puts", "printf"],
        summary: LocalizedText(english: "print words", chinese: "打印文本"),
        discussion: LocalizedText(
            english: "Variables and ( ) are replaced by their values. Quotes keep blanks and marks.",
            chinese: "变量和 ( ) 会替换为它们的值。引号可保留空格和符号。"
        ),
        signature: CommandSignature([Parameter("text", "TEXT", .freeText, .zeroOrMore)]),
        permission: nil,
        examples: [
            CommandDeclaration.Example(
                "echo a + b",
                output: "a + b\n",
                explanation: LocalizedText(english: "words stay as they are", chinese: "文字原样输出")
            ),
            CommandDeclaration.Example(
                "echo (0.1 + 0.2)",
                output: "0.3\n",
                explanation: LocalizedText(english: "numbers are exact", chinese: "数字精确计算")
            ),
        ]
    )

    package init() {}

    package func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        CommandResult(lines: [invocation.text("text") ?? ""])
    }
}
