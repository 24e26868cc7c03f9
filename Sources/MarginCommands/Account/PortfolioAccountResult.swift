package import BinanceMargin
import BilingualText
import ExactDecimals
package import ExchangeAccess
package import RecordRendering
package import ShellRuntime
package import ShellSession

/// An account under portfolio margin as a record.
package struct PortfolioAccountResult: Sendable {
    package let account: PortfolioAccount

    /// Nil if the balances were refused.
    let balances: [PortfolioBalance]?

    /// Whether the page has every asset, whatever the height of the window.
    var showsAll = false

    /// Those of the account's own response.
    let response: ResponseFacts

    /// The exchange's bytes of the account's own response.
    let body: [UInt8]

    /// Reads the account and its balances. Without the balances the account's figures are still right.
    ///
    /// - Throws: the error of the account's own request, and any cancellation.
    package init(from client: MarginClient, isSandbox: Bool) async throws(ExchangeError) {
        let (account, balances) = try await client.concurrently { group throws(ExchangeError) in
            let account = group.send(.portfolioAccount, from: client)
            let balances = group.send(.portfolioBalances, from: client)
            return (try await account.value(), await balances.outcome())
        }
        if case .failure(let error) = balances, error.category == .cancelled { throw error }
        self.account = account.value
        self.balances = try? balances.get().value
        response = ResponseFacts(account, isSandbox: isSandbox)
        body = account.body
    }

    /// The requests, in order.
    package static func planned(under snapshot: SessionSnapshot) -> [PlannedRequest] {
        [PlannedRequest(.portfolioAccount, under: snapshot), PlannedRequest(.portfolioBalances, under: snapshot)]
    }

    /// The assets with a balance.
    var held: [PortfolioBalance] { (balances ?? []).filter { !$0.isEmpty } }

    package var record: Record { Self.description.record(of: self, rawBytes: body) }

    package static let description = RecordDescription<PortfolioAccountResult>(
        "portfolioAccount",
        version: 1,
        "an account under portfolio margin; values are in USD",
        "统一账户；价值以 USD 计",
        form: .page(PortfolioAccountPage.page),
        namesAccount: true,
        fields: [
            .scope { _ in .portfolio },
            .init(
                "accountStatus",
                .text,
                optional: true,
                "the exchange's own word: `NORMAL`, `MARGIN_CALL`, `SUPPLY_MARGIN`, `REDUCE_ONLY`, `ACTIVE_LIQUIDATION`, "
                    + "`FORCE_LIQUIDATION`, `BANKRUPTED` or another",
                "交易所返回的状态：`NORMAL`、`MARGIN_CALL`、`SUPPLY_MARGIN`、`REDUCE_ONLY`、`ACTIVE_LIQUIDATION`、"
                    + "`FORCE_LIQUIDATION`、`BANKRUPTED` 或其他"
            ) { .init($0.account.accountStatus) },
            figure("uniMMR", "equity by maintenance margin", "统一维持保证金率：权益除以维持保证金") { $0.uniMMR },
            figure("accountEquity", "the equity after haircut", "折扣后的账户权益") { $0.accountEquity },
            figure("actualEquity", "the equity without haircut", "未折扣的账户权益") { $0.actualEquity },
            figure("accountInitialMargin", "the initial margin", "初始保证金") { $0.accountInitialMargin },
            figure("accountMaintMargin", "the maintenance margin", "维持保证金") { $0.accountMaintMargin },
            figure("virtualMaxWithdrawAmount", "the most that can leave the account", "最大可转出") {
                $0.virtualMaxWithdrawAmount
            },
            figure("totalAvailableBalance", "the available balance", "可用余额") { $0.totalAvailableBalance },
            figure("totalMarginOpenLoss", "the loss of open margin orders", "杠杆挂单损失") { $0.totalMarginOpenLoss },
            .init(
                "updated",
                .time,
                optional: true,
                "when the exchange calculated the figures",
                "交易所的计算时间"
            ) { .init(time: $0.account.updateTime?.instantMilliseconds) },
            .init(
                "balances",
                .list,
                optional: true,
                "the assets with a balance, each a `portfolioBalance`; none if they were refused",
                "有余额的资产，均为 `portfolioBalance`；被拒绝时为空"
            ) { result in
                result.balances == nil ? .nothing : .init(result.held.map { balance.record(of: $0) })
            },
        ] + .tail { $0.response }
    )

    private static func figure(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (PortfolioAccount) -> ReportedDecimal?
    ) -> RecordField<PortfolioAccountResult> {
        .init(
            name,
            .number,
            optional: true,
            english + ", as the exchange states it; none where it states none",
            chinese + "；交易所未给出时为空"
        ) { .init(value($0.account)?.value) }
    }

    package static let balance = RecordDescription<PortfolioBalance>(
        "portfolioBalance",
        version: 1,
        "one asset of an account under portfolio margin",
        "统一账户中的一种资产",
        fields: [
            .init("asset", .text, "the asset", "资产") { .text($0.asset) },
            amount("totalWalletBalance", "the balance of all wallets", "全部钱包余额") { $0.totalWalletBalance },
            amount("crossMarginAsset", "the margin wallet", "杠杆钱包资产") { $0.crossMarginAsset },
            amount("crossMarginFree", "the free amount in it", "其中可用数量") { $0.crossMarginFree },
            amount("crossMarginLocked", "the amount locked in margin orders", "杠杆挂单冻结的数量") { $0.crossMarginLocked },
            amount("crossMarginBorrowed", "the borrowed amount, without interest", "已借数量，不含利息") {
                $0.crossMarginBorrowed
            },
            amount("crossMarginInterest", "the interest that is not repaid", "未偿利息") { $0.crossMarginInterest },
            amount("umWalletBalance", "the wallet of USD-margined futures", "U 本位合约钱包余额") { $0.umWalletBalance },
            amount("umUnrealizedPNL", "the unrealised profit of these futures", "U 本位合约未实现盈亏") {
                $0.umUnrealizedPNL
            },
            amount("cmWalletBalance", "the wallet of coin-margined futures", "币本位合约钱包余额") { $0.cmWalletBalance },
            amount("cmUnrealizedPNL", "the unrealised profit of these futures", "币本位合约未实现盈亏") {
                $0.cmUnrealizedPNL
            },
            amount("negativeBalance", "the negative balance", "负余额") { $0.negativeBalance },
        ]
    )

    private static func amount(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (PortfolioBalance) -> ReportedDecimal?
    ) -> RecordField<PortfolioBalance> {
        .init(name, .number, optional: true, english, chinese) { .init(value($0)?.value) }
    }
}

extension PortfolioBalance {
    /// What is in its futures wallets.
    var futures: ExactDecimal? { Self.sum(umWalletBalance, cmWalletBalance) }

    /// The unrealised profit of its futures.
    var unrealized: ExactDecimal? { Self.sum(umUnrealizedPNL, cmUnrealizedPNL) }

    fileprivate var isEmpty: Bool {
        [
            totalWalletBalance, crossMarginAsset, crossMarginBorrowed, crossMarginInterest, umWalletBalance,
            umUnrealizedPNL, cmWalletBalance, cmUnrealizedPNL, negativeBalance,
        ]
        .allSatisfy { $0?.value.isZero ?? true }
    }

    private static func sum(_ one: ReportedDecimal?, _ other: ReportedDecimal?) -> ExactDecimal? {
        guard one != nil || other != nil else { return nil }
        return try? (one?.value ?? .zero).adding(other?.value ?? .zero).withoutTrailingZeros
    }
}
