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

    /// The parts after changes, one after the other.
    public func applying(_ changes: [AccountChange]) throws(ChangeRefusal) -> BorrowParts {
        guard isExplained else { throw ChangeRefusal(.unexplained) }
        var parts = self
        for (index, change) in changes.enumerated() {
            do throws(ChangeRefusal) {
                try parts.apply(change)
            } catch {
                throw ChangeRefusal(error.reason, change: change, index: index)
            }
        }
        return parts
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
        if asset == self.asset {
            guard let rule = rules.first else { throw ChangeRefusal(.unexplained) }
            let most = min(try estimate(by: rule).amount, max(inventory ?? amount, .zero))
            guard amount <= most else { throw ChangeRefusal(.moreThanBorrowable(most)) }
            inventory = try inventory.map { left throws(ExactDecimalError) in try left - amount }
        }
        positions[index].free = try positions[index].free + amount
        positions[index].held = try positions[index].held + amount
        positions[index].owed = try positions[index].owed + amount
        try requireRatio(of: asset)
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
