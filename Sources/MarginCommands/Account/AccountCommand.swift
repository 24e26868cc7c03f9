import BilingualText
import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime
import ShellSession

/// `account`: what a margin account holds and owes, its levels, and how far margin call and liquidation are.
struct AccountCommand: RequestingCommand {
    let requester: ExchangeRequester
    let time: any TimeSource

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
            isolated margin the API has no margin call threshold. It also names planned delistings of what is \
            held or owed, BNB burn if it is on, and special API keys and a liquidation loan if `doctor` has found \
            them in this session. Cross margin sends five requests and one for \
            the price of each asset held or owed, isolated margin four. The table has the assets with the largest \
            values as far as the window is high enough, with `all` every one. `as raw` prints the response about \
            the account. Under portfolio margin it shows the account's status, uniMMR, equity, margins and balances as \
            the exchange states them.

            `against` compares with an earlier result (`let a = account`, later `account against $a`): levels, totals, \
            each asset that changed, and how much of the change of the net equity came from prices, interest, and \
            other changes of balances and debts; the three sum to it.

            `account save FILE` writes the account with its market as a scenario file, which only you can read: \
            `marginsh sandbox --scenario FILE` then serves this account offline, to any program. The file has \
            balances, debts, leverage, collateral ratios, tiers, limits, rates, inventory and prices, and nothing \
            that names the account: no key, profile or host, no orders or history. A verdict says whether the model \
            gives the exchange's own figures (levels, totals, amounts) to the last digit, by which rule, and \
            otherwise by how much it differs. `scale` multiplies all amounts, bands, limits and inventory by a \
            secret factor, which hides figures at a glance; levels stay as they are.
            """,
            """
            首先显示账户是否正常，以及价格变动多少会触发追加保证金。该幅度是除美元稳定币（USDT、USDC、FDUSD 等）外\
            所有价格同幅下跌、使风险率达到阈值的最小跌幅；若账户的负债会随价格上涨而增加，则为涨幅；逐仓为该交易对价格的幅度。\
            全仓按能得出交易所风险率（误差 0.1 % 以内）的规则，用余额、指数价格和强平抵押率计算；没有规则相符，\
            或有价格未能读取时，不给出幅度。逐仓的追加保证金阈值 API 未提供。还会列出持有或所欠资产的下架计划、\
            已开启的 BNB 抵扣，以及本会话中 `doctor` 发现的专用 API Key 和强平借款。\
            全仓发送五个请求，另为每项持有或所欠资产的价格各发送一个；逐仓发送四个。表格按窗口高度列出价值最大的资产，加 `all` 列出全部。`as raw` 输出账户的响应。\
            统一账户则显示交易所给出的状态、uniMMR、权益、保证金和余额。

            `against` 与先前的结果比较（`let a = account`，之后 `account against $a`）：风险率、总额、有变化的资产，\
            以及净权益变化中价格、利息和其他余额与负债变化各占多少；三者之和等于净权益变化。

            `account save FILE` 将账户及其市场写成仅您可读的场景文件：`marginsh sandbox --scenario FILE` 随后即可离线为\
            任何程序提供该账户。文件含余额、负债、杠杆、抵押率、档位、限额、利率、库存和价格，不含可识别账户的内容：\
            没有密钥、配置档、主机、订单和历史记录。结论说明模型能否逐位得出交易所的数值（风险率、总额、额度）、所用规则，\
            否则给出差值。`scale` 将所有数额、档位、限额和库存乘以一个保密的系数，使人不能一眼看出数额；风险率不变。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                options: [
                    CommandOption("all", summary: LocalizedText("every asset", "列出全部资产"), excludes: ["against"]),
                    CommandOption(
                        "against",
                        [Parameter("before", "$BEFORE", .record("account"))],
                        summary: LocalizedText("show what changed since this earlier result", "显示与先前结果相比的变化"),
                        excludes: ["all"]
                    ),
                ] + RequestOptionWords.declarations
            ),
            subcommands: [
                Subcommand(
                    "save",
                    [Parameter("file", "FILE", .file)],
                    options: [
                        CommandOption(
                            "scale",
                            summary: LocalizedText("multiply amounts by a secret factor", "将数额乘以一个保密的系数")
                        )
                    ] + RequestOptionWords.marginOnly,
                    summary: LocalizedText("write the account as a scenario file", "将账户写成场景文件"),
                    permission: .write,
                    output: .record
                )
            ]
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

                    8 requests, weight 251 (IP).
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

                    4 requests, weight 112 (IP).
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
            .init(
                "let a = account; sandbox add 1000 USDT; account against $a; sandbox reset",
                output: """
                    Cross margin: healthy then and now, 0s later.

                                                     THEN         NOW     CHANGE
                      margin level               28.58227    29.08227       +0.5
                      collateral margin level  28.5798088  29.0797588   +0.49995
                      net equity (USDT)         55,477.20   56,477.20  +1,000.00
                      assets (USDT)             57,477.20   58,477.20  +1,000.00
                      liabilities (USDT)         2,000.00    2,000.00
                      collateral value (USDT)   57,159.62   58,159.52    +999.90

                      WHAT CHANGED NET EQUITY (USDT)
                      balances and debts  +1,000.00

                      USDT  held 33224 → 34224
                    simulated

                    """,
                explanation: LocalizedText("what changed in the account", "账户的变化")
            ),
            .init(
                "account save account.json",
                output: nil,
                explanation: LocalizedText("the account as a scenario for the sandbox", "将账户存为沙盒场景")
            ),
        ],
        namesAccount: true,
        agentTool: AgentTool(["account", "portfolioAccount"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        if snapshot.scope == .portfolio { return try await portfolio(invocation, under: snapshot) }
        if invocation.subcommand == "save", let path = invocation.text("file") {
            let saved = try await AccountSaving(requester: requester, time: time)
                .save(to: path, isScaled: invocation.has("scale"), under: snapshot)
            return CommandResult(records: [SavedAccountResult.description.record(of: saved)])
        }
        let before = try invocation.argument("before")
            .map { try AccountAgainst.earlier($0, in: snapshot.scope, of: AccountIdentity(snapshot)) }
        let reading = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            try await AccountReader(
                client: client,
                scope: snapshot.scope,
                isSandbox: snapshot.isSandbox,
                conditions: requester.gateway.facts.keyFacts
                    .conditions(in: snapshot.scope, of: AccountIdentity(snapshot))
            )
            .reading()
        }
        let result = AccountResult(
            reading: reading,
            scope: snapshot.scope,
            showsAll: invocation.has("all"),
            identity: AccountIdentity(snapshot)
        )
        if let before {
            let against = AccountAgainst(before, result)
            return CommandResult(records: [AccountAgainst.description.record(of: against, rawBytes: reading.body)])
        }
        return CommandResult(records: [result.record])
    }

    private func portfolio(
        _ invocation: CommandInvocation,
        under snapshot: SessionSnapshot
    ) async throws -> CommandResult {
        _ = try portfolioRequests(invocation, under: snapshot)
        var result = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            try await PortfolioAccountResult(from: client, isSandbox: snapshot.isSandbox)
        }
        result.showsAll = invocation.has("all")
        return CommandResult(records: [result.record])
    }

    private func portfolioRequests(
        _ invocation: CommandInvocation,
        under snapshot: SessionSnapshot
    ) throws(ShellFailure) -> [PlannedRequest] {
        if invocation.subcommand == "save" { throw .notInPortfolio("account save", "account") }
        if let before = invocation.argument("before") {
            throw .notInPortfolio("account against", "account", at: before.range)
        }
        return PortfolioAccountResult.planned(under: snapshot)
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        if snapshot.scope == .portfolio { return try portfolioRequests(invocation, under: snapshot) }
        if invocation.subcommand == "save" {
            return AccountSourceReader.planned(in: snapshot.scope, under: snapshot)
        }
        return AccountReader.planned(in: snapshot.scope, under: snapshot)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let requests = (try? requests(of: invocation)) ?? []
        let scope = (try? RequestOptionWords.apply(invocation, to: requester.session.snapshot))?.scope
        return CommandCost(requests: requests.count, weight: .of(requests), further: scope == .cross ? .price : nil)
    }
}
