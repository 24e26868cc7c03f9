import BilingualText
import CommandLanguage
package import ShellRuntime

/// `record FILE [scale]` and `record stop`: keeps a session so that it can run again with no network.
package struct RecordCommand: Command {
    package let recording: RecordingService
    package let place: RecordingPlace

    package let declaration = CommandDeclaration(
        name: "record",
        hints: ["tape", "spool"],
        summary: LocalizedText(
            english: "record this session, so that it can be replayed with no network",
            chinese: "录制本会话，以便在没有网络时重放"
        ),
        discussion: LocalizedText(
            english: """
                FILE gets the statements, the answers and when they came, a line each, and must not exist yet. It has no \
                place for a key, a signature or an address, and each line is searched for this session's secrets before \
                it is written. What is kept is what the session itself gets: `as raw` shows an answer's kept fields. \
                With `scale` amounts are multiplied by a secret factor, on screen too: that hides figures from a glance, \
                not from somebody who knows one of them. `record stop` ends the recording, as leaving does.
                """,
            chinese: """
                FILE 逐行保存语句、应答及其时间，且不能已经存在。其中没有存放密钥、签名或地址的位置，每行写入前都会检查是否含有本会话的密钥。\
                录制的内容就是会话得到的内容：`as raw` 显示应答中保留的字段。`scale` 将数量乘以一个保密的系数，屏幕上也是如此：\
                这能避免数字一目了然，但瞒不过知道其中某个数字的人。`record stop` 结束录制，退出时也会结束。
                """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                parameters: [Parameter("file", "FILE", .file)],
                options: [
                    CommandOption(
                        "scale",
                        summary: LocalizedText(
                            english: "multiply amounts by a secret factor",
                            chinese: "将数量乘以一个保密的系数"
                        )
                    )
                ]
            ),
            subcommands: [
                Subcommand(
                    "stop",
                    summary: LocalizedText(english: "end the recording", chinese: "结束录制"),
                    permission: .write
                )
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

    /// The variables that the recording begins with. One that is scaled begins with none that holds a number.
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
