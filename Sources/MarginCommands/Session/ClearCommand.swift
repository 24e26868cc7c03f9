import BilingualText
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// `clear`: clears the screen.
struct ClearCommand: ImmediateCommand {
    let console: Console

    let declaration = CommandDeclaration(
        name: "clear",
        hints: ["cls"],
        summary: LocalizedText("clear the screen", "清屏"),
        discussion: LocalizedText("Has an effect only in a terminal.", "仅在终端中有效。"),
        permission: nil,
        examples: [
            .init("clear", output: "", explanation: LocalizedText("clear the screen", "清屏"))
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        if console.surface.isTerminal { try console.records.write(DisplayText(sequence: "\u{1B}[H\u{1B}[2J")) }
        return .done
    }
}
