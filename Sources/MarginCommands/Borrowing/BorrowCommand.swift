import BilingualText
import BinanceMargin
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `borrow ASSET...`: shows the max borrowable amount. It never borrows.
struct BorrowCommand: RequestingCommand {
    let requester: BorrowRequester

    let declaration = CommandDeclaration(
        name: "borrow",
        hints: ["maxBorrowable", "max", "loan"],
        summary: LocalizedText("show the max borrowable amount (nothing is borrowed)", "查询最大可借额度（不会借款）"),
        discussion: LocalizedText(
            """
            Each line shows how much this account can borrow now, provided that the exchange has enough of the \
            asset, the borrow limit of the account's VIP level, and the share of that limit. `limitedBy` is \
            `vipLimit` where the amount reaches the limit, `other` or `zero` where something else limits it, which \
            `why` finds, and `unknown` if the response has no borrow limit. If you do not name an account, the \
            request uses the session's: cross margin, or the isolated pair selected with `use`. A request without \
            isolatedSymbol is for cross margin.
            """,
            """
            每行显示此账户当前的最大可借额度（以平台库存充足为前提）、账户 VIP 等级的借贷限额及所占比例。\
            `limitedBy` 在达到限额时为 `vipLimit`；受限于其他因素时为 `other` 或 `zero`（额度为 0），由 `why` \
            查明；响应中没有限额时为 `unknown`。未指定账户时使用会话的账户：全仓杠杆，或用 `use` \
            选择的逐仓交易对。请求不带 isolatedSymbol 即为全仓。
            """
        ),
        signature: CommandSignature(
            [Parameter("assets", "ASSET", .asset, .oneOrMore)],
            options: RequestOptionWords.declarations
        ),
        permission: nil,
        output: .rows(BorrowResult.description),
        hasRawForm: true,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "borrow BTC",
                output: """
                    ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY
                    BTC    cross        1.69248805            60      2.8%  see `why BTC`
                    simulated

                    """,
                explanation: LocalizedText("for the session's account", "针对会话的账户")
            ),
            .init(
                "borrow BTC isolated BTCUSDT",
                output: """
                    ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY
                    BTC    BTCUSDT       2.2072072            81      2.7%  see `why BTC`
                    simulated

                    """,
                explanation: LocalizedText("for an isolated pair, this once", "针对逐仓交易对，仅此一次")
            ),
        ],
        namesAccount: true,
        agentTool: AgentTool(["borrow"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        var result = CommandResult()
        var failures: [ShellFailure] = []
        let assets = try RequestOptionWords.assets(of: invocation)
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        let client = try await requester.gateway.client(for: snapshot)
        try await client.concurrently(assets) { [requester] asset in
            try await requester.ask(asset, of: client, under: snapshot, for: invocation)
        } each: { asset, outcome in
            do {
                let response = try outcome.get()
                try context.emit(
                    BorrowResult(asset, snapshot.scope, response, isSandbox: snapshot.isSandbox).record
                )
            } catch var failure as ShellFailure {
                try context.showUnread(of: &failure)
                if assets.count > 1 { failure.message = Self.message(failure.message, for: asset) }
                failures.append(failure)
            }
        }
        // The first failure sets the exit status and is shown as the statement's own; the others must not be lost.
        for failure in failures.dropFirst() { context.notice(failure.message) }
        result.failure = failures.first
        return result
    }

    /// The failure of one of several requests, prefixed with its asset unless the message names it already.
    private static func message(_ failure: Message, for asset: Asset) -> Message {
        guard !failure.mentions(asset.name) else { return failure }
        return .assetFailed(asset.name, failure: failure)
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        return try RequestOptionWords.assets(of: invocation).map {
            PlannedRequest(.maxBorrowable(asset: $0, scope: snapshot.scope), under: snapshot)
        }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let count = invocation.arguments("assets").count
        let scope = RequestOptionWords.scope(of: invocation, under: requester.session.snapshot)
        return CommandCost(requests: count, weight: count * RequestWeights(.maxBorrowable(in: scope)))
    }
}
