import ExactDecimals
import Testing

@testable import SandboxExchange

@Suite struct IsolatedCapacityTests {
    private static let step = ExactDecimal("0.00000001") ?? .zero

    private static func tier(_ number: Int, _ leverage: Int, _ ratio: String, _ most: Int) -> IsolatedTier {
        IsolatedTier(
            number: number,
            isPublic: true,
            leverage: ExactDecimal(leverage),
            initialRiskRatio: ExactDecimal(ratio) ?? .one,
            liquidationRiskRatio: ExactDecimal("1.05") ?? .one,
            baseMaximum: ExactDecimal(most),
            quoteMaximum: ExactDecimal(most * 1_000)
        )
    }

    private static let terms = IsolatedTerms(
        tiers: [tier(1, 10, "1.111", 20), tier(2, 5, "1.25", 60), tier(3, 3, "1.5", 200)],
        baseLimits: [],
        quoteLimits: []
    )

    private func capacity(_ account: IsolatedAccount) -> IsolatedCapacity {
        IsolatedCapacity(account: account, terms: Self.terms, basePrice: ExactDecimal(900), quotePrice: .one)
    }

    /// Whether a tier allows the account as it is.
    private func isAllowed(_ capacity: IsolatedCapacity) throws -> Bool {
        let (assets, liabilities) = try (capacity.assets, capacity.liabilities)
        let (base, quote) = try (capacity.account.base.owed, capacity.account.quote.owed)
        return try Self.terms.tiers.contains { tier in
            try base <= tier.baseMaximum && quote <= tier.quoteMaximum
                && assets >= tier.initialRiskRatio * liabilities
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `the amount is allowed by a tier, and one step more by none`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let account = samples.isolatedAccount()
        for side in [IsolatedCapacity.Side.base, .quote] {
            let most = try capacity(account).borrowable(side)
            #expect(!most.isNegative)
            func after(_ amount: ExactDecimal) throws -> Bool {
                var later = account
                let keyPath = side == .base ? \IsolatedAccount.base : \IsolatedAccount.quote
                later[keyPath: keyPath].free = try later[keyPath: keyPath].free + amount
                later[keyPath: keyPath].borrowed = try later[keyPath: keyPath].borrowed + amount
                return try isAllowed(capacity(later))
            }
            if most > .zero {
                #expect(try after(most))
            }
            #expect(try !after(most + Self.step))
        }
    }

    @Test func `a leverage between two tiers takes the lower tier and its larger limit`() throws {
        var account = IsolatedAccount(symbol: "AAABBB")
        account.base.free = ExactDecimal(1_000)
        #expect(try capacity(account).borrowable(.base) == ExactDecimal(200))
        for (slider, most) in [("10", 20), ("8.5", 60), ("5", 60), ("3", 200), ("2", 200)] {
            account.leverage = ExactDecimal(slider)
            #expect(try capacity(account).borrowable(.base) == ExactDecimal(most))
        }
    }

    @Test func `the liquidation price is where the level meets the tier's ratio`() throws {
        var account = IsolatedAccount(symbol: "AAABBB")
        account.base.free = ExactDecimal(10)
        account.quote.borrowed = ExactDecimal(5_000)
        let price = try capacity(account).liquidationPrice
        #expect(price == ExactDecimal(525))
        let there = IsolatedCapacity(account: account, terms: Self.terms, basePrice: price, quotePrice: .one)
        #expect(try there.marginLevel == ExactDecimal("1.05"))
        #expect(try there.status == .forceLiquidation)
    }
}
