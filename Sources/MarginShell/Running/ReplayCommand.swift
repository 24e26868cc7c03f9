import BilingualText
import CommandLanguage
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import Synchronization

/// `replay FILE [loose]`: runs a recorded session again, with no network.
struct ReplayCommand: Command {
    let environment: ShellEnvironment
    let console: Console
    let allowedToScripts: Set<PermissionClass>

    let declaration = CommandDeclaration(
        name: "replay",
        hints: ["playback"],
        summary: LocalizedText(
            english: "run a recorded session again, with no network and no key",
            chinese: "重新运行录制的会话，不需要网络和密钥"
        ),
        discussion: LocalizedText(
            english: """
                The recorded statements run on a clock that jumps over every wait, and get the recorded answers: the same \
                answers come out, or others in form with `as FORMAT`. They are somebody else's, and may do what \
                `--allow CLASS` lets scripts do. A question that the recording does not hold at that place, or one it \
                holds that is not asked, ends with 9; so does a file with a changed byte or a missing end. With `loose`, \
                only what is asked counts: in any order, as often as it is asked, and as far as the file goes.
                """,
            chinese: """
                录制的语句在跳过一切等待的时钟上运行，并得到录制的应答：输出相同，也可用 `as FORMAT` 换一种格式。这些语句来自他人，\
                只能做 `--allow CLASS` 允许脚本做的事。此处没有录制的查询、或录制了却未被提出的查询，以 9 结束；\
                字节被改动或缺少结尾的文件也是如此。使用 `loose` 时只看查询本身：次序和次数不限，文件有多少就重放多少。
                """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "loose",
                    summary: LocalizedText(
                        english: "in any order, any number of times, also of a file that was cut short",
                        chinese: "次序和次数不限，文件不完整也可以"
                    )
                )
            ]
        ),
        permission: .read,
        isAboutThisMachine: true
    )

    /// The recorded session's own failure, which was shown where it happened.
    private static func failure(of status: ExitStatus) -> ShellFailure {
        ShellFailure(
            status: status,
            category: ShellFailure.Category(rawValue: "recorded"),
            message: .recordedSessionFailed(Int(status.rawValue)),
            nextStep: .recordedSessionFailedNext
        )
    }

    /// The recording does not fit its own statements, which was shown where it happened.
    private static let mismatched = ShellFailure.replay(
        .recordedSessionMismatched,
        next: .recordedSessionMismatchedNext
    )

    /// The most text kept between two statements of the recording, in bytes.
    private static let largestOutput = 256 << 20

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let path = invocation.text("file") else { return .done }
        let replay = try ReplayStore.read(path, isLoose: invocation.has("loose"))
        let output = CollectedOutput(limit: Self.largestOutput)
        let run = ReplayRun(
            replay,
            output: output,
            notices: NoticeOutput(console: console),
            environment: environment,
            allowed: allowedToScripts,
            format: context.output.format.flatMap(OutputFormat.init(rawValue:))
        )
        let status = try await run.run {
            for line in output.takeLines() { try context.emit(line: line) }
        }
        await run.assembly.close()
        guard let failed = ExitStatus(rawValue: status) else { return CommandResult(leave: status) }
        guard failed != .success else { return .done }
        return CommandResult(failure: replay.isMismatchShown ? Self.mismatched : Self.failure(of: failed))
    }
}
