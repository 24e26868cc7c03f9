import MarginShell
import BorrowAnalysis
import ExactDecimals

extension RandomWorld {
    /// What can be relaxed by itself.
    enum Knob: CaseIterable {
        case collateral, tier, cap, inventory, assetSwitch, accountSwitch, open

        init(_ constraint: BorrowConstraint.Kind) {
            self =
                switch constraint {
                case .collateral: .collateral
                case .tier: .tier
                case .level, .levelAfterDebt: .cap
                case .inventory: .inventory
                case .assetSwitch: .assetSwitch
                case .accountSwitch: .accountSwitch
                case .pairSwitch, .accountOpen: .open
                }
        }
    }

    /// What is not relaxed altogether yet.
    var knobs: [Knob] {
        Knob.allCases.filter { knob in
            switch knob {
            case .collateral, .cap, .inventory: true
            case .tier: isIsolated
            case .assetSwitch: !coins[asked].isBorrowable
            case .accountSwitch: !mayBorrow
            case .open: !isOpen
            }
        }
    }

    /// Relaxes one constraint by just so much that the amount can rise by some units of its last places.
    mutating func relax(_ knob: Knob, from amount: ExactDecimal) throws {
        let units = try ExactDecimal(parsing: "0.00000005")
        let step = try amount.multiplied(by: ExactDecimal(parsing: "0.000001")).rounded(toPlaces: 8, .up).adding(units)
        switch knob {
        case .collateral: try relaxCollateral(by: step)
        case .tier: try relaxTiers(by: step)
        case .cap:
            let owed = try owed
            limit = try (debtCounts ? max(limit, owed) : limit).adding(step)
        case .inventory: coins[asked].inventory = try coins[asked].inventory.adding(step)
        case .assetSwitch: coins[asked].isBorrowable = true
        case .accountSwitch: mayBorrow = true
        case .open:
            isOpen = true
            // A cross account is opened by moving collateral into it.
            if !isIsolated { balances[1].free = ExactDecimal(1_000) }
        }
    }

    /// Puts free USDT in: as much as is lacking, and what carries `step` more.
    private mutating func relaxCollateral(by step: ExactDecimal) throws {
        let lacking = try isIsolated ? isolatedLack : crossLack
        // A coin borrowed uses up at most the threshold times its price.
        let carrying = try step.multiplied(by: coins[asked].price).multiplied(by: ExactDecimal(2))
        let value = try lacking.adding(carrying).rounded(toPlaces: 8, .up)
        if isIsolated {
            quote.free = try quote.free.adding(value)
        } else {
            balances[1].free = try balances[1].free.adding(value)
        }
    }

    /// By how much the threshold times the debt exceeds the collateral, in USDT.
    private var crossLack: ExactDecimal {
        get throws {
            var left = ExactDecimal.zero
            let threshold = try ExactDecimal(parsing: isFivefold ? "1.25" : "1.5")
            for (coin, balance) in zip(coins, balances) {
                let held = try balance.free.adding(balance.locked).multiplied(by: coin.price)
                let debt = try balance.borrowed.adding(balance.interest).multiplied(by: coin.price)
                let net = try held.subtracting(debt)
                let collateral =
                    if year == 2023 {
                        try Self.counted(held, coin.steps)
                    } else if net > .zero {
                        try Self.counted(net, coin.steps).adding(debt)
                    } else {
                        held
                    }
                left = try left.adding(collateral).subtracting(debt.multiplied(by: threshold))
            }
            return max(left.negated, .zero)
        }
    }

    private static func counted(
        _ value: ExactDecimal,
        _ steps: [(upTo: ExactDecimal?, ratio: ExactDecimal)]
    ) throws -> ExactDecimal {
        var total = ExactDecimal.zero
        var floor = ExactDecimal.zero
        for step in steps where floor < value {
            let end = min(step.upTo ?? value, value)
            total = try total.adding(end.subtracting(floor).multiplied(by: step.ratio))
            floor = end
        }
        return total
    }

    /// The same for the pair's account, at the lowest ratio of the tiers that could lend.
    private var isolatedLack: ExactDecimal {
        get throws {
            let price = coins[pairBase].price
            let held = try base.free.adding(base.locked).multiplied(by: price).adding(quote.free.adding(quote.locked))
            let baseOwed = try base.borrowed.adding(base.interest)
            let quoteOwed = try quote.borrowed.adding(quote.interest)
            let debt = try baseOwed.multiplied(by: price).adding(quoteOwed)
            let set = tiers.filter { slider == nil || $0.leverage == slider }
            let open = set.filter { $0.baseMaximum >= baseOwed && $0.quoteMaximum >= quoteOwed }
            let ratio = (open.isEmpty ? set : open).map(\.ratio).min() ?? ExactDecimal(1)
            return max(try debt.multiplied(by: ratio).subtracting(held), .zero)
        }
    }

    /// Lets every tier lend `step` more than it does, and than what is owed.
    private mutating func relaxTiers(by step: ExactDecimal) throws {
        let baseOwed = try base.borrowed.adding(base.interest)
        let quoteOwed = try quote.borrowed.adding(quote.interest)
        let set = tiers.filter { slider == nil || $0.leverage == slider }
        let isClosed = !set.contains { $0.baseMaximum >= baseOwed && $0.quoteMaximum >= quoteOwed }
        for index in tiers.indices {
            if isClosed {
                tiers[index].baseMaximum = max(tiers[index].baseMaximum, baseOwed)
                tiers[index].quoteMaximum = max(tiers[index].quoteMaximum, quoteOwed)
            }
            if isBase || isClosed { tiers[index].baseMaximum = try tiers[index].baseMaximum.adding(step) }
            if !isBase || isClosed { tiers[index].quoteMaximum = try tiers[index].quoteMaximum.adding(step) }
        }
    }
}
