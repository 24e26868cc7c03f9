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
        summary: LocalizedText("read someone's bundle: what is wrong and what to do", "分析他人的诊断包：问题所在和解决办法"),
        discussion: LocalizedText(
            """
            Shows the diagnosis in the bundle as `doctor` did, and what failed in its records. Needs no network and \
            no key. Each problem comes with the next step for the person who wrote the bundle. `against` compares with an earlier bundle and shows what changed. A file that was changed or \
            truncated is rejected, and its contents cannot control your terminal.
            """,
            """
            按 `doctor` 的形式显示诊断包中的诊断，以及请求记录中的失败。不需要网络和密钥。每个问题都附有诊断包的作者应执行\
            的下一步。`against` 与较早的诊断包比较并显示变\
            化。被改动或截断的文件会被拒绝，文件内容无法控制您的终端。
            """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "against",
                    [Parameter("earlier", "FILE", .file)],
                    summary: LocalizedText("compare with an earlier bundle", "与较早的诊断包比较")
                )
            ]
        ),
        permission: .read,
        output: .records,
        examples: [
            .init(
                "analyze support.txt",
                output: nil,
                explanation: LocalizedText("find out what is wrong on the other side", "查明对方的问题")
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
        return CommandResult(records: analysis.rows(in: console.language))
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
