package import ExactDecimals

/// A change of the simulated account.
package enum AccountDrill: Hashable, Sendable {
    /// An amount of an asset is transferred in.
    case add(ExactDecimal, String)
    /// A free amount of an asset is transferred out; the transfer-out margin level is not checked.
    case remove(ExactDecimal, String)
    /// Debt is repaid with the account's free balance, interest first.
    case `repay`(ExactDecimal, String)
    /// An amount of an asset is borrowed from the inventory.
    case borrow(ExactDecimal, String)
    /// The leverage is set: 3 or 5 in cross margin, up to the highest tier's in an isolated pair.
    case leverage(ExactDecimal)

    /// The change of a name; nil if there is none, or the asset is missing.
    package init?(_ name: String, _ number: ExactDecimal, asset: String?) {
        switch (name, asset) {
        case ("leverage", _): self = .leverage(number)
        case ("add", let asset?): self = .add(number, asset)
        case ("remove", let asset?): self = .remove(number, asset)
        case ("repay", let asset?): self = .repay(number, asset)
        case ("borrow", let asset?): self = .borrow(number, asset)
        default: return nil
        }
    }

    var number: ExactDecimal {
        switch self {
        case .add(let amount, _), .remove(let amount, _), .repay(let amount, _), .borrow(let amount, _),
            .leverage(let amount):
            amount
        }
    }
}

extension Balance {
    /// The balance after a change of it; nil if it is not possible.
    func changed(by drill: AccountDrill) throws -> Balance? {
        var changed = self
        switch drill {
        case .add(let amount, _): changed.free = try free + amount
        case .remove(let amount, _): changed.free = try free - amount
        case .repay(let amount, _):
            let ofInterest = min(amount, interest)
            changed.free = try free - amount
            changed.interest = try interest - ofInterest
            changed.borrowed = try borrowed - (amount - ofInterest)
        case .borrow(let amount, _):
            changed.free = try free + amount
            changed.borrowed = try borrowed + amount
        case .leverage: break
        }
        let isPossible = [changed.free, changed.borrowed].allSatisfy(ScenarioNumber.isUsable)
        return isPossible ? changed : nil
    }
}

extension Market {
    /// The scenario after a change of an account, with the interest until now in its balances.
    ///
    /// - Parameters:
    ///   - symbol: the isolated pair; nil for cross margin.
    ///   - inventory: the available inventory of an asset.
    /// - Returns: nil if the change is not possible.
    func scenario(
        after drill: AccountDrill,
        in symbol: String?,
        inventory: (Asset) -> ExactDecimal
    ) throws -> Scenario? {
        guard drill.number > .zero, ScenarioNumber.isUsable(drill.number) else { return nil }
        var changed = scenario
        for asset in scenario.assets where scenario.cross.balances[asset.name] != nil {
            changed.cross.balances[asset.name] = try crossBalance(of: asset)
        }
        for (symbol, account) in scenario.isolated {
            guard let pair = scenario.pair(symbol) else { continue }
            changed.isolated[symbol] = try accrued(account, in: pair)
        }
        if let symbol {
            guard let account = try isolated(symbol, after: drill, inventory: inventory) else { return nil }
            changed.isolated[symbol] = account
        } else {
            guard scenario.cross.isCreated, let account = try cross(changed.cross, after: drill, inventory: inventory)
            else { return nil }
            changed.cross = account
        }
        return changed
    }

    private func cross(
        _ account: CrossAccount,
        after drill: AccountDrill,
        inventory: (Asset) -> ExactDecimal
    ) throws -> CrossAccount? {
        var changed = account
        switch drill {
        case .leverage(let leverage):
            guard let thresholds = CrossThresholds(leverage: leverage) else { return nil }
            changed.thresholds = thresholds
        case .add(_, let name), .remove(_, let name), .repay(_, let name), .borrow(_, let name):
            guard let asset = scenario.asset(name) else { return nil }
            if case .borrow(let amount, _) = drill {
                let most = try borrowCapacity(of: asset, inventory: inventory(asset)).amount
                guard amount <= min(most, inventory(asset)) else { return nil }
            }
            guard let balance = try (account.balances[name] ?? .zero).changed(by: drill) else { return nil }
            changed.balances[name] = balance
        }
        return changed
    }

    private func isolated(
        _ symbol: String,
        after drill: AccountDrill,
        inventory: (Asset) -> ExactDecimal
    ) throws -> IsolatedAccount? {
        guard let pair = scenario.pair(symbol), let terms = pair.isolated, let account = scenario.isolated[symbol],
            account.isEnabled
        else { return nil }
        var changed = try accrued(account, in: pair)
        switch drill {
        case .leverage(let leverage):
            guard leverage > .one, let most = terms.tiers.map(\.leverage).max(), leverage <= most else { return nil }
            changed.leverage = leverage
            return try isolatedCapacity(of: changed, in: pair, terms: terms).canLend ? changed : nil
        case .add(_, let name), .remove(_, let name), .repay(_, let name), .borrow(_, let name):
            guard let asset = scenario.asset(name), name == pair.base || name == pair.quote else { return nil }
            if case .borrow(let amount, _) = drill {
                let most = try isolatedBorrowCapacity(
                    of: asset,
                    side: name == pair.base ? .base : .quote,
                    in: pair,
                    account: account,
                    terms: terms,
                    inventory: inventory(asset)
                ).amount
                guard amount <= min(most, inventory(asset)) else { return nil }
            }
            let balance = name == pair.base ? changed.base : changed.quote
            guard let balance = try balance.changed(by: drill) else { return nil }
            if name == pair.base { changed.base = balance } else { changed.quote = balance }
            return changed
        }
    }
}

extension CrossThresholds {
    /// The thresholds at a leverage of cross margin Classic; nil for any but 3 and 5.
    init?(leverage: ExactDecimal) {
        switch leverage {
        case ExactDecimal(3): self = .threefold
        case ExactDecimal(5): self = .fivefold
        default: return nil
        }
    }
}
