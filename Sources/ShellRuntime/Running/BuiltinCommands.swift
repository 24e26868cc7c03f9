import BilingualText
import CommandLanguage
import InjectedTime

/// The command `source FILE [ARG...]`.
package struct SourceCommand: Command {
    package let declaration = CommandDeclaration(
        name: "source",
        hints: [".", "include", "\\i", "load"],
        summary: LocalizedText("run a file in this session", "在当前会话中运行文件"),
        discussion: LocalizedText(
            """
            The whole file is checked before its first statement runs. A relative path is relative to the file \
            that contains it. Arguments after the file name are $1 to $9 in the script, and $# is their number. A \
            script can source files in the folder of the first script (after resolving symbolic links) and in its \
            subfolders. Any other path needs `--allow read`, and so does every `source` in a script from standard \
            input.
            """,
            """
            运行第一条语句之前会先检查整个文件。相对路径相对于写有该路径的文件。文件名之后的参数在脚本中为 $1 到 \
            $9，$# 为参数个数。脚本可以运行首个脚本所在文件夹（解析符号链接后）及其子文件夹中的文件；\
            其他路径需要 `--allow read`，来自标准输入的脚本中的每条 `source` 也是如此。
            """
        ),
        signature: CommandSignature([
            Parameter("file", "FILE", .file), Parameter("arguments", "ARG", .text, .zeroOrMore),
        ]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "source greet.msh Ada",
                output: "hello Ada\n",
                explanation: LocalizedText("a file that contains `echo \"hello $1\"`", "文件内容为 `echo \"hello $1\"`")
            )
        ],
        readsScripts: true
    )

    package init() {}

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let file = invocation.argument("file"), let path = file.text else { return .done }
        let arguments = invocation.texts("arguments").map { Value(plain: $0) }
        try await context.source(path, at: file.range, arguments: arguments)
        return .done
    }
}

/// The command `sleep D`.
package struct SleepCommand: Command {
    private static let longest = Duration.seconds(366 * 86_400)

    package let declaration = CommandDeclaration(
        name: "sleep",
        hints: ["delay", "pause"],
        summary: LocalizedText("pause", "暂停一段时间"),
        discussion: LocalizedText("Sends nothing while it waits. Ctrl-C ends the wait.", "等待期间不发送任何请求。Ctrl-C 结束等待。"),
        signature: CommandSignature([Parameter("duration", "D", .duration(.zero...Self.longest))]),
        permission: nil,
        examples: [
            CommandDeclaration.Example(
                "sleep 10ms",
                output: "",
                explanation: LocalizedText("pause for 10 milliseconds", "暂停 10 毫秒")
            )
        ]
    )

    package init() {}

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        try await context.time.sleep(for: invocation.duration("duration") ?? .zero)
        return .done
    }

    package func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 0, weight: .none, duration: invocation.duration("duration") ?? .zero)
    }
}

/// The command `echo TEXT...`.
package struct EchoCommand: ImmediateCommand {
    package let declaration = CommandDeclaration(
        name: "echo",
        hints: ["print", "puts", "printf"],
        summary: LocalizedText("print text", "打印文本"),
        discussion: LocalizedText(
            """
            Variables and expressions in ( ) are replaced by their values. Quotes keep spaces and special \
            characters.
            """,
            "变量和 ( ) 中的表达式会替换为它们的值。引号可保留空格和特殊字符。"
        ),
        signature: CommandSignature([Parameter("text", "TEXT", .freeText, .zeroOrMore)]),
        permission: nil,
        examples: [
            CommandDeclaration.Example(
                "echo a + b",
                output: "a + b\n",
                explanation: LocalizedText("text is printed as it is", "文本原样输出")
            ),
            CommandDeclaration.Example(
                "echo (0.1 + 0.2)",
                output: "0.3\n",
                explanation: LocalizedText("decimals are exact", "小数精确计算")
            ),
        ]
    )

    package init() {}

    package func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        CommandResult(lines: [invocation.text("text") ?? ""])
    }
}

/// The command `quit`, or `exit N`.
package struct ExitCommand: ImmediateCommand {
    package let declaration = CommandDeclaration(
        name: "quit",
        aliases: ["exit"],
        hints: ["\\q", "bye", "logout", ":q", "q"],
        summary: LocalizedText("leave the shell", "退出"),
        discussion: LocalizedText(
            "Ends the shell or the script, with exit status N if given. Background jobs end too.",
            "结束程序或脚本；可指定退出状态 N。后台任务随之结束。"
        ),
        signature: CommandSignature([Parameter("status", "N", .integer(0...255), .optional)]),
        permission: nil,
        group: .first,
        examples: [
            CommandDeclaration.Example(
                "quit",
                output: "",
                explanation: LocalizedText("leave with status 0", "以状态 0 退出")
            )
        ]
    )

    package init() {}

    package func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        CommandResult(leave: UInt8(clamping: invocation.integer("status") ?? 0))
    }
}
