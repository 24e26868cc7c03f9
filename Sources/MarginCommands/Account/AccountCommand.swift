import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

/// `account`: what a margin account holds and owes, its levels, and how far margin call and liquidation are.
struct AccountCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "account",
        hints: ["balance", "balances", "level", "risk", "liquidation"],
        summary: LocalizedText(
            "show balances, debts, levels, and the distance to margin call and liquidation",
            "查询余额、负债、风险率，以及距追加保证金和强制平仓的幅度"
        ),
        discussion: LocalizedText(
            """
            Shows first whether the account is healthy and by how much prices may move before a margin call. The \
            distance is the smallest equal fall of all prices but the dollar coins' (USDT, USDC, FDUSD and \
            others) that takes the margin level to the threshold, or a rise where the account owes what rises; \
            in an isolated account it is that of the pair's price. In cross margin it is calculated from \
            balances, index prices and liquidation collateral ratios, by the rule that gives the exchange's own \
            margin level to 0.1 %; if no rule does, or a price could not be read, no distance is stated. For \
            isolated margin the API has no margin call threshold. Cross margin sends three requests and one for \
            the price of each asset held or owed, isolated margin two. The table has the assets with the largest \
            values as far as the window is high enough, with `all` every one. `as raw` prints the response about \
            the account.
            """,
            """
            首先显示账户是否正常，以及价格变动多少会触发追加保证金。该幅度是除美元稳定币（USDT、USDC、FDUSD 等）外\
            所有价格同幅下跌、使风险率达到阈值的最小跌幅；若账户的负债会随价格上涨而增加，则为涨幅；逐仓为该交易对价格的幅度。\
            全仓按能得出交易所风险率（误差 0.1 % 以内）的规则，用余额、指数价格和强平抵押率计算；没有规则相符，\
            或有价格未能读取时，不给出幅度。逐仓的追加保证金阈值 API 未提供。全仓发送三个请求，另为每项持有或所欠资产的价格\
            各发送一个；逐仓发送两个。表格按窗口高度列出价值最大的资产，加 `all` 列出全部。`as raw` 输出账户的响应。
            """
        ),
        signature: CommandSignature(
            options: [
                CommandOption("all", summary: LocalizedText("every asset", "列出全部资产"))
            ] + RequestOptionWords.declarations
        ),
        permission: nil,
        output: .record,
        hasRawForm: true,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "account",
                output: """
                    ✓ Cross margin: healthy. No equal change of prices leads to a margin call.
                      An equal change of all prices but the dollar coins' (USDT, USDC and others).

                      margin level             28.58227
                        margin call at 1.3     not by a price change
                        liquidation at 1.1     not by a price change
                      collateral margin level  28.5798088
                        borrowing above 1.5
                        collateral value       57,159.62 USDT
                      net equity               55,477.20 USDT
                        assets                 57,477.20 USDT
                        liabilities            2,000.00 USDT

                      ASSET    HELD  BORROWED  INTEREST  NET (USDT)
                      USDT    33224         0         0    33224.00
                      BTC      0.25         0         0    16000.00
                      BNB    10.422         0         0     6253.20
                      USDC     2000      2000         0        0.00

                    6 requests, weight 150 (IP).
                    simulated

                    """,
                explanation: LocalizedText("the session's account", "会话的账户")
            ),
            .init(
                "account isolated ETHUSDT",
                output: """
                    ✓ ETHUSDT, isolated margin: healthy. The price can fall 62.49 % before liquidation.

                      margin level             2.38317048
                        margin call            its threshold is not in the API
                        liquidation at 1.05    price change −62.49 %
                        liquidation price      1200.107625 USDT
                        borrowing above 1.111
                      net equity               8,299.59 USDT
                        assets                 14,300.00 USDT
                        liabilities            6,000.41 USDT

                      ASSET  HELD  BORROWED  INTEREST  NET (USDT)
                      ETH       4         0         0    12800.00
                      USDT   1500      6000      0.41    -4500.41

                    2 requests, weight 11 (IP).
                    simulated

                    """,
                explanation: LocalizedText("an isolated pair, this once", "逐仓交易对，仅此一次")
            ),
            .init(
                "let a = account; echo $a.health $a.marginLevel",
                output: """
                    healthy 28.58227

                    """,
                explanation: LocalizedText("its figures in a script", "在脚本中使用其数值")
            ),
        ],
        namesAccount: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        let reading = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            try await AccountReader(client: client, scope: snapshot.scope, isSandbox: snapshot.isSandbox).reading()
        }
        let result = AccountResult(reading: reading, scope: snapshot.scope, showsAll: invocation.has("all"))
        return CommandResult(records: [result.record])
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        return AccountReader.planned(in: snapshot.scope, under: snapshot)
    }

    /// The requests that are certain; the prices of what the account has come on top.
    func cost(of invocation: CommandInvocation) -> CommandCost {
        let requests = (try? requests(of: invocation)) ?? []
        return CommandCost(requests: requests.count, weight: .of(requests))
    }
}
