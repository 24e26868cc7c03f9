import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `why ASSET`: what limits the max borrowable amount, what would change it, and what has changed it.
struct WhyCommand: RequestingCommand {
    let requester: BorrowRequester
    let console: Console

    let declaration = CommandDeclaration(
        name: "why",
        hints: ["reason"],
        summary: LocalizedText("explain the max borrowable amount and its limit", "说明最大可借额度及其限制因素"),
        discussion: LocalizedText(
            """
            Sends about ten read-only requests and shows the amount and what limits it, what each limit would allow \
            by itself, the arithmetic down to the figure that the exchange sent, and what would raise it, with the \
            effect of each remedy. `all` shows every figure with its source instead.

            `add`, `remove`, `repay`, `borrow`, `price` and `leverage`, in any number and order, show what can then be \
            borrowed after these changes; `repay` uses the account's own balance, and a price is in USDT, in an \
            isolated pair in its quote asset, and in force for all changes. What the exchange would refuse is an \
            error: more than is free, transferable, owed or borrowable; the limits of an asset after `borrow` are read \
            as well. `reach` shows the least of each single remedy that makes an amount \
            borrowable. `against` compares with an earlier result and attributes the difference to its causes, one \
            after the other: prices, balances, debts, loss of open orders, ratios, leverage, tiers, VIP limit, \
            inventory, switches, rule. Nothing is changed at the exchange. If the arithmetic does not give the present \
            amount within 0.1 %, nothing is calculated.

            A limit marked as likely depends on something the exchange does not document, such as whether inventory \
            or existing debt is already subtracted, on an account that neither the rules of 2023 nor those of 2026 \
            explain, or on a figure that could not be read.

            Under portfolio margin `why` shows what the exchange states about the account and the asset. The exchange \
            publishes neither its collateral rates nor its inventory of portfolio margin, so nothing is calculated, and \
            there are no what-ifs.
            """,
            """
            发送约十个只读请求，显示最大可借额度及其限制因素、每项限制单独允许的额度、直至交易所返回数值的计算过程，\
            以及各项提升办法的效果。`all` 改为列出全部数据及来源。

            `add`、`remove`、`repay`、`borrow`、`price` 和 `leverage` 可任意组合，显示这些变更之后的可借额度；\
            `repay` 使用账户内的余额；价格以 USDT 计，逐仓以计价资产计，对所有变更生效。交易所会拒绝的变更报错：超出可用、\
            可转出、所欠或可借的数额；`borrow` 的资产另读取其限制。`reach` 显示使某一数额可借的各项单独办法的最小值。\
            `against` 与先前的结果比较，依次归因于：价格、余额、负债、未成交订单损失、抵押率、杠杆、档位、VIP 限额、库存、开关、规则。\
            不会变更交易所中的任何内容。若计算结果与当前额度相差超过 0.1%，则不作推算。

            “很可能”表示其依据交易所未公开的规则（例如额度是否已扣除库存或已借数量）、2023 年与 2026 年的规则都无法得出\
            账户的数值，或有数据未能读取。

            统一账户下 `why` 显示交易所给出的账户和资产数据。交易所未公布统一账户的抵押率和库存，因此不作推算，也不支持假设变更。
            """
        ),
        signature: CommandSignature(
            [Parameter("asset", "ASSET", .asset)],
            options: WhyOptions.declarations + RequestOptionWords.declarations
        ),
        permission: nil,
        output: .record,
        needs: [.network, .credentials],
        group: .first,
        examples: examples,
        namesAccount: true,
        agentTool: AgentTool(["why", "whatIf", "reach", "portfolioWhy"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        guard let asset = try asset(of: invocation) else { return .done }
        let options = try WhyOptions(invocation)
        if snapshot.scope == .portfolio {
            try options.refuseInPortfolio(asset)
            let why = try await WhyAnalyzer(gateway: requester.gateway).portfolio(asset, under: snapshot) { error in
                requester.failure(error, asset: asset, under: snapshot, for: invocation)
            }
            return CommandResult(records: [PortfolioWhy.description.record(of: Localized(why, in: console.language))])
        }
        let before = try options.before(matching: asset, under: snapshot)
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        var why = try await WhyAnalyzer(gateway: requester.gateway)
            .why(asset, under: snapshot, supposing: options.changes.map(\.change)) { error in
                requester.failure(error, asset: asset, under: snapshot, for: invocation)
            }
        if let account = invocation.options.first(where: { ["isolated", "cross"].contains($0.word) }) {
            why.statement +=
                " " + ([account.word] + [account.argument("symbol")?.text].compactMap(\.self)).joined(separator: " ")
        }
        if let before { return CommandResult(records: [try options.comparison(of: why, with: before)]) }
        if let target = options.target { return CommandResult(records: [try options.reach(target, from: why)]) }
        if !options.changes.isEmpty { return CommandResult(records: [try options.outcome(of: why)]) }
        why.isComplete = options.isComplete
        return CommandResult(records: [WhyResult.description.record(of: Localized(why, in: console.language))])
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        guard let asset = try asset(of: invocation) else { return [] }
        let options = try WhyOptions(invocation)
        if snapshot.scope == .portfolio {
            try options.refuseInPortfolio(asset)
            return PortfolioWhy.planned(asset, under: snapshot)
        }
        let changes = options.changes.map(\.change)
        let requests = WhyRequests(asset: asset, scope: snapshot.scope, changes: changes)
        // The prices of what the account holds follow after it was read; those of the assets named are known.
        let prices = requests.priced.compactMap(requests.price(of:))
        return requests.planned(under: snapshot) + prices.map { PlannedRequest($0, under: snapshot) }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let requests = (try? requests(of: invocation)) ?? []
        let scope = (try? RequestOptionWords.apply(invocation, to: requester.session.snapshot))?.scope
        return CommandCost(
            requests: requests.count,
            weight: .of(requests),
            further: scope == .cross ? .price : nil
        )
    }

    private func asset(of invocation: CommandInvocation) throws -> Asset? {
        try RequestOptionWords.assets(of: invocation, in: "asset").first
    }
}

extension WhyCommand {
    private static let examples: [CommandDeclaration.Example] = [
        .init(
            "why BTC",
            output: """
                BTC, cross margin: 1.69248805 BTC can be borrowed now (about 108,319 USDT).
                Limited by your collateral. Interest 9.54% a year.                     SIMULATED

                  LIMIT                ALLOWS (BTC)
                  collateral             1.69248805  ██████▌                     ◀ limits
                  VIP 0 borrow limit             60  █████████████████████████▶       35×
                  available inventory        1520.5  █████████████████████████▶      898×

                  HOW THE COLLATERAL LIMIT IS REACHED (USDT)
                      57,159.62  collateral value
                  −    3,000.00  1.5 × 2,000 liabilities (at 3x borrowing stops at level 1.5)
                  =   54,159.62  left to borrow against
                  ÷   32,000.00  per BTC: (1.5 − 1) × 64,000 index price
                  =  1.69248805  BTC, the figure the exchange sent

                  TO BORROW MORE    ABOUT
                  add 1,000 USDT    + 0.03124687 BTC
                  repay 1,000 USDC  + 0.015625 BTC
                  leverage 3x → 5x  3.4162261 BTC

                13 requests, weight 304 IP + 50 UID. `why BTC all`: every figure and its source.

                """,
            explanation: LocalizedText("for the session's account", "针对会话的账户")
        ),
        .init(
            "why BTC add 1000 USDT repay 500 USDC price BNB 700 leverage 5",
            output: """
                BTC, cross margin: 1.69248805 now, 3.54841297 then (+ 1.85592492).
                Limited by your collateral, now and then.                              SIMULATED

                  WHAT IF
                  add 1,000 USDT
                  repay 500 USDC from the account's own USDC
                  BNB at 700
                  leverage 5x

                  LIMIT (BTC)                   NOW          THEN
                  collateral           1.69248805 ◀  3.54841297 ◀
                  VIP 0 borrow limit           60            60
                  available inventory      1520.5        1520.5

                A calculation: nothing was changed. 13 requests, weight 304 IP + 50 UID.

                """,
            explanation: LocalizedText("what if: nothing is changed", "假设：不作任何变更")
        ),
        .init(
            "why BTC reach 2",
            output: """
                BTC, cross margin: 1.69248805 BTC can be borrowed now, not 2.
                Each of these by itself is enough.                                     SIMULATED

                  TO BORROW 2 BTC               GIVES
                  add 9,841.36653666 USDT       2 BTC
                  add 0.15377136 BTC            2.00000001 BTC
                  add 17.26382878 BNB           2 BTC
                  add 9,841.36653666 USDC       2 BTC
                  leverage 3x → 5x              3.4162261 BTC
                  BTC falls to 50,879.92746908  2 BTC

                13 requests, weight 304 IP + 50 UID.

                """,
            explanation: LocalizedText("what makes 2 BTC borrowable", "如何使 2 BTC 可借")
        ),
    ]
}
