import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `terms [GLOB...]`: what borrowing costs and allows, one row per asset.
struct TermsCommand: RequestingCommand, InspectingCommand {
    let requester: ExchangeRequester
    let borrowing: BorrowRequester

    let declaration = CommandDeclaration(
        name: "terms",
        hints: ["rates", "interest", "crossMarginData"],
        summary: LocalizedText("show interest rates, borrow limits and collateral ratios", "查询利率、借贷限额和抵押率"),
        discussion: LocalizedText(
            """
            One row for each asset: the borrow limit and the interest rates at the account's VIP level, the least \
            that can be borrowed, the available inventory, and the collateral ratios. Four requests are enough for \
            the whole market. GLOB selects assets: `*` matches any characters, `?` matches one. For assets that \
            you name without `*` and `?` it also requests the rate of the next hour, 20 assets at a time, and \
            with `amount` the max borrowable amount, a request for each. Rates are the exchange's own figures; in \
            the table in percent, in JSON and variables as parts. A collateral ratio is that of the first \
            band; the transfer-out and liquidation ratios are shown where they differ from the borrow ratio, and \
            `as vertical` lists the bands. For an isolated pair there are no collateral ratios, and the exchange \
            states no yearly rate.
            """,
            """
            每种资产一行：账户 VIP 等级对应的借贷限额和利率、最小可借数量、可用库存和抵押率。整个市场只需四个请求。\
            GLOB 用于筛选资产：`*` 匹配任意字符，`?` 匹配一个字符。对于直接写出名称（不含 `*` 和 `?`）的资产，\
            还会请求下一小时的利率（每个请求 20 种资产）；加上 `amount` 则再为每种资产请求最大可借额度。\
            利率为交易所给出的数值；表格中为百分比，JSON 和变量中为小数。抵押率为首个档位的数值；\
            转出与强平抵押率仅在与借贷抵押率不同时显示，`as vertical` 列出各档位。逐仓没有抵押率，交易所也不给出年利率。
            """
        ),
        signature: CommandSignature(
            [Parameter("assets", "GLOB", .asset, .zeroOrMore)],
            options: [
                CommandOption(
                    "amount",
                    summary: LocalizedText("the max borrowable amount of each named asset, too", "同时查询所列各资产的最大可借额度")
                )
            ] + RequestOptionWords.marginOnly
        ),
        permission: nil,
        output: .rows(TermsResult.description),
        hasRawForm: true,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "terms B* sort by rate down",
                output: """
                    ASSET  ACCOUNT  BORROW LIMIT  MIN BORROW   DAILY %  YEARLY %  INVENTORY  BORROW RATIO  LIQ. RATIO
                    BNB    cross            1500           0      0.03     10.95       9100          0.95        0.95
                    BTC    cross              60           0  0.026125  9.535625     1520.5        0.9999           1
                    simulated

                    """,
                explanation: LocalizedText("assets that begin with B, dearest first", "以 B 开头的资产，利率高的在前")
            ),
            .init(
                "terms BTC ETH amount",
                output: """
                    ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  MIN BORROW   DAILY %   YEARLY %  NEXT HOUR %  INVENTORY  BORROW RATIO  LIQ. RATIO
                    BTC    cross        1.69248805            60           0  0.026125   9.535625     0.001089     1520.5        0.9999           1
                    ETH    cross         33.849761           500           0  0.028333  10.341545     0.001181   18240.75        0.9999           1
                    simulated

                    """,
                explanation: LocalizedText("two assets, with max borrowable", "两种资产及其最大可借额度")
            ),
            .init(
                "terms isolated BTCUSDT",
                output: """
                    ASSET  ACCOUNT  BORROW LIMIT  MIN BORROW   DAILY %  INVENTORY
                    BTC    BTCUSDT            81           0  0.026125     1520.5
                    USDT   BTCUSDT       5400000           0  0.027397   48500000
                    simulated

                    """,
                explanation: LocalizedText("the two assets of a pair", "某逐仓交易对的两种资产")
            ),
        ],
        namesAccount: true,
        agentTool: AgentTool(["terms"])
    )

    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        guard let option = invocation.options("amount").first, TermsSelection(invocation).named.isEmpty else {
            return []
        }
        return [.usage(.termsAmountNeedsNames, at: option.range)]
    }

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try snapshot(for: invocation)
        let selection = TermsSelection(invocation)
        let market = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            let requests = TermsRequests(scope: snapshot.scope)
            let reader = TermsReader(client: client, requests: requests, isSandbox: snapshot.isSandbox)
            return try await reader.market(for: selection)
        }
        var rows = market.rows(for: selection)
        for pattern in selection.patterns where !rows.contains(where: { pattern.glob.matches($0.asset) }) {
            context.notice(.noNameMatches(Code(pattern.text)))
        }
        var result = CommandResult()
        if invocation.has("amount") {
            result.failure = try await readAmounts(of: &rows, selection, under: snapshot, for: invocation, in: context)
        }
        result.records = rows.sorted { $0.asset < $1.asset }.enumerated().map { index, row in
            TermsResult.description.record(
                of: TermsResult(terms: row, scope: snapshot.scope, response: market.response),
                rawBytes: index == 0 ? market.bodies : nil
            )
        }
        return result
    }

    /// Requests the max borrowable amounts of the named assets among `rows`.
    ///
    /// - Returns: the first failure; the others are reported at once.
    private func readAmounts(
        of rows: inout [AssetTerms],
        _ selection: TermsSelection,
        under snapshot: SessionSnapshot,
        for invocation: CommandInvocation,
        in context: CommandContext
    ) async throws -> ShellFailure? {
        let client = try await requester.gateway.client(for: snapshot)
        var amounts: [String: MaxBorrowable] = [:]
        var failures: [ShellFailure] = []
        let known = Set(rows.map(\.asset))
        try await client.concurrently(selection.named.filter { known.contains($0.name) }) { [borrowing] asset in
            try await borrowing.ask(asset, of: client, under: snapshot, for: invocation)
        } each: { asset, outcome in
            do {
                amounts[asset.name] = try outcome.get().value
            } catch var failure as ShellFailure {
                failure.message = .assetFailed(asset.name, failure: failure.message)
                failures.append(failure)
            }
        }
        for index in rows.indices {
            guard let figures = amounts[rows[index].asset] else { continue }
            rows[index].amount = figures.amount
            rows[index].borrowLimit = figures.borrowLimit ?? rows[index].borrowLimit
        }
        for failure in failures.dropFirst() { context.notice(failure.message) }
        return failures.first
    }

    /// The session's settings, in an account that has terms.
    private func snapshot(for invocation: CommandInvocation) throws -> SessionSnapshot {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        guard snapshot.scope != .portfolio else { throw ShellFailure.notInPortfolio("terms", "terms cross") }
        return snapshot
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try snapshot(for: invocation)
        let requests = TermsRequests(scope: snapshot.scope)
        let named = TermsSelection(invocation).named
        return requests.ofMarket(under: snapshot)
            + TermsRequests.batches(of: named).map { PlannedRequest(requests.nextHour($0), under: snapshot) }
            + (invocation.has("amount") ? named : [])
            .map { PlannedRequest(.maxBorrowable(asset: $0, scope: snapshot.scope), under: snapshot) }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let requests = (try? requests(of: invocation)) ?? []
        return CommandCost(requests: requests.count, weight: .of(requests))
    }
}

extension Message {
    fileprivate static let termsAmountNeedsNames = English(
        "terms.amountNeedsNames",
        "`amount` needs assets by name, such as `terms BTC ETH amount`: it sends a request for each"
    )
    .chinese("`amount` 需要写出资产名称，例如 `terms BTC ETH amount`：每种资产发送一个请求")
}
