import ShellRuntime
import TimeSource

/// `sleep D`: waits.
struct SleepCommand: Command {
    let declaration = CommandDeclaration(
        name: "sleep",
        hints: ["wait-for", "pause"],
        summary: LocalizedText(
            english: "wait for a duration such as 500ms, 30s or 1h30m",
            chinese: "等待一段时间，例如 500ms、30s 或 1h30m"
        ),
        discussion: LocalizedText(english: "Ctrl-C ends the wait.", chinese: "Ctrl-C 结束等待。"),
        signature: CommandSignature([Parameter("duration", "D", .duration(.zero ... .seconds(31_622_400)))]),
        permission: nil,
        examples: [
            .init("sleep 1s", output: "", explanation: LocalizedText(english: "a second", chinese: "一秒"))
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        if let duration = invocation.duration("duration") { try await context.time.sleep(for: duration) }
        return .done
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 0, weight: 0, duration: invocation.duration("duration") ?? .zero)
    }
}
