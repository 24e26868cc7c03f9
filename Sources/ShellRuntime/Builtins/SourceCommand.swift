import BilingualText
import CommandLanguage

/// The command `source FILE [ARG...]`.
package struct SourceCommand: Command {
    package let declaration = CommandDeclaration(
        name: "source",
        hints: [".", "include", "\\i", "load"],
        summary: LocalizedText(english: "run a file in this session", chinese: "在当前会话中运行文件"),
        discussion: LocalizedText(
            english: """
                The file is checked as a whole before its first statement runs. A relative path is relative to the file \
                that names it. What follows the file's name is $1 to $9 in it, and $# their count. A script reads what \
                is in the real folder of the first script, and in folders below it. A path that leads outside, also \
                through a symbolic link, needs `--allow read`, and so does every `source` in standard input.
                """,
            chinese: """
                文件会先整体检查，再运行第一条语句。相对路径相对于写出它的文件。文件名之后的内容在其中为 $1 到 $9，$# 为个数。\
                脚本可以读取首个脚本实际所在的文件夹及其子文件夹。指向其外的路径（包括经由符号链接）需要 `--allow read`，\
                来自标准输入的脚本中的每条 `source` 也是如此。
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
                explanation: LocalizedText(
                    english: "a file that holds `echo \"hello $1\"`",
                    chinese: "文件内容为 `echo \"hello $1\"`"
                )
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
