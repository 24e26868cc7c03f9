import BorrowAnalysis
import ExactDecimals
import Testing

/// What-if, shortfall and arithmetic on accounts that were worked out by hand.
@Suite struct BorrowPartsTests {
    private static let cases = Vector.all.flatMap { vector in vector.asked.map { (vector, $0) } }

    private func parts(
        _ vector: Vector,
        _ ask: Vector.Ask,
        by rule: CollateralRule,
        amount: String,
        threshold: String? = nil
    ) throws -> BorrowParts {
        var list = [
            BorrowParts.Part("asset", ask.asset), .init("amount", amount),
            .init("threshold", threshold ?? ask.threshold), .init("basis", "\(rule.rawValue) borrow"),
        ]
        let account = try vector.account
        for position in account.positions {
            let price = position.asset == ask.asset ? try ExactDecimal(parsing: ask.price) : position.price
            let held = try position.assetValue.divided(by: price, toPlaces: 20)
            list += [
                .init("price", of: position.asset, "\(price)"), .init("held", of: position.asset, "\(held)"),
                .init("free", of: position.asset, "\(held)"),
                .init("owed", of: position.asset, "\(try position.debtValue.divided(by: price, toPlaces: 20))"),
            ]
            let bands = try #require(account.ratios[position.asset, .borrow]).bands
            let text = bands.map { "\($0.ratio)" + ($0.end.map { "<\($0)" } ?? "") }.joined(separator: " ")
            list.append(.init("ratio", of: position.asset, "borrow \(text)"))
        }
        if !account.positions.contains(where: { $0.asset == ask.asset }) {
            list += [
                .init("price", of: ask.asset, ask.price), .init("held", of: ask.asset, "0"),
                .init("free", of: ask.asset, "0"), .init("owed", of: ask.asset, "0"),
            ]
        }
        return try #require(BorrowParts(list))
    }

    @Test(arguments: cases)
    func `the amount is as worked out, by both rules, and its own explanation`(_ vector: Vector, _ ask: Vector.Ask)
        throws
    {
        for (rule, amount) in [(CollateralRule.netPositions, ask.amount), (.assetsHeld, ask.formerly)] {
            let parts = try parts(vector, ask, by: rule, amount: amount)
            #expect(parts.isExplained)
            #expect(parts.estimate?.amount.description == amount)
            #expect(parts.estimate?.limiting.map(\.kind) == [.collateral])
            #expect(BorrowParts(parts.list) == parts)
        }
    }

    @Test(arguments: cases)
    func `a change of the leverage gives what was worked out for it`(_ vector: Vector, _ ask: Vector.Ask) throws {
        guard let other = vector.asked.first(where: { $0.asset == ask.asset && $0.threshold != ask.threshold }) else {
            return
        }
        for (rule, before, after) in [
            (CollateralRule.netPositions, ask.amount, other.amount), (.assetsHeld, ask.formerly, other.formerly),
        ] {
            let parts = try parts(vector, ask, by: rule, amount: before)
            let leverage = ExactDecimal(other.threshold == "1.5" ? 3 : 5)
            let outcome = try BorrowOutcome(parts, [.leverage(leverage)])
            #expect(outcome.after.amount.description == after)
        }
    }

    /// The steps by name.
    private func steps(_ parts: BorrowParts) -> [String] {
        parts.arithmetic.map { "\($0.name.rawValue) \($0.value) \($0.unit ?? "-")" }
    }

    @Test func `the steps end in the amount and its difference from the exchange's`() throws {
        let vector = Vector.keptHaircutCoin
        let ask = vector.asked[0]
        #expect(
            try steps(parts(vector, ask, by: .netPositions, amount: "800")) == [
                "collateralValue 130000 USDT", "leverage 3 -", "threshold 1.5 -", "liabilities 60000 USDT",
                "required 90000 USDT", "left 40000 USDT", "price 100 USDT", "perUnit 50 USDT", "collateral 800 X",
                "calculated 800 X", "difference 0 X",
            ]
        )
        #expect(
            try steps(parts(vector, ask, by: .assetsHeld, amount: "100.05")).suffix(6) == [
                "bandRatio 0.5 -", "perUnit 100 USDT", "bandAmount 100 X", "collateral 100 X", "calculated 100 X",
                "difference 0.05 X",
            ]
        )
    }

    @Test func `an amount that is not calculated within a thousandth changes nothing`() throws {
        let parts = try parts(Vector.keptHaircutCoin, Vector.keptHaircutCoin.asked[0], by: .netPositions, amount: "801")
        #expect(!parts.isExplained)
        #expect { try parts.applying([.leverage(ExactDecimal(5))]) } throws: { error in
            (error as? ChangeRefusal)?.reason == .unexplained
        }
        #expect(throws: ChangeRefusal.self) { try BorrowReach(parts, target: ExactDecimal(1)) }
    }

    @Test func `changes that cannot be made are named with their limit`() throws {
        let parts = try parts(Vector.keptHaircutCoin, Vector.keptHaircutCoin.asked[0], by: .netPositions, amount: "800")
        let refusals: [(AccountChange, ChangeRefusal.Reason)] = [
            (.remove(ExactDecimal(50_001), "USDT"), .moreThanFree(ExactDecimal(50_000))),
            (.repay(ExactDecimal(601), "X"), .moreThanOwed(ExactDecimal(600))),
            (.repay(ExactDecimal(1), "USDT"), .moreThanOwed(.zero)),
            (.borrow(ExactDecimal(801), "X"), .moreThanBorrowable(ExactDecimal(800), [.collateral])),
            (.add(ExactDecimal(1), "Y"), .unknownPrice), (.price("USDT", ExactDecimal(2)), .isUnit),
            (.leverage(ExactDecimal(4)), .leverageNotOffered([ExactDecimal(3), ExactDecimal(5)])),
            (.add(.zero, "USDT"), .notPositive),
        ]
        for (change, reason) in refusals {
            #expect {
                try parts.applying([.add(ExactDecimal(1), "X"), .remove(ExactDecimal(1), "X"), change])
            } throws: { error in
                let refusal = error as? ChangeRefusal
                return refusal?.reason == reason && refusal?.change == change && refusal?.index == 2
            }
        }
    }

    @Test func `at or below the threshold it says how much is missing, and the least that is enough`() throws {
        let ask = Vector.acrossBands.asked[0]
        let parts = try parts(Vector.acrossBands, ask, by: .netPositions, amount: "0")
        #expect(parts.shortfall?.value == ExactDecimal(10_000))
        let place = try ExactDecimal(parsing: "0.00000001")
        let reach = try BorrowReach(parts, target: place)
        for (action, asset, least) in [
            (Remedy.Action.add, "USDT", ExactDecimal(10_000)), (.repay, "X", ExactDecimal(20_000)),
        ] {
            let way = try #require(reach.ways.first { $0.action == action && $0.asset == asset })
            #expect(try #require(way.amount) > least)
            #expect(try #require(way.amount).subtracting(least) < ExactDecimal(1))
            #expect(try #require(way.gives) >= place)
        }
        #expect(parts.arithmetic.map(\.name).contains(.left))
        #expect(!parts.arithmetic.map(\.name).contains(.perUnit))
    }

    @Test func `prices are in force for all changes, wherever they are written`() throws {
        let parts = try parts(Vector.keptHaircutCoin, Vector.keptHaircutCoin.asked[0], by: .netPositions, amount: "800")
        let changes: [AccountChange] = [
            .repay(ExactDecimal(100), "X"), .price("X", ExactDecimal(50)), .add(ExactDecimal(10), "X"),
        ]
        let outcomes = try [[0, 1, 2], [1, 0, 2], [0, 2, 1]].map { order in
            try BorrowOutcome(parts, order.map { changes[$0] }).after.amount
        }
        #expect(Set(outcomes).count == 1)
    }

    @Test func `a refused change keeps its position, though prices come first`() throws {
        let parts = try parts(Vector.keptHaircutCoin, Vector.keptHaircutCoin.asked[0], by: .netPositions, amount: "800")
        for (changes, index, reason) in [
            ([.repay(ExactDecimal(601), "X"), .price("X", ExactDecimal(50))], 0, .moreThanOwed(ExactDecimal(600))),
            ([.add(ExactDecimal(1), "X"), .price("Y", ExactDecimal(50))], 1, .withoutEffect),
        ] as [([AccountChange], Int, ChangeRefusal.Reason)] {
            #expect {
                try parts.applying(changes)
            } throws: { error in
                let refusal = error as? ChangeRefusal
                return refusal?.reason == reason && refusal?.index == index
            }
        }
    }

    @Test func `an amount below the min borrow is neither borrowed nor reached`() throws {
        let vector = Vector.keptHaircutCoin
        let whole = try parts(vector, vector.asked[0], by: .netPositions, amount: "800")
        let parts = try #require(BorrowParts(whole.list + [.init("minimum", "5")]))
        #expect(BorrowParts(parts.list) == parts)
        #expect {
            try parts.applying([.borrow(ExactDecimal(4), "X")])
        } throws: { error in
            (error as? ChangeRefusal)?.reason == .belowMinimum(ExactDecimal(5))
        }
        #expect {
            try BorrowReach(parts, target: ExactDecimal(4))
        } throws: { error in
            (error as? ChangeRefusal)?.reason == .belowMinimum(ExactDecimal(5))
        }
    }

    @Test func `the loss of open orders reduces the collateral value`() throws {
        let vector = Vector.keptHaircutCoin
        let whole = try parts(vector, vector.asked[0], by: .netPositions, amount: "790")
        #expect(!whole.isExplained)
        let parts = try #require(BorrowParts(whole.list + [.init("orderLoss", of: "2026", "500")]))
        #expect(parts.isExplained)
        #expect(BorrowParts(parts.list) == parts)
        #expect(parts.arithmetic.first { $0.name == .collateralValue }?.value == ExactDecimal(129_500))
        #expect(try BorrowOutcome(parts, [.add(ExactDecimal(500), "USDT")]).after.amount == ExactDecimal(800))
        let before = try self.parts(vector, vector.asked[0], by: .netPositions, amount: "800")
        let change = try #require(BorrowChange(from: before, to: parts))
        #expect(change.entries.map(\.cause) == [.openOrders])
    }
}
