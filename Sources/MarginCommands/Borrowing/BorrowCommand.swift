import BilingualText
import BinanceMargin
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

/// `borrow ASSET...`: asks how much could be borrowed. It never borrows.
struct BorrowCommand: RequestingCommand {
    let requester: BorrowRequester

    let declaration = CommandDeclaration(
        name: "borrow",
        hints: ["maxBorrowable", "max", "loan"],
        summary: LocalizedText(
            english: "ask how much of an asset could be borrowed now; nothing is borrowed",
            chinese: "查询某资产目前最多可借多少；不会发生借款"
        ),
        discussion: LocalizedText(
            english: """
                Each line shows the amount that this account could borrow now, if the exchange has enough of the asset, \
                and the borrow limit of the account's level. `limitedBy` tells which of the two holds the other back: \
                `vipLimit`, `other` (collateral, debt or availability), `zero`, or `unknown` where no limit came. \
                Where no pair is named, the question is about the session's scope: the cross account, or the isolated \
                pair that `use` chose. An isolatedSymbol that is not sent means the cross account.
                """,
            chinese: """
                每行显示在系统可借充足时此账户目前最多可借的数量，以及账户等级的借款上限。`limitedBy` 说明受限于哪一个：\
                `vipLimit`（等级上限）、`other`（抵押、负债或可借量）、`zero`，或未给出上限时的 `unknown`。\
                未指明交易对时，查询针对会话的范围：全仓账户，或由 `use` 选择的逐仓交易对。不发送 isolatedSymbol 即表示全仓。
                """
        ),
        signature: CommandSignature(
            [Parameter("assets", "ASSET", .asset, .oneOrMore)],
            options: RequestOptionWords.declarations
        ),
        permission: nil,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "borrow BTC",
                output: """
                    ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  LIMITED BY
                    BTC    cross        1.69248805            60  other
                    simulated

                    """,
                explanation: LocalizedText(english: "in the session's scope", chinese: "在会话的范围内")
            ),
            .init(
                "borrow BTC isolated BTCUSDT",
                output: """
                    ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  LIMITED BY
                    BTC    BTCUSDT       2.2072072            81  other
                    simulated

                    """,
                explanation: LocalizedText(english: "about an isolated pair, once", chinese: "针对一个逐仓交易对，仅此一次")
            ),
        ],
        namesAccount: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        var result = CommandResult()
        var failures: [ShellFailure] = []
        let assets = try RequestOptionWords.assets(of: invocation)
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        let client = try await requester.gateway.client(for: snapshot)
        for asset in assets {
            do {
                let response = try await requester.ask(asset, of: client, under: snapshot, for: invocation)
                try context.emit(
                    BorrowResult(asset, snapshot.scope, response, isSandbox: snapshot.isSandbox).record
                )
                if response.value.amount.value.isZero, !context.isCaptured {
                    let step = ShellFailure.zeroExperiment(of: asset.name)
                    result.notices.append(.nextStep(step))
                }
            } catch var failure as ShellFailure {
                if assets.count > 1 { failure.message = Self.message(failure.message, for: asset) }
                failures.append(failure)
            }
        }
        // The first failure sets the status and is shown as the statement's own; the others must not be lost.
        for failure in failures.dropFirst() { context.notice(failure.message) }
        result.failure = failures.first
        return result
    }

    /// What befell the request for one asset of several, with its name where it lacks it.
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
        return CommandCost(requests: count, weight: count * .maxBorrowable)
    }
}
