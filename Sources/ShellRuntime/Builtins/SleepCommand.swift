import BilingualText
import InjectedTime

/// The command `sleep D`.
package struct SleepCommand: Command {
    private static let longest = Duration.seconds(366 * 86_400)

    package let declaration = CommandDeclaration(
        name: "sleep",
        hints: ["delay", "pause"],
        summary: LocalizedText(english: "wait for a time", chinese: "等待一段时间"),
        discussion: LocalizedText(
            english: "Waits without asking anything. Ctrl-C ends the wait.",
            chinese: "等待期间不发送任何请求。Ctrl-C 可结束等待。"
        ),
        signature: CommandSignature([Parameter("duration", "D", .duration(.zero...Self.longest))]),
        permission: nil,
        examples: [
            CommandDeclaration.Example(
                "sleep 10ms",
                output: "",
                explanation: LocalizedText(english: "wait ten milliseconds", chinese: "等待十毫秒")
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
