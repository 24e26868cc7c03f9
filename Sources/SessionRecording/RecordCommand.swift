import BilingualText
import CommandLanguage
package import ShellRuntime
import Synchronization

/// `record FILE [scale]` and `record stop`: records a session so that it can be replayed without a network.
package struct RecordCommand: Command {
    package let recording: RecordingService
    package let place: RecordingPlace

    package let declaration = CommandDeclaration(
        name: "record",
        hints: ["tape", "spool"],
        summary: LocalizedText("record this session for replay without a network", "录制本会话，以便离线重放"),
        discussion: LocalizedText(
            """
            FILE must not exist yet. It gets the statements, the responses and their times, one per line. The \
            format has no place for a key, a signature or an address, and each line is searched for this session's \
            secrets before it is written. While recording, the session sees exactly what the recording keeps: \
            `as raw` shows only the recorded fields of a response. `scale` multiplies amounts by a secret factor, \
            on screen too. That hides figures at a glance, but not from a person who knows one of them. \
            `record stop` or leaving the shell ends the recording.
            """,
            """
            FILE 不能已经存在；其中逐行保存语句、响应及其时间。文件格式没有存放密钥、签名或地址的位置，\
            每行写入前都会检查是否含有本会话的密钥。录制期间，会话看到的就是录制的内容：\
            `as raw` 只显示响应中录制的字段。`scale` 将数额乘以一个保密的系数，屏幕上也是如此；\
            这样不能一眼看出数额，但知道其中一个数额的人可以推算。`record stop` 或退出程序时结束录制。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                parameters: [Parameter("file", "FILE", .file)],
                options: [
                    CommandOption(
                        "scale",
                        summary: LocalizedText("multiply amounts by a secret factor", "将数额乘以一个保密的系数")
                    )
                ]
            ),
            subcommands: [
                Subcommand("stop", summary: LocalizedText("end the recording", "结束录制"), permission: .write)
            ]
        ),
        permission: .write
    )

    package init(recording: RecordingService, place: RecordingPlace) {
        self.recording = recording
        self.place = place
    }

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard place.isOpen else {
            var failure = ShellFailure.usage(.recordingStandsAlone, at: invocation.name.range)
            failure.nextStep = .recordingStandsAloneNext
            throw failure
        }
        guard invocation.subcommand == nil, let path = invocation.text("file") else {
            try recording.stop()
            return .done
        }
        let isScaled = invocation.has("scale")
        try await recording.begin(path, isScaled: isScaled, variables: variables(in: context, isScaled: isScaled))
        context.lastValue = nil
        return .done
    }

    /// The variables that the recording starts with; a scaled recording leaves out those that contain a number.
    private func variables(in context: CommandContext, isScaled: Bool) -> [(name: String, value: Value)] {
        guard isScaled else { return context.variables }
        let forgotten = context.variables.filter(\.value.holdsNumber)
        for variable in forgotten { context.setVariable(variable.name, to: nil) }
        if !forgotten.isEmpty {
            let names = forgotten.map { "$" + $0.name }.joined(separator: " ")
            context.notice(.recordingNumbersForgotten(names))
        }
        return context.variables
    }
}

/// Whether a recording may begin or end now: only between top-level statements of typed text or of a named script.
package final class RecordingPlace: Sendable {
    private let open = Mutex(false)

    package init() {}

    package var isOpen: Bool { open.withLock { $0 } }

    /// Allows it while `body` runs.
    package func opened<Result>(_ body: () async -> Result) async -> Result {
        open.withLock { $0 = true }
        defer { open.withLock { $0 = false } }
        return await body()
    }
}
