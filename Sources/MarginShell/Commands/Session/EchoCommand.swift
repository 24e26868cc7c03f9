import ShellRuntime

/// `echo WORD...`: prints its words.
struct EchoCommand: ImmediateCommand {
    let declaration = CommandDeclaration(
        name: "echo",
        hints: ["print", "\\echo"],
        summary: LocalizedText(english: "print the words behind it", chinese: "打印其后的文字"),
        discussion: LocalizedText(
            english: "Words are joined by one blank. Variables and expressions in parentheses are filled in.",
            chinese: "各词以一个空格相连。变量和括号中的表达式会被代入。"
        ),
        signature: CommandSignature([Parameter("words", "WORD", .freeText, .zeroOrMore)]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "echo (1 + 2)",
                output: "3\n",
                explanation: LocalizedText(english: "an expression, exactly", chinese: "精确计算的表达式")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        CommandResult(lines: [invocation.texts("words").joined(separator: " ")])
    }
}
