import BilingualText
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// `clear`: empties the screen.
struct ClearCommand: ImmediateCommand {
    let console: Console

    let declaration = CommandDeclaration(
        name: "clear",
        hints: ["cls"],
        summary: LocalizedText(english: "empty the screen", chinese: "清空屏幕"),
        discussion: LocalizedText(english: "Does nothing where no terminal is.", chinese: "没有终端时不起作用。"),
        permission: nil,
        examples: [
            .init("clear", output: "", explanation: LocalizedText(english: "an empty screen", chinese: "空屏幕"))
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        if console.surface.isTerminal { try console.records.write(DisplayText(sequence: "\u{1B}[H\u{1B}[2J")) }
        return .done
    }
}
