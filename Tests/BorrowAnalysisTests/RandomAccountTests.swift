import BorrowAnalysis
import ExactDecimals
import TestSupport
import Testing

/// Compares the analysis with an independent implementation in Python, on random accounts.
///
/// `ACCOUNTS_COUNT` is the number of accounts under each rule, by default 200.
@Suite struct RandomAccountTests {
    @Test(arguments: ["2023", "2026"])
    func `limit, reason and rule are those of the independent solution`(_ rule: String) throws {
        for (number, account) in try SolvedAccount.first(SolvedAccount.count, rule: rule).enumerated() {
            let limits = LimitAnalysis(try account.readings()).limits
            let context: Comment = "account \(number) of \(rule)"
            try checkReason(limits, of: account, context)
            try checkCollateral(limits, of: account, context)
            let differs = try #require(Double(account.differs))
            if differs > 0.5 { #expect(limits.rule?.rawValue == rule, context) }
            if let found = limits.rule { #expect(found.rawValue == rule, context) }
            #expect(limits.evidence?.outcome == .reproduced, context)
        }
    }

    /// What the exchange's amount was cut at, and no more than that.
    private func checkReason(_ limits: BorrowLimits, of account: SolvedAccount, _ context: Comment) throws {
        let capacity = try ExactDecimal(parsing: account.capacity)
        let isCapped = try ExactDecimal(parsing: account.borrowLimit) < capacity
        let named = limits.limiting.filter { !$0.isLikely }.map(\.kind)
        #expect(named == [isCapped ? .level : .collateral], context)
        // An overdrawn account may also owe more than its limit.
        #expect(limits.limiting.allSatisfy { !$0.isLikely || $0.kind == .levelAfterDebt }, context)
        let inventory = try #require(limits.constraints.first { $0.kind == .inventory }?.room)
        let amount = try ExactDecimal(parsing: account.expected.maxBorrowable)
        #expect((inventory < amount) == (account.expected.limitedBy == "inventory"), context)
    }

    /// The collateral allows what it does in the independent solution, to the last digit.
    private func checkCollateral(_ limits: BorrowLimits, of account: SolvedAccount, _ context: Comment) throws {
        let capacity = try ExactDecimal(parsing: account.capacity)
        let room = try #require(limits.constraints.first { $0.kind == .collateral }?.room, context)
        if capacity.isZero { return #expect(room <= .zero, context) }
        // Where the limit is lower the amount does not say by which of two equal rules the collateral goes.
        guard limits.rule != nil || limits.limiting.first?.kind == .collateral else { return }
        let distance = try room.subtracting(capacity).magnitude.divided(by: capacity, toPlaces: 6)
        #expect(distance <= ExactDecimal("0.001") ?? .zero, context)
    }

    @Test(arguments: ["2023", "2026"])
    func `every candidate is calculated to the last digit`(_ rule: String) throws {
        let names: [(String, CollateralRule)] = [("holdings", .assetsHeld), ("net", .netPositions)]
        let lists: [(String, RatioList)] = [
            ("liquidation", .liquidation), ("borrow", .borrow), ("withdraw", .transferOut),
        ]
        for (number, random) in try SolvedAccount.first(SolvedAccount.count, rule: rule).enumerated() {
            let account = try random.account
            for (name, rule) in names {
                for (listName, list) in lists {
                    let candidate = try #require(random.candidates[name]?[listName])
                    let value = try #require(try account.collateral(CollateralBasis(rule, list)))
                    #expect(
                        try value.rounded(toPlaces: 8) == ExactDecimal(candidate.value),
                        "\(number) \(name) \(listName)"
                    )
                    let room = try random.room(in: account, value, rule, list)
                    #expect(
                        try max(room.rounded(toPlaces: 8), .zero) == ExactDecimal(candidate.amount),
                        "\(number) \(name)"
                    )
                }
            }
            let transfer = TransferHeadroom(account, rule: rule == "2023" ? .assetsHeld : .netPositions)
            for (asset, amount) in random.expected.maxTransferable {
                let room = try #require(try transfer.room(of: asset))
                #expect(try room.rounded(toPlaces: 8) == ExactDecimal(amount), "\(number): \(asset) of \(rule)")
            }
        }
    }
}

extension SolvedAccount {
    /// The account as a value of the analysis.
    var account: CrossAccount {
        get throws {
            var ratios = CollateralRatios()
            let positions = try assets.map { holding in
                for (list, bands) in [
                    (RatioList.liquidation, holding.liquidation), (.borrow, holding.borrow ?? holding.liquidation),
                    (.transferOut, holding.withdraw ?? holding.liquidation),
                ] {
                    ratios[holding.asset, list] = RatioBands(
                        try bands.map { band in
                            RatioBands.Band(
                                upTo: try band.max.map { try ExactDecimal(parsing: $0) },
                                ratio: try ExactDecimal(parsing: band.ratio)
                            )
                        }
                    )
                }
                let free = try ExactDecimal(parsing: holding.free)
                return CrossPosition(
                    asset: holding.asset,
                    held: try free.adding(ExactDecimal(parsing: holding.locked)),
                    owed: try ExactDecimal(parsing: holding.borrowed).adding(ExactDecimal(parsing: holding.interest)),
                    price: try ExactDecimal(parsing: holding.price),
                    free: free
                )
            }
            return CrossAccount(positions: positions, ratios: ratios)
        }
    }

    func room(
        in account: CrossAccount,
        _ collateral: ExactDecimal,
        _ rule: CollateralRule,
        _ list: RatioList
    ) throws -> ExactDecimal {
        let asked = try #require(account.positions.first { $0.asset == ask })
        let headroom = BorrowHeadroom(
            collateral: DecimalRange(exactly: collateral),
            debt: DecimalRange(exactly: try account.liabilities),
            threshold: try ExactDecimal(parsing: normalBar),
            price: DecimalRange(exactly: asked.price),
            rule: rule,
            held: asked.held,
            bands: account.ratios[ask, list]
        )
        return try #require(try headroom.room).high
    }
}
