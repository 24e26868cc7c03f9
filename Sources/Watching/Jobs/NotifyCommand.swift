import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession
import TerminalText

/// `notify "text"`: rings, shows the text, and has the desktop show it where it can.
struct NotifyCommand: Command {
    let session: ShellSession
    let console: Console
    let programs: (any ProgramRunning)?

    /// A desktop that does not answer must not hold a watch up.
    private static let patience: Duration = .seconds(5)

    let declaration = CommandDeclaration(
        name: "notify",
        hints: ["alert", "bell"],
        summary: LocalizedText(english: "ring the terminal's bell and show a text", chinese: "响铃并显示文本"),
        discussion: LocalizedText(
            english: """
                Made for the blocks of `watch`. Where `notify-send` is installed the desktop shows the text too; where no \
                terminal is, no bell rings.
                """,
            chinese: "用于 `watch` 的代码块。若装有 `notify-send`，桌面也会显示该文本；没有终端时不响铃。"
        ),
        signature: CommandSignature([Parameter("text", "TEXT", .freeText)]),
        permission: .run,
        examples: [
            .init(
                "let seen = watch ETH 2s times 3 when amount > 0 { notify \"ETH can be borrowed\" }",
                output: "",
                explanation: LocalizedText(english: "the first to know", chinese: "第一时间知道")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let text = invocation.text("text") ?? ""
        console.ring()
        context.notice(.notified(text))
        try await showOnDesktop(VisibleText(text).description)
        return .done
    }

    /// The text is shown as the notice's title, which desktops take as it is: its body may hold markup.
    private func showOnDesktop(_ text: String) async throws {
        let plan = ProgramPlan(
            words: ["notify-send", "--app-name=marginsh", "--", text],
            timeLimit: Self.patience,
            hiddenVariables: session.snapshot.settings.secretVariables
        )
        do {
            _ = try await programs?.run(plan)
        } catch is ProgramFailure {
            // No such program, or no desktop: the terminal has shown the text and check.
        }
    }
}
