import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import SandboxExchange
import TestSupport
import Testing

/// Compares calculated amounts with those of the embedded exchange after the same changes, on random accounts, cross and
/// isolated, by both rules.
///
/// A tenth of the accounts of `scripts/accounts` unless that sets `ACCOUNTS_COUNT`.
@Suite struct RandomChangeTests {
    static let groups = 0..<10

    private static func numbers(_ group: Int) -> Range<Int> {
        let size = max(SolvedAccount.count / 20, 1)
        return 5_000 + group * size..<5_000 + (group + 1) * size
    }

    /// Whether `amount` is calculated, or given by another undocumented rule that explains the present figure.
    private func isGiven(_ amount: ExactDecimal, by estimate: BorrowEstimate?) -> Bool {
        guard let estimate else { return false }
        return estimate.amount == amount || estimate.otherAmounts.contains(amount)
    }

    @Test(arguments: groups)
    func `an amount after changes is what the exchange then sends, to the last digit`(_ group: Int) async throws {
        var checked = 0
        for number in Self.numbers(group) {
            let account = try await SimulatedAccount(number: number)
            guard var parts = try await account.parts() else {
                #expect(!account.world.isOpen, "\(number)")
                continue
            }
            #expect(parts.isExplained && parts.estimate?.amount == parts.amount, "\(number): \(account.world.text)")
            #expect(BorrowParts(parts.list)?.list == parts.list)
            #expect(BorrowParts(parts.list)?.estimate == parts.estimate)
            guard account.world.isOpen else { continue }
            var dice = Dice(seed: UInt64(number))
            var made: [AccountChange] = []
            for _ in 0..<dice.roll(1...5) {
                let change = try account.world.change(of: parts, &dice)
                let (changed, refusal) = applied(change, to: parts)
                if refusal == .withoutEffect { continue }
                if case .moreThanTransferable(let most)? = refusal {
                    // The sandbox does not check it.
                    let sent = try await account.transferable(try #require(change.asset))
                    #expect(sent == most, "\(number): \(change) after \(made), \(account.world.text)")
                    continue
                }
                let isMade = account.make(change)
                guard let changed, isMade else {
                    // An uncertain limit may refuse what another allows.
                    let asked: BorrowParts? =
                        if case .borrow(_, let asset) = change { parts.asking(asset) } else { nil }
                    let isUnknown = asked?.estimate?.isLikely == true
                    #expect(
                        isUnknown || changed == nil && !isMade,
                        "\(number): \(change), \(String(describing: refusal)), \(account.world.text)"
                    )
                    if isMade { break }
                    continue
                }
                parts = changed
                made.append(change)
                let amount = try await account.amount()
                let estimate = parts.estimate
                #expect(
                    isGiven(amount, by: estimate),
                    "\(number): \(amount), not \(String(describing: estimate)) after \(made), \(account.world.text)"
                )
                #expect(estimate?.limiting.isEmpty == false, "\(number): \(made)")
                if estimate?.otherAmounts.isEmpty == true { checked += 1 }
            }
        }
        #expect(checked * 2 >= Self.numbers(group).count, "few amounts were certain")
    }

    private func applied(
        _ change: AccountChange,
        to parts: BorrowParts
    ) -> (BorrowParts?, ChangeRefusal.Reason?) {
        do throws(ChangeRefusal) {
            return (try parts.applying([change]), nil)
        } catch {
            return (nil, error.reason)
        }
    }

    @Test(arguments: groups)
    func `each remedy gives what it says`(_ group: Int) async throws {
        var checked = 0
        for number in Self.numbers(group) {
            let account = try await SimulatedAccount(number: number)
            let explanation = BorrowExplanation(try await account.readings())
            for remedy in explanation.remedies {
                guard let change = remedy.change else { continue }
                let outcome = try BorrowOutcome(try #require(explanation.parts), [change])
                #expect(remedy.gives == outcome.after.amount)
                let amount = try #require(try await account.amount(after: change), "\(number): \(change)")
                #expect(isGiven(amount, by: outcome.after), "\(number): \(remedy), \(amount), \(account.world.text)")
                #expect(try #require(remedy.allows) > .zero)
                if explanation.limits.limiting.count == 1 {
                    #expect(try #require(remedy.gives) > #require(explanation.amount), "\(number): \(remedy)")
                }
                checked += 1
            }
        }
        #expect(checked * 10 >= Self.numbers(group).count, "few remedies")
    }

    @Test(arguments: groups)
    func `the least that reaches an amount reaches it, and one unit of the last place less does not`(_ group: Int)
        async throws
    {
        var checked = 0
        for number in Self.numbers(group) {
            // Caps are often below the amount to reach.
            let account = try await SimulatedAccount(number: number, hasCaps: number.isMultiple(of: 3))
            guard let parts = try await account.parts() else { continue }
            var dice = Dice(seed: UInt64(number))
            let factor = try ExactDecimal(1).adding(dice.number(0...2, places: 3))
            let least = try ExactDecimal(10).divided(by: parts.positions[0].price, toPlaces: 8, rounding: .up)
            let target = try max(parts.amount, least).multiplied(by: factor).rounded(toPlaces: 8, .up)
            let reach = try BorrowReach(parts, target: target)
            if !reach.blockers.isEmpty || reach.isReached { #expect(reach.ways.isEmpty) }
            for way in reach.ways {
                let change = try #require(way.change)
                try await check(change, reaches: target, in: account, parts, number)
                guard let less = try change.less(than: parts) else { continue }
                let outcome = try BorrowOutcome(parts, [less])
                #expect(outcome.after.amount < target, "\(number): \(less) for \(target)")
                let amount = try #require(try await account.amount(after: less), "\(number): \(less)")
                #expect(amount < target || outcome.after.isLikely, "\(number): \(less), \(amount) for \(target)")
                checked += 1
            }
        }
        #expect(checked * 2 >= Self.numbers(group).count, "few ways: \(checked)")
    }

    private func check(
        _ change: AccountChange,
        reaches target: ExactDecimal,
        in account: SimulatedAccount,
        _ parts: BorrowParts,
        _ number: Int
    ) async throws {
        let outcome = try BorrowOutcome(parts, [change])
        #expect(outcome.after.amount >= target, "\(number): \(change) for \(target)")
        let amount = try #require(try await account.amount(after: change), "\(number): \(change)")
        #expect(
            amount >= target || outcome.after.isLikely,
            "\(number): \(change), \(amount) for \(target), \(account.world.text)"
        )
    }

    /// The largest relative movement of a price between two requests.
    private static let movement = ExactDecimal("0.0004") ?? .zero

    @Test(arguments: groups)
    func `where prices move between the requests, the amount is within the stated bound`(_ group: Int) async throws {
        var checked = 0
        for number in Self.numbers(group) {
            let account = try await SimulatedAccount(number: number)
            let later = try SimulatedAccount(account.world)
            var dice = Dice(seed: UInt64(number))
            for coin in account.world.coins where coin.name != "USDT" {
                let part = try dice.number(0...2, places: 3).subtracting(ExactDecimal(1)).multiplied(by: Self.movement)
                let moved = try coin.price.adding(coin.price.multiplied(by: part)).rounded(toPlaces: 8, .down)
                if moved > .zero { #expect(later.exchange.setPrice(coin.name, to: moved) != nil) }
            }
            // The amount is from another time than the rest.
            var readings = try await account.readings()
            readings.figures = try await later.readings().figures
            guard let parts = BorrowParts(readings), parts.isExplained, account.world.isOpen else { continue }
            let change = try account.world.change(of: parts, &dice)
            guard let outcome = try? BorrowOutcome(parts, [change]), later.make(change) else { continue }
            let amount = try await later.amount()
            let gaps = try ([outcome.after.amount] + outcome.after.otherAmounts).map {
                try $0.subtracting(amount).magnitude
            }
            let gap = try #require(gaps.min())
            #expect(try gap <= bound(of: outcome.parts), "\(number): \(change), \(amount), \(outcome.after)")
            checked += 1
        }
        #expect(checked * 5 >= Self.numbers(group).count, "few were explained")
    }

    /// 3 × movement × (assets + threshold × liabilities) / ((threshold − 1) × price), and one unit of the last place.
    private func bound(of parts: BorrowParts) throws -> ExactDecimal {
        let threshold = try #require(parts.arithmetic.first { $0.name == .threshold }?.value)
        let price = try #require(parts.positions.first { $0.asset == parts.asset }?.price)
        let all = try parts.positions.reduce(ExactDecimal.zero) { sum, position in
            try sum.adding(position.assetValue).adding(threshold.multiplied(by: position.debtValue))
        }
        // Truncated to its last place, the price of the cheapest coin moves further.
        let moved = try Self.movement.adding(ExactDecimal(parsing: "0.00055"))
        return try all.multiplied(by: moved).multiplied(by: ExactDecimal(3))
            .divided(by: threshold.subtracting(ExactDecimal(1)).multiplied(by: price), toPlaces: 8, rounding: .up)
            .adding(ExactDecimal(parsing: "0.00000001"))
    }

    @Test(arguments: groups)
    func `what changed an amount sums exactly to the change`(_ group: Int) async throws {
        for number in Self.numbers(group) {
            let account = try await SimulatedAccount(number: number)
            guard let first = try await account.parts(), account.world.isOpen else { continue }
            let before = try #require(BorrowParts(first.list))
            var dice = Dice(seed: UInt64(number))
            var causes: Set<BorrowChange.Cause> = []
            for _ in 0..<dice.roll(1...4) {
                let change = try account.world.change(of: first, &dice)
                if account.make(change) { causes.formUnion(change.causes) }
            }
            let after = try #require(try await account.parts())
            let changed = try #require(BorrowChange(from: before, to: after))
            let sum = try changed.entries.reduce(ExactDecimal.zero) { try $0.adding($1.effect) }
            #expect(try sum == after.amount.subtracting(before.amount), "\(number): \(changed)")
            #expect(!changed.entries.contains { $0.cause == .unexplained }, "\(number): \(changed)")
            let found = Set(changed.entries.map(\.cause)).subtracting([.rule])
            #expect(found.isSubset(of: causes), "\(number): \(found) of \(causes)")
            for entry in changed.entries where entry.from != nil { #expect(entry.from != entry.to) }
        }
    }
}

extension Remedy {
    /// The change that it proposes.
    fileprivate var change: AccountChange? {
        guard let amount else { return nil }
        return switch (action, asset) {
        case (.leverage, _): .leverage(amount)
        case (.add, let asset?): .add(amount, asset)
        case (.repay, let asset?): .repay(amount, asset)
        case (.price, let asset?): .price(asset, amount)
        default: nil
        }
    }
}

extension AccountChange {
    /// The change with one unit of the last place less; nil if there is none.
    fileprivate func less(than parts: BorrowParts) throws -> AccountChange? {
        let unit = try ExactDecimal(parsing: "0.00000001")
        guard try number.subtracting(unit) > .zero else { return nil }
        switch self {
        case .add(let amount, let asset): return .add(try amount.subtracting(unit), asset)
        case .repay(let amount, let asset): return .repay(try amount.subtracting(unit), asset)
        case .price(let asset, let price):
            let present = try #require(parts.positions.first { $0.asset == asset }?.price)
            return .price(asset, price < present ? try price.adding(unit) : try price.subtracting(unit))
        case .remove, .borrow, .leverage: return nil
        }
    }

    /// What it may change an amount by.
    fileprivate var causes: [BorrowChange.Cause] {
        switch self {
        case .add, .remove: [.balance]
        case .repay: [.balance, .debt]
        case .borrow: [.balance, .debt, .inventory]
        case .price: [.price]
        case .leverage: [.leverage]
        }
    }
}
