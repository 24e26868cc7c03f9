public import ExactDecimals

extension BorrowParts {
    /// The leverages of cross margin Classic and their borrow thresholds.
    private static let leverages: [(leverage: ExactDecimal, threshold: ExactDecimal)] = [
        (ExactDecimal(3), ExactDecimal("1.5") ?? .one), (ExactDecimal(5), ExactDecimal("1.25") ?? .one),
    ]

    /// The leverages that can be set: those of cross margin Classic, or those of the pair's tiers.
    public var offeredLeverages: [ExactDecimal] {
        switch terms {
        case .cross: Self.leverages.map(\.leverage)
        case .isolated(let tiers): tiers.compactMap(\.leverage)
        }
    }

    /// The leverage: by the threshold in cross margin; nil in an isolated pair, where the tiers decide.
    public var leverage: ExactDecimal? {
        guard case .cross(let threshold, _) = terms, let ratio = try? threshold.over(threshold - .one) else {
            return nil
        }
        return (try? ratio.rounded(toPlaces: 2, .halfUp))?.withoutTrailingZeros
    }

    /// The parts after changes, one after the other; supposed prices are in force for all of them.
    public func applying(_ changes: [AccountChange]) throws(ChangeRefusal) -> BorrowParts {
        guard isExplained else { throw ChangeRefusal(.unexplained) }
        var parts = self
        let numbered = Array(changes.enumerated())
        let prices = numbered.filter { $0.element.isPrice }
        for (index, change) in prices + numbered.filter({ !$0.element.isPrice }) {
            do throws(ChangeRefusal) {
                if case .price(let name, _) = change, !counts(name, with: changes) {
                    throw ChangeRefusal(.withoutEffect)
                }
                try parts.apply(change)
            } catch {
                throw ChangeRefusal(error.reason, change: change, index: index)
            }
        }
        return parts
    }

    /// Whether the price of an asset matters: it is what prices are given in, asked for, in the account, or moved into it.
    private func counts(_ name: String, with changes: [AccountChange]) -> Bool {
        if case .isolated = terms { return true }
        let isMoved = changes.contains { !$0.isPrice && $0.asset == name }
        return isMoved || name == asset || name == unit
            || self[name].map { !$0.held.isZero || !$0.owed.isZero } ?? false
    }

    private mutating func apply(_ change: AccountChange) throws(ChangeRefusal) {
        guard change.number > .zero else { throw ChangeRefusal(.notPositive) }
        do {
            switch change {
            case .add(let amount, let asset): try move(amount, asset)
            case .remove(let amount, let asset): try move(amount.negated, asset)
            case .repay(let amount, let asset): try settle(amount, asset)
            case .borrow(let amount, let asset): try borrow(amount, asset)
            case .price(let asset, let price): try setPrice(price, of: asset)
            case .leverage(let leverage): try setLeverage(leverage)
            }
        } catch let refusal as ChangeRefusal {
            throw refusal
        } catch {
            throw ChangeRefusal(.tooLarge)
        }
    }

    private func index(of asset: String) throws(ChangeRefusal) -> Int? {
        let index = positions.firstIndex { $0.asset == asset }
        if index == nil, case .isolated = terms { throw ChangeRefusal(.notInPair(positions.map(\.asset))) }
        return index
    }

    private mutating func move(_ amount: ExactDecimal, _ asset: String) throws {
        guard let index = try index(of: asset) else {
            throw ChangeRefusal(amount > .zero ? .unknownPrice : .moreThanFree(.zero))
        }
        let free = try positions[index].free + amount
        guard free >= .zero else { throw ChangeRefusal(.moreThanFree(positions[index].free)) }
        if amount.isNegative, let most = try transferable(positions[index]), amount.magnitude > most {
            throw ChangeRefusal(.moreThanTransferable(most))
        }
        positions[index].free = free
        positions[index].held = try positions[index].held + amount
        if amount > .zero { try requireRatio(of: asset) }
    }

    private mutating func settle(_ amount: ExactDecimal, _ asset: String) throws {
        guard let index = try index(of: asset), !positions[index].owed.isZero else {
            throw ChangeRefusal(.moreThanOwed(.zero))
        }
        let position = positions[index]
        guard amount <= position.owed else { throw ChangeRefusal(.moreThanOwed(position.owed)) }
        guard amount <= position.free else { throw ChangeRefusal(.moreThanFree(position.free)) }
        positions[index].free = try position.free - amount
        positions[index].held = try position.held - amount
        positions[index].owed = try position.owed - amount
    }

    private mutating func borrow(_ amount: ExactDecimal, _ asset: String) throws {
        guard let index = try index(of: asset) else { throw ChangeRefusal(.unknownPrice) }
        let unread = asset == self.asset ? [] : others[asset]?.unread ?? []
        guard let asked = asking(asset), unread.isEmpty else { throw ChangeRefusal(.unread(unread)) }
        guard let estimate = asked.estimate else { throw ChangeRefusal(.tooLarge) }
        let left = max(asked.inventory ?? amount, .zero)
        let most = min(estimate.amount, left)
        guard amount <= most else {
            let kinds = left < estimate.amount ? [.inventory] : estimate.limiting.map(\.kind)
            throw ChangeRefusal(.moreThanBorrowable(most, kinds))
        }
        if let minimum = asked.minimum, amount < minimum { throw ChangeRefusal(.belowMinimum(minimum)) }
        if asset == self.asset {
            inventory = try inventory.map { left throws(ExactDecimalError) in try left - amount }
        } else {
            others[asset]?.inventory = try asked.inventory.map { left throws(ExactDecimalError) in try left - amount }
        }
        positions[index].free = try positions[index].free + amount
        positions[index].held = try positions[index].held + amount
        positions[index].owed = try positions[index].owed + amount
        try requireRatio(of: asset)
    }

    /// The parts with another asset of the account as the one that is asked for; nil if its limits are not known.
    public func asking(_ other: String) -> BorrowParts? {
        guard other != asset else { return self }
        guard let limits = others[other], self[other] != nil else { return nil }
        var parts = self
        parts.asset = other
        parts.borrowLimit = limits.borrowLimit
        parts.inventory = limits.inventory
        parts.minimum = limits.minimum
        parts.switches = switches.filter { $0 != .assetSwitch } + (limits.isBorrowable ? [] : [.assetSwitch])
        return parts
    }

    /// What of a position can be transferred out by every rule that explains the amount, as the exchange sends it; nil if
    /// its ratios are not known.
    private func transferable(_ position: CrossPosition) throws -> ExactDecimal? {
        let most: ExactDecimal?
        switch terms {
        case .cross:
            most = try rules.compactMap { rule in
                guard let basis = rule.basis, let account = crossAccount(rule) else { return nil }
                return try TransferHeadroom(account, rule: basis.rule).room(of: position.asset)
            }.min()
        case .isolated:
            let (assets, debts) = try values
            guard !debts.isZero else { return position.free }
            let left = try max(assets - TransferHeadroom.threshold * debts, .zero)
            most = min(position.free, try left.over(position.price))
        }
        return try most?.rounded(toPlaces: DecimalRange.places, .down).withoutTrailingZeros
    }

    /// The value of all assets and of all debts, without haircut.
    var values: (assets: ExactDecimal, debts: ExactDecimal) {
        get throws(ExactDecimalError) {
            let account = CrossAccount(positions: positions, ratios: CollateralRatios())
            return (try account.assets, try account.liabilities)
        }
    }

    private mutating func setPrice(_ price: ExactDecimal, of asset: String) throws {
        switch terms {
        case .cross:
            guard asset != CrossReadings.unit else { throw ChangeRefusal(.isUnit) }
        case .isolated:
            guard try index(of: asset) == 0 else { throw ChangeRefusal(.isUnit) }
        }
        if let index = try index(of: asset) {
            positions[index].price = price
        } else {
            positions.append(CrossPosition(asset: asset, held: .zero, owed: .zero, price: price))
        }
    }

    private mutating func setLeverage(_ leverage: ExactDecimal) throws {
        switch terms {
        case .cross(_, let ratios):
            guard let offer = Self.leverages.first(where: { $0.leverage == leverage }) else {
                throw ChangeRefusal(.leverageNotOffered(offeredLeverages))
            }
            terms = .cross(threshold: offer.threshold, ratios)
        case .isolated(let tiers):
            guard leverage > .one, let most = offeredLeverages.max(), leverage <= most else {
                throw ChangeRefusal(.leverageNotOffered(offeredLeverages))
            }
            let choice = AmountRule.TierChoice.leverage(leverage)
            let isOpen = choice.applied(to: tiers).allSatisfy {
                $0.baseMaximum >= positions[0].owed && $0.quoteMaximum >= positions[1].owed
            }
            guard isOpen else { throw ChangeRefusal(.leverageBelowDebt) }
            for index in rules.indices { rules[index].tiers = choice }
        }
    }

    /// Refuses an asset whose held value cannot be counted.
    private func requireRatio(of asset: String) throws {
        guard case .cross(_, let ratios) = terms else { return }
        guard bases.allSatisfy({ ratios[asset, $0.list] != nil }) else { throw ChangeRefusal(.unknownRatio) }
    }
}
