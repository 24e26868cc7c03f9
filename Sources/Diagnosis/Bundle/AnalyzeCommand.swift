import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession
import SystemCalls

/// `analyze FILE [against FILE]`
struct AnalyzeCommand: ImmediateCommand {
    let console: Console

    let declaration = CommandDeclaration(
        name: "analyze",
        hints: ["analyse", "inspect"],
        summary: LocalizedText(
            english: "read somebody's bundle: what is the matter, and what to do next",
            chinese: "阅读他人的诊断包：问题所在和下一步"
        ),
        discussion: LocalizedText(
            english: """
                Needs no network and no key. Each finding comes with the next command for whoever wrote the bundle. \
                With `against`, an earlier bundle, it tells what changed since. A file that was changed or cut short \
                is refused, and nothing in one can steer your terminal.
                """,
            chinese: """
                不需要网络和密钥。每个问题都附有对方应执行的下一条命令。用 `against` 指定较早的诊断包时，说明此后的变化。\
                被改动或截断的文件会被拒绝，其内容也无法操纵您的终端。
                """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "against",
                    [Parameter("earlier", "FILE", .file)],
                    summary: LocalizedText(english: "tell what changed since this one", chinese: "说明自该诊断包以来的变化")
                )
            ]
        ),
        permission: .read,
        examples: [
            .init(
                "analyze support.txt",
                output: nil,
                explanation: LocalizedText(english: "what is the matter over there", chinese: "对方的问题")
            )
        ],
        isAboutThisMachine: true
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let path = invocation.text("file") else { return .done }
        let analysis = try Self.read(path)
        if let earlier = invocation.text("earlier") {
            let changes = analysis.changes(since: try Self.read(earlier))
            if changes.isEmpty { context.notice(.bundlesAlike) }
            return CommandResult(records: changes)
        }
        let problems = analysis.problems(in: console.language)
        if problems.isEmpty { context.notice(.bundleWithoutProblems(Code(path))) }
        return CommandResult(records: problems)
    }

    private static func read(_ path: String) throws -> BundleAnalysis {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, limit: BundleReader.largest)
        } catch {
            if case .tooLarge = error { throw ShellFailure.bundle(path, .tooLarge) }
            throw ShellFailure.unreadable(path, error)
        }
        do throws(BundleFault) {
            return try BundleAnalysis(try BundleReader.read(bytes))
        } catch {
            throw ShellFailure.bundle(path, error)
        }
    }
}
