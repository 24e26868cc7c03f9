import BilingualText
import BinanceMargin
import CommandLanguage
import RecordRendering
import ShellRuntime
import ShellSession

/// `weight`: how much request weight is used, by which program, and what watches will use. Sends nothing.
struct WeightCommand: ImmediateCommand {
    let session: ShellSession
    let weights: WeightOverview

    let declaration = CommandDeclaration(
        name: "weight",
        hints: ["limits", "budget", "rate"],
        summary: LocalizedText("show request weight used and planned", "显示请求权重的使用情况"),
        discussion: LocalizedText(
            """
            The headers of each response say how much weight was used in the current minute. This command shows \
            the latest value for each limit, what other programs used of it, and the forecast: the weight that \
            running watches will use, with one line for each watch. For maxBorrowable the exchange publishes two \
            weights, 50 (IP) and 750 (UID); both allow 240 requests per minute. Costs are given in IP weight. The \
            limit shown is the one that responses report. Sends nothing. There is no output before the first \
            response or watch.
            """,
            """
            每个响应的头部都会给出本分钟已用的权重。此命令显示每项权重限制的最新数值、其他程序的用量，\
            以及预计用量：运行中的监视将使用的权重，每个监视一行。对于 maxBorrowable，交易所公布了两种权重：\
            50（IP）和 750（UID），两者都允许每分钟 240 个请求。费用以 IP 权重表示，显示的是响应所报告的限制。\
            不发送任何请求；在首个响应或监视之前没有内容。
            """
        ),
        signature: CommandSignature(
            options: [CommandOption("all", summary: LocalizedText("list every endpoint", "列出全部端点"))]
        ),
        permission: nil,
        output: .rows(WeightUsage.description),
        group: .first,
        examples: [
            .init(
                "borrow BTC as raw; weight",
                output: """
                    {"amount":"1.69248805","borrowLimit":"60"}
                    Request weight used this minute; marginsh keeps to 50% of each limit.

                    ENDPOINT              USED  LIMIT       0%        50%    100%
                    margin/maxBorrowable    50  12000  IP   ▏·········│··········

                    As of 03:38:12 UTC.
                    simulated

                    """,
                explanation: LocalizedText("the weight of one request", "一个请求的权重")
            )
        ],
        namesAccount: true,
        agentTool: AgentTool(["weight"])
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let snapshot = session.snapshot
        let records = weights.usages(under: snapshot).map { usage in
            var usage = usage
            usage.sharePercent = snapshot.settings.limitShare.percent
            usage.listsAll = invocation.has("all")
            return usage.record
        }
        if records.isEmpty { context.notice(.noWeightKnown) }
        return CommandResult(records: records)
    }
}
