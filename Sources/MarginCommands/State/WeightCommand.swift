import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// `weight`: how much of the exchange's budgets is used, by whom, and what watches will take. Sends nothing.
struct WeightCommand: ImmediateCommand {
    let session: ShellSession
    let weights: WeightOverview

    let declaration = CommandDeclaration(
        name: "weight",
        hints: ["limits", "budget", "rate"],
        summary: LocalizedText(english: "show how much of the exchange's limits is used", chinese: "显示限额的使用情况"),
        discussion: LocalizedText(
            english: """
                Each answer's headers tell the weight used in the current minute; this shows the newest figure of each \
                budget, what other programs use of it, and the forecast: what the running watches will take, each by \
                itself below. For a question about the borrowable amount the exchange publishes two weights, 50 of the \
                address's budget and 750 of the account's, both of which allow 240 a minute; costs are told by the \
                first, and the budget shown here is the one that the answers name. Sends nothing, and shows nothing \
                before the first answer or watch.
                """,
            chinese: """
                每个应答的头部都会给出本分钟已用的权重；此命令显示每项限额的最新数字、其他程序占用的部分，\
                以及预计：运行中的观察将占用的权重，逐一列在下方。可借数量查询的权重，交易所公布了两种：\
                计入本机地址限额 50，或计入账户限额 750，均为每分钟 240 次查询；费用按前者说明，此处显示应答所指的限额。\
                不发送任何请求，首次应答或观察之前没有内容。
                """
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "borrow BTC as raw; weight",
                output: """
                    {"amount":"1.69248805","borrowLimit":"60"}
                    ENDPOINT                       BY  USED  LIMIT  OUR CAP  OTHERS  PLANNED/MIN  WATCH  AS OF
                    /sapi/v1/margin/maxBorrowable  ip    50  12000     6000       0            0  -      2025-01-09T03:38:12.000Z
                    simulated

                    """,
                explanation: LocalizedText(english: "what one question used", chinese: "一次查询所用的权重")
            )
        ],
        namesAccount: true
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let records = weights.usages(under: session.snapshot).map(\.record)
        if records.isEmpty { context.notice(.noWeightKnown) }
        return CommandResult(records: records)
    }
}
