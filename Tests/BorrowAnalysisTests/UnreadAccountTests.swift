import BorrowAnalysis
import ExactDecimals
import Foundation
import TestSupport
import Testing

/// What could not be read is unknown: nothing is concluded from it.
@Suite struct UnreadAccountTests {
    /// Something that was not read, or not as it should be.
    struct Gap: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let change: @Sendable (inout ReadingTexts) -> Void
        /// Whether the collateral is still calculated, from figures that were read.
        var leavesCollateral = false

        static let all = [
            Gap(testDescription: "the account refused") { $0.account = nil },
            Gap(
                testDescription: "no list of balances",
                change: { $0.replace(balances: "null") },
                leavesCollateral: true
            ),
            Gap(
                testDescription: "one balance without a number",
                change: {
                    $0.account = $0.account?.replacing(
                        #""userAssets":["#,
                        with: #""userAssets":[{"asset":"Z","free":null,"borrowed":"1"},"#
                    )
                },
                leavesCollateral: true
            ),
            Gap(testDescription: "the thresholds refused") { $0.thresholds = nil },
            Gap(testDescription: "the ratios refused", change: { $0.ratios = nil }, leavesCollateral: true),
            Gap(testDescription: "null for the ratios", change: { $0.ratios = "null" }, leavesCollateral: true),
            Gap(
                testDescription: "null lists of ratios",
                change: { texts in
                    texts.ratios = #"[{"assetNames":["BTC"],"collaterals":null,"borrowCollaterals":null}]"#
                },
                leavesCollateral: true
            ),
            Gap(testDescription: "the asked asset's price refused") { $0.prices[$0.ask] = "?" },
        ]
    }

    /// Accounts whose amount the collateral limits.
    private func accounts() throws -> [SolvedAccount] {
        try SolvedAccount.first(60, rule: "2026").filter {
            $0.expected.limitedBy == "collateral" && $0.capacity != "0" && $0.ask != "USDT"
        }
    }

    @Test(arguments: Gap.all)
    func `what was not read makes no reason certain`(_ gap: Gap) throws {
        let accounts = try accounts()
        #expect(accounts.count > 10)
        for account in accounts {
            let limits = LimitAnalysis(try account.readings(gap.change)).limits
            if gap.leavesCollateral { #expect(limits.evidence?.outcome != .reproduced) }
            #expect(limits.limiting.allSatisfy { $0.isLikely && $0.kind == .collateral }, "\(limits.limiting)")
            let hasCollateral = limits.constraints.contains { $0.kind == .collateral }
            if !gap.leavesCollateral {
                // A level at its threshold is enough to say that nothing can be borrowed, but these accounts have room.
                #expect(!hasCollateral && limits.limiting.isEmpty)
                #expect(!limits.unread.isEmpty)
            }
        }
    }

    @Test func `a borrow list that cannot be read gives no wrong figure that is certain`() throws {
        for account in try accounts() {
            let limits = LimitAnalysis(
                try account.readings { texts in
                    texts.ratios = texts.ratios?.replacing(
                        #""borrowCollaterals":[{"#,
                        with: #""borrowCollaterals":[{"minUsdValue":"0"},{"#
                    )
                }
            )
            .limits
            let collateral = try #require(limits.constraints.first { $0.kind == .collateral })
            guard !collateral.isLikely else { continue }
            let capacity = try ExactDecimal(parsing: account.capacity)
            let gap = try #require(collateral.room).subtracting(capacity).magnitude
            #expect(try gap.multiplied(by: ExactDecimal(1_000)) <= capacity)
        }
    }

    /// One asset's price follows from the totals in BTC, as long as bitcoin's own price was read.
    @Test func `one missing price is made up for by the account's totals, two are not`() throws {
        var counts = [0, 0]
        for account in try accounts() {
            let priced = account.assets.filter { holding in
                holding.asset != "USDT" && holding.asset != "BTC" && holding.asset != account.ask
                    && (Double(holding.free) ?? 0) * (Double(holding.price) ?? 0) > 100
            }
            for missing in 1...2 where priced.count >= missing {
                let limits = LimitAnalysis(
                    try account.readings { texts in
                        for holding in priced.prefix(missing) { texts.prices[holding.asset] = "?" }
                    }
                )
                .limits
                counts[missing - 1] += 1
                #expect((limits.evidence?.outcome == .reproduced) == (missing == 1))
                #expect(limits.evidence?.unreadAssets.count == (missing == 1 ? 0 : 2))
                #expect(limits.limiting.map(\.kind) == [.collateral])
            }
        }
        #expect(counts.allSatisfy { $0 > 2 }, "\(counts)")
    }

    @Test func `a limit that was read and is exactly the amount stays certain whatever else was refused`() throws {
        let accounts = try SolvedAccount.first(60, rule: "2026").filter {
            $0.expected.limitedBy == "vipLimit"
        }
        #expect(accounts.count > 5)
        for account in accounts {
            let limits = LimitAnalysis(try account.readings { $0.account = nil }).limits
            #expect(limits.limiting.map(\.kind) == [.level])
            #expect(!limits.isLikely)
        }
    }

    @Test func `figures that no rule makes leave the reason likely, and open orders are named`() throws {
        var seen = 0
        for account in try accounts() {
            var account = account
            // An order's loss was taken off both figures.
            account.expected = try account.expected.lowered(byPercent: 5)
            account.assets[1].locked = "1"
            let limits = LimitAnalysis(try account.readings()).limits
            guard limits.evidence?.outcome == .contradicted else { continue }
            seen += 1
            #expect(limits.hasOpenOrders)
            #expect(limits.constraints.allSatisfy { $0.kind != .collateral || $0.isLikely })
        }
        #expect(seen > 10)
    }

    @Test(arguments: [
        (AccountConditions(), false), (AccountConditions(hasSpecialKeys: false, hasLiquidationLoan: false), false),
        (AccountConditions(hasSpecialKeys: true), true), (AccountConditions(hasLiquidationLoan: true), true),
    ])
    func `special keys and a liquidation loan make the collateral likely, and unknown ones do not`(
        _ conditions: AccountConditions,
        _ isLikely: Bool
    ) throws {
        for account in try accounts() {
            let limits = LimitAnalysis(try account.readings { $0.conditions = conditions }).limits
            #expect(limits.limiting.map(\.kind) == [.collateral])
            #expect(limits.isLikely == isLikely)
        }
    }

    @Test func `prices that moved a little between two responses leave the reason certain`() throws {
        for account in try accounts() {
            let limits = LimitAnalysis(
                try account.readings { texts in
                    for (asset, price) in texts.prices {
                        let moved = try? ExactDecimal(parsing: price).multiplied(by: ExactDecimal(parsing: "1.00002"))
                        texts.prices[asset] = moved.map(\.description)
                    }
                }
            )
            .limits
            #expect(limits.evidence?.outcome == .reproduced)
            #expect(limits.limiting.first?.kind == .collateral)
        }
    }
}

extension ReadingTexts {
    /// Puts something else in place of the list of balances.
    mutating func replace(balances: String) {
        guard let text = account, let start = text.range(of: #""userAssets":"#)?.upperBound else { return }
        account = text[..<start] + balances + "}"
    }
}

extension SolvedAccount.Figures {
    /// The same account with its collateral figures lower.
    func lowered(byPercent percent: Int) throws -> Self {
        let share = try ExactDecimal(100 - percent).divided(by: ExactDecimal(100))
        func lower(_ text: String) throws -> String {
            text == "999"
                ? text : try ExactDecimal(parsing: text).multiplied(by: share).rounded(toPlaces: 8).description
        }
        var lowered = self
        lowered.collateralMarginLevel = try lower(collateralMarginLevel)
        lowered.totalCollateralValue = try lower(totalCollateralValue)
        return lowered
    }
}
