package import BilingualText
import CommandLanguage
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import Synchronization

/// `replay FILE [loose]`: replays a recorded session without a network.
struct ReplayCommand: Command {
    let environment: ShellEnvironment
    let console: Console
    let allowedToScripts: Set<PermissionClass>

    let declaration = CommandDeclaration(
        name: "replay",
        hints: ["playback"],
        summary: LocalizedText("replay a recorded session, without network or key", "重放录制的会话，不需要网络和密钥"),
        discussion: LocalizedText(
            """
            The recorded statements run on a clock that skips every wait, and get the recorded responses. The \
            output is the same, or in another format with `as FORMAT`. Another person may have written the \
            statements, so they may do only what `--allow CLASS` lets scripts do. The exit status is 9 if a \
            request is not recorded at that point, if a recorded request is not sent, or if the file was changed \
            or has no end. With `loose`, requests may come in any order and number, and a file without an end is \
            replayed as far as it goes.
            """,
            """
            录制的语句在跳过所有等待的时钟上运行，并得到录制的响应。输出与录制时相同，也可用 `as FORMAT` 换一种格\
            式。语句可能由他人编写，因此只能执行 `--allow CLASS` 允许脚本执行的操作。以下情况退出状态为 9：\
            某个请求在该处没有录制，录制的请求没有发送，或文件被改动、缺少结尾。使用 `loose` 时请求的次序和次数不\
            限，缺少结尾的文件能重放多少就重放多少。
            """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "loose",
                    summary: LocalizedText("allow any order and number, and a truncated file", "次序和次数不限，允许文件不完整")
                )
            ]
        ),
        permission: .read,
        // The format is that of the recorded statements.
        hasRawForm: true,
        isAboutThisMachine: true
    )

    /// The recorded session's own failure, which was shown when it happened.
    private static func failure(of status: ExitStatus) -> ShellFailure {
        ShellFailure(
            status: status,
            category: ShellFailure.Category(rawValue: "recorded"),
            message: .recordedSessionFailed(Int(status.rawValue)),
            nextStep: .recordedSessionFailedNext
        )
    }

    /// The recording does not match its own statements, which was shown when it happened.
    private static let mismatched = ShellFailure.replay(
        .recordedSessionMismatched,
        next: .recordedSessionMismatchedNext
    )

    /// The limit for output between two statements of the recording, in bytes.
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

extension Message {
    package static let recordedSessionMismatched =
        English("recording.sessionMismatched", "the recorded session sent requests that the recording does not have")
        .chinese("录制的会话发送了录制文件中没有的请求")

    package static let recordedSessionMismatchedNext = English(
        "recording.sessionMismatchedNext",
        "See above. Its statements were changed, it was cut short, or this version sends other requests."
    )
    .chinese("请看上文。语句被改动过，录制文件不完整，或此版本发送的请求不同。")

    package static func recordedSessionFailed(_ status: Int) -> Message {
        English("recording.sessionFailed", "the recorded session ended with status \(status)")
            .chinese("录制的会话以状态 \(status) 结束")
    }

    package static let recordedSessionFailedNext =
        English("recording.sessionFailedNext", "See above: it ended the same way when it was recorded.")
        .chinese("请看上文：录制时也是如此结束。")
}
