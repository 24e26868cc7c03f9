import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession
import TerminalText

/// `notify "text"`: rings the bell, shows the text, and sends it to the desktop if possible.
struct NotifyCommand: Command {
    let session: ShellSession
    let console: Console
    let programs: (any ProgramRunning)?

    /// A desktop that does not respond must not delay a watch.
    private static let timeLimit: Duration = .seconds(5)

    let declaration = CommandDeclaration(
        name: "notify",
        hints: ["alert", "bell"],
        summary: LocalizedText("send a notification (bell, desktop)", "发送通知（响铃、桌面）"),
        discussion: LocalizedText(
            """
            Meant for blocks of `watch`. It shows the text and rings the bell of a terminal; if `notify-send` is \
            installed, the desktop shows the text too.
            """,
            "用于 `watch` 的代码块。显示文本并在终端中响铃；装有 `notify-send` 时，桌面也会显示该文本。"
        ),
        signature: CommandSignature([Parameter("text", "TEXT", .freeText)]),
        permission: .run,
        examples: [
            .init(
                "let seen = watch ETH 2s times 3 when amount > 0 { notify \"ETH can be borrowed\" }",
                output: "",
                explanation: LocalizedText("a notification when ETH can be borrowed", "ETH 可借时发送通知")
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

    /// The text is the title of the desktop's notification, which is plain text; the body could contain markup.
    private func showOnDesktop(_ text: String) async throws {
        let plan = ProgramPlan(
            words: ["notify-send", "--app-name=marginsh", "--", text],
            timeLimit: Self.timeLimit,
            hiddenVariables: session.snapshot.settings.secretVariables
        )
        do {
            _ = try await programs?.run(plan)
        } catch is ProgramFailure {
            // There is no such program, or no desktop; the terminal has already notified the person.
        }
    }
}
