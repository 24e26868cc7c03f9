import BorrowAnalysis
import ExactDecimals
import Testing

/// The published examples, and those that follow from the published formulas.
@Suite struct CrossAccountTests {
    @Test(arguments: Vector.all)
    func `collateral value and levels are as the formulas give them`(_ vector: Vector) throws {
        let account = try vector.account
        for (list, value) in vector.collateral {
            let basis = CollateralBasis(.netPositions, list)
            #expect(try account.collateral(basis) == ExactDecimal(value), "\(list)")
        }
        #expect(try account.collateral(CollateralBasis(.assetsHeld, .borrow)) == ExactDecimal(vector.formerly))
        #expect(try account.liabilities == ExactDecimal(vector.debt))
    }

    @Test(arguments: Vector.all)
    func `what can be borrowed is as the formulas give it`(_ vector: Vector) throws {
        for ask in vector.asked {
            for (rule, amount) in [(CollateralRule.netPositions, ask.amount), (.assetsHeld, ask.formerly)] {
                let room = try vector.room(of: ask.asset, at: ask.price, keeping: ask.threshold, by: rule)
                let shown = max(try room.rounded(toPlaces: 8, .down), .zero)
                #expect(shown == ExactDecimal(amount), "\(ask.asset) at \(ask.threshold) by \(rule)")
            }
        }
    }

    @Test func `only the newer rule has haircuts in the margin level`() throws {
        let account = try Vector.keptHaircutCoin.account
        #expect(try account.marginLevel(.netPositions)?.rounded(toPlaces: 8, .down) == ExactDecimal("2.16666666"))
        #expect(try account.marginLevel(.assetsHeld) == ExactDecimal("2.5"))
        #expect(try Vector.noDebt.account.marginLevel(.netPositions) == nil)
    }

    @Test(arguments: [("X", "200"), ("USDT", "10000")])
    func `what can leave is walked from the net position's top`(_ asset: String, _ amount: String) throws {
        let headroom = TransferHeadroom(try Vector.keptHaircutCoin.account, rule: .netPositions)
        #expect(try headroom.room(of: asset) == ExactDecimal(amount))
    }

    @Test func `without debt all that is free can leave, and what covers its own debt costs its full value`() throws {
        let free = TransferHeadroom(try Vector.noDebt.account, rule: .netPositions)
        #expect(try free.room(of: "USDT") == ExactDecimal(100_000))
        var account = try Vector.netNegative.account
        account.positions[0].held = ExactDecimal(150_000)
        // C − 2·D = 160000 − 120000; X is owed more than it is held.
        #expect(try TransferHeadroom(account, rule: .netPositions).room(of: "X") == ExactDecimal(100))
        #expect(try TransferHeadroom(account, rule: .netPositions).room(of: "ETH") == nil)
    }

    @Test(arguments: Vector.all)
    func `borrowing and keeping an amount leaves net equity unchanged, and the stated one brings the level to R`(
        _ vector: Vector
    ) throws {
        let basis = CollateralBasis(.netPositions, .borrow)
        for ask in vector.asked {
            let threshold = try #require(ExactDecimal(ask.threshold))
            let room = try vector.room(of: ask.asset, at: ask.price, keeping: ask.threshold, by: .netPositions)
            guard room > .zero else { continue }
            let before = try vector.account
            for amount in [ExactDecimal(1), room] {
                var after = before
                try vector.borrow(amount, of: ask.asset, at: ask.price, in: &after)
                let collateral = try #require(try after.collateral(basis))
                let former = try #require(try before.collateral(basis))
                #expect(
                    try collateral.subtracting(after.liabilities) == former.subtracting(before.liabilities),
                    "\(ask.asset)"
                )
                guard amount == room else { continue }
                let level = try collateral.divided(by: after.liabilities, toPlaces: 12, rounding: .halfUp)
                #expect(level == threshold, "\(ask.asset) at \(ask.threshold)")
            }
        }
    }

    @Test func `an asset without a readable list has no known collateral value`() throws {
        var account = try Vector.keptHaircutCoin.account
        account.ratios["X", .borrow] = nil
        #expect(try account.collateral(CollateralBasis(.netPositions, .borrow)) == nil)
        // Owed more than it is held, it counts in full whatever its ratios are.
        account.positions[1].owed = ExactDecimal(2_000)
        #expect(try account.collateral(CollateralBasis(.netPositions, .borrow)) != nil)
        #expect(try account.collateral(CollateralBasis(.assetsHeld, .borrow)) == nil)
    }
}
