import CommandLanguage
import ShellRuntime

/// `weight`: how much of the exchange's budgets is used. Sends nothing.
struct WeightCommand: ImmediateCommand {
    let session: ShellSession
    let budgets: BudgetBoard

    let declaration = CommandDeclaration(
        name: "weight",
        hints: ["limits", "budget", "rate"],
        summary: LocalizedText(english: "show how much of the exchange's limits is used", chinese: "显示限额的使用情况"),
        discussion: LocalizedText(
            english:
                "Each answer's headers tell the weight used in the current minute; this shows the newest figure of "
                + "each budget. Sends nothing, and shows nothing before the first answer.",
            chinese: "每个应答的头部都会给出本分钟已用的权重；此命令显示每项限额的最新数字。不发送任何请求，首次应答之前没有内容。"
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "borrow BTC as raw; weight",
                output: """
                    {"amount":"1.69248805","borrowLimit":"60"}
                    BUDGET                         OF  USED  LIMIT  OURS  TOLD
                    /sapi/v1/margin/maxBorrowable  ip    50  12000  6000  2025-01-09T03:38:12.000Z

                    """,
                explanation: LocalizedText(english: "what one question used", chinese: "一次查询所用的权重")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let lines = budgets.all
        if lines.isEmpty { context.notice(Message(MarketMessage.nothingAsked)) }
        let share = session.snapshot.settings["limitShare"].flatMap { Int($0.text) } ?? 50
        return CommandResult(answers: lines.map { WeightAnswer.make($0, sharePercent: share) })
    }
}
