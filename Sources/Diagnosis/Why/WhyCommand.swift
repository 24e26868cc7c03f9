import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `why ASSET`: the facts about the max borrowable amount, and what limits it.
struct WhyCommand: RequestingCommand {
    let requester: BorrowRequester
    let console: Console

    let declaration = CommandDeclaration(
        name: "why",
        hints: ["reason"],
        summary: LocalizedText("explain the max borrowable amount and its limit", "说明最大可借额度及其限制因素"),
        discussion: LocalizedText(
            """
            Sends about ten read-only requests and shows side by side what the account holds and owes, thresholds, \
            limits, switches and the available inventory, each with its source. Lines with `>` show what each \
            limit would allow by itself; the sentence below them says which one applies and what would raise the \
            amount. In cross margin it also finds out which rules apply: it calculates the exchange's collateral \
            figures from balances, ratios and prices by the rules of 2023 and of 2026, and says which match. A \
            limit marked as likely depends on something the exchange does not document, such as whether inventory \
            or existing debt is already subtracted, on an account that neither set of rules explains, or on a \
            figure that could not be read. A figure that could not be read shows the error code, and no conclusion \
            is drawn from it.
            """,
            """
            发送约十个只读请求，并列显示账户的余额与负债、阈值、限额、开关和可用库存，各注明来源。\
            以 `>` 开头的行是每项限制单独允许的额度；其下一句说明限制因素及如何提升额度。\
            全仓时还会判断适用的规则：按 2023 年与 2026 年的规则，用余额、抵押率和价格计算交易所的抵押数值，\
            并说明哪一套相符。“很可能”表示其依据交易所未公开的规则（例如额度是否已扣除库存或已借数量）、\
            两套规则都无法得出账户的数值，或有数据未能读取。未能读取的项显示错误码，且不据此得出任何结论。
            """
        ),
        signature: CommandSignature(
            [Parameter("asset", "ASSET", .asset)],
            options: RequestOptionWords.declarations
        ),
        permission: nil,
        needs: [.network, .credentials],
        examples: [
            .init(
                "why BTC",
                output: """
                    FACT                                      VALUE  LIMITS  SOURCE
                    max borrowable                   1.69248805 BTC          /sapi/v1/margin/maxBorrowable
                    borrow limit                             60 BTC          /sapi/v1/margin/maxBorrowable
                    VIP level                                     0          /sapi/v1/account/info
                    portfolio margin                          false          /sapi/v1/account/info
                    account open                               true          /sapi/v1/margin/account
                    borrowing enabled                          true          /sapi/v1/margin/account
                    collateral margin level              28.5798088          /sapi/v1/margin/account
                    borrow threshold (above)                    1.5          /sapi/v1/margin/tradeCoeff
                    leverage                                      3          /sapi/v1/margin/tradeCoeff
                    margin level                           28.58227          /sapi/v1/margin/account
                    collateral value            57159.61760000 USDT          /sapi/v1/margin/account
                    total liabilities                     2000 USDT          /sapi/v1/margin/account
                    balance (free + locked)          0.25000000 BTC          /sapi/v1/margin/account
                    borrowed                         0.00000000 BTC          /sapi/v1/margin/account
                    interest                         0.00000000 BTC          /sapi/v1/margin/account
                    collateral ratio                         0.9999          /sapi/v1/margin/crossMarginCollateralRatio
                    index price                 64000.00000000 USDT          /sapi/v1/margin/priceIndex
                    VIP borrow limit                         60 BTC          /sapi/v1/margin/crossMarginData
                    borrowable in cross margin                 true          /sapi/v1/margin/crossMarginData
                    max collateral exceeded                   false          /sapi/v1/margin/restricted-asset
                    asset borrowable                           true          /sapi/v1/margin/allAssets
                    min borrow                                0 BTC          /sapi/v1/margin/allAssets
                    available inventory                  1520.5 BTC          /sapi/v1/margin/available-inventory
                    delisting scheduled                       false          /sapi/v1/margin/delist-schedule
                    > collateral                         1.69248805  limits  account tradeCoeff crossMarginCollateralRatio priceIndex
                    > VIP borrow limit                           60          maxBorrowable
                    > available inventory                    1520.5          available-inventory
                    limited by collateral. Add collateral, repay, or raise the leverage.
                    the rule of 2026 (net positions) with the borrow collateral ratios gives the exchange's collateral figures
                    simulated

                    """,
                explanation: LocalizedText("for the session's account", "针对会话的账户")
            )
        ],
        namesAccount: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        guard let asset = try asset(of: invocation) else { return .done }
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        let cost = cost(of: invocation)
        context.notice(
            snapshot.scope.symbol == nil
                ? .whyCostWithPrices(cost.requests, weight: cost.weight.words)
                : .whyCost(cost.requests, weight: cost.weight.words)
        )
        let why = try await WhyAnalyzer(gateway: requester.gateway).why(asset, under: snapshot) { error in
            requester.failure(error, asset: asset, under: snapshot, for: invocation)
        }
        return CommandResult(records: [WhyResult.description.record(of: Localized(why, in: console.language))])
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        guard let asset = try asset(of: invocation) else { return [] }
        return WhyRequests(asset: asset, scope: snapshot.scope).planned(under: snapshot)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let requests = (try? requests(of: invocation)) ?? []
        return CommandCost(requests: requests.count, weight: .of(requests))
    }

    private func asset(of invocation: CommandInvocation) throws -> Asset? {
        try RequestOptionWords.assets(of: invocation, in: "asset").first
    }
}
