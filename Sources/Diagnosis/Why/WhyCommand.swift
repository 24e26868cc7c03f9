import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `why ASSET`: the parts behind the number, side by side, and what binds.
struct WhyCommand: RequestingCommand {
    let requester: BorrowRequester
    let console: Console

    let declaration = CommandDeclaration(
        name: "why",
        hints: ["reason"],
        summary: LocalizedText(
            english: "the parts behind the borrowable amount, and what holds it back",
            chinese: "可借数量背后的各项因素，以及受限于什么"
        ),
        discussion: LocalizedText(
            english: """
                Asks the read-only neighbours of the question, some ten of them, and shows side by side what the \
                account holds and owes, the thresholds, caps, switches and what the exchange has left, each with where \
                it was read. Lines with `>` tell what each constraint alone would allow; the sentence below tells \
                which of them binds and what would raise the amount. In cross margin it also finds out which rule is in \
                force: it calculates the exchange's own collateral figures from balances, ratios and prices by the \
                rules of 2023 and 2026, and says which one makes them. What is marked as likely rests on something \
                the exchange does not document, such as whether its inventory and what is owed already are taken from \
                the figure, on an account whose figures no rule makes, or on parts that were not read. A part that \
                could not be read shows the code it was refused with, and nothing is concluded from it.
                """,
            chinese: """
                查询相关的约十个只读接口，并列显示账户的持有与负债、阈值、上限、开关和系统余量，各注明来源。\
                以 `>` 开头的行是每项限制单独允许的数额；其下一句说明起作用的是哪一项，以及如何提升。\
                全仓时还会判断适用的规则：以余额、抵押率和价格按 2023 年与 2026 年规则计算交易所的抵押数值，并说明哪一规则相符。\
                “很可能”表示其依据交易所未公开的规则（如数额是否扣除系统余量或已欠数额）、没有规则能得出账户的数值，或有内容未能读取。\
                未能读取的项显示其错误码，且不据此得出任何结论。
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
                    FACT                                   VALUE  LIMITS  SOURCE
                    could be borrowed             1.69248805 BTC          /sapi/v1/margin/maxBorrowable
                    borrow limit                          60 BTC          /sapi/v1/margin/maxBorrowable
                    account level                              0          /sapi/v1/account/info
                    portfolio margin                       false          /sapi/v1/account/info
                    account opened                          true          /sapi/v1/margin/account
                    account may borrow                      true          /sapi/v1/margin/account
                    collateral level                  28.5798088          /sapi/v1/margin/account
                    threshold for borrowing                  1.5          /sapi/v1/margin/tradeCoeff
                    leverage                                   3          /sapi/v1/margin/tradeCoeff
                    margin level                        28.58227          /sapi/v1/margin/account
                    collateral value         57159.61760000 USDT          /sapi/v1/margin/account
                    debt of the account                2000 USDT          /sapi/v1/margin/account
                    held                          0.25000000 BTC          /sapi/v1/margin/account
                    owed                          0.00000000 BTC          /sapi/v1/margin/account
                    interest owed                 0.00000000 BTC          /sapi/v1/margin/account
                    share that counts                     0.9999          /sapi/v1/margin/crossMarginCollateralRatio
                    index price              64000.00000000 USDT          /sapi/v1/margin/priceIndex
                    cap of the level                      60 BTC          /sapi/v1/margin/crossMarginData
                    cross margin lends it                   true          /sapi/v1/margin/crossMarginData
                    collateral cap reached                 false          /sapi/v1/margin/restricted-asset
                    asset is lent                           true          /sapi/v1/margin/allAssets
                    least to borrow                        0 BTC          /sapi/v1/margin/allAssets
                    left to lend                      1520.5 BTC          /sapi/v1/margin/available-inventory
                    delisting planned                      false          /sapi/v1/margin/delist-schedule
                    > collateral allows               1.69248805  limits  account tradeCoeff crossMarginCollateralRatio priceIndex
                    > level allows                            60          maxBorrowable
                    > inventory allows                    1520.5          available-inventory
                    limited by collateral. Add collateral, repay, or raise the leverage.
                    the rule of 2026 (net positions) with the borrow collateral ratios gives the exchange's collateral figures
                    simulated

                    """,
                explanation: LocalizedText(english: "in the session's scope", chinese: "在会话的范围内")
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
