import CommandLanguage
import ShellRuntime

/// `weight`: how much of the exchange's budgets is used, by whom, and what watches will take. Sends nothing.
struct WeightCommand: ImmediateCommand {
    let session: ShellSession
    let desk: WeightDesk

    let declaration = CommandDeclaration(
        name: "weight",
        hints: ["limits", "budget", "rate"],
        summary: LocalizedText(english: "show how much of the exchange's limits is used", chinese: "显示限额的使用情况"),
        discussion: LocalizedText(
            english:
                "Each answer's headers tell the weight used in the current minute; this shows the newest figure of "
                + "each budget, what other programs use of it, and the forecast: what the running watches will take, "
                + "each by itself below. Sends nothing, and shows nothing before the first answer or watch.",
            chinese:
                "每个应答的头部都会给出本分钟已用的权重；此命令显示每项限额的最新数字、其他程序占用的部分，"
                + "以及预计：运行中的观察将占用的权重，逐一列在下方。不发送任何请求，首次应答或观察之前没有内容。"
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "borrow BTC as raw; weight",
                output: """
                    {"amount":"1.69248805","borrowLimit":"60"}
                    BUDGET                         OF  USED  LIMIT  OURS  OTHERS  FORECAST  WATCH  TOLD
                    /sapi/v1/margin/maxBorrowable  ip    50  12000  6000       0         0  -      2025-01-09T03:38:12.000Z
                    simulated by the embedded exchange

                    """,
                explanation: LocalizedText(english: "what one question used", chinese: "一次查询所用的权重")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let answers = desk.answers(under: session.snapshot)
        if answers.isEmpty { context.notice(Message(MarketMessage.nothingAsked)) }
        return CommandResult(answers: answers)
    }
}
