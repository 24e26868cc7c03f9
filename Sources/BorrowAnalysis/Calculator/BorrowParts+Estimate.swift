import BinanceMargin
import ExactDecimals

extension BorrowParts {
    /// A needed figure is missing.
    struct Unknown: Error {}

    /// What can be borrowed by one way of calculating.
    ///
    /// - Throws: ``Unknown``, or `ExactDecimalError` if a number does not fit.
    func estimate(by rule: AmountRule) throws -> BorrowEstimate {
        let (ofAccount, tier) = try accountRooms(by: rule)
        var rooms = ofAccount
        // A limit of zero for an asset that is not borrowable is not a separate cause.
        if let borrowLimit, !borrowLimit.isZero || !switches.contains(.assetSwitch) {
            rooms.append(Room(kind: .level, allows: borrowLimit, counts: rule.limit == .whole))
            let owed = self[asset]?.owed ?? .zero
            let counts = rule.limit == .afterDebt
            if counts || !owed.isZero {
                let left = try borrowLimit - owed
                rooms.append(Room(kind: .levelAfterDebt, allows: left, counts: counts, isLikely: true))
            }
        }
        if let inventory {
            rooms.append(Room(kind: .inventory, allows: inventory, counts: rule.countsInventory, isLikely: true))
        }
        rooms.insert(contentsOf: switches.map { Room(kind: $0, allows: nil) }, at: 0)
        let amount = rooms.filter(\.counts).map { max($0.allows ?? .zero, .zero) }.min() ?? .zero
        return BorrowEstimate(
            amount: amount.withoutTrailingZeros,
            constraints: rooms.map { $0.constraint(limiting: amount) },
            tier: tier
        )
    }

    /// What a limit allows; nil for a switch that is off.
    private struct Room {
        let kind: BorrowConstraint.Kind
        let allows: ExactDecimal?
        var counts = true
        var isLikely = false

        func constraint(limiting amount: ExactDecimal) -> BorrowConstraint {
            BorrowConstraint(
                kind: kind,
                room: allows?.withoutTrailingZeros,
                limits: counts && max(allows ?? .zero, .zero) == amount,
                isLikely: isLikely,
                sources: []
            )
        }
    }

    private func accountRooms(by rule: AmountRule) throws -> ([Room], BorrowTier?) {
        switch terms {
        case .cross:
            return ([Room(kind: .collateral, allows: try cut(headroom(rule).room?.high))], nil)
        case .isolated:
            guard let best = try tierRoom(rule.tiers) else { throw Unknown() }
            let maximum = best.isOpen ? best.room.byMaximum : .zero
            return (
                [
                    Room(kind: .collateral, allows: try cut(best.room.byCollateral.high)),
                    Room(kind: .tier, allows: maximum),
                ], best.room.tier
            )
        }
    }

    /// A calculated amount as the exchange sends it: truncated to eight places and not below zero.
    private func cut(_ amount: ExactDecimal?) throws -> ExactDecimal {
        guard let amount else { throw Unknown() }
        return try max(amount.rounded(toPlaces: DecimalRange.places, .down), .zero)
    }

    // MARK: Cross

    /// The account as a value, as it counts by a rule; nil in an isolated pair.
    func crossAccount(_ rule: AmountRule) -> CrossAccount? {
        guard case .cross(_, let ratios) = terms else { return nil }
        return CrossAccount(
            positions: positions.filter { !$0.held.isZero || !$0.owed.isZero },
            ratios: ratios,
            orderLoss: orderLoss(by: rule) ?? .zero
        )
    }

    /// What the collateral allows of the asset.
    func headroom(_ rule: AmountRule) throws -> BorrowHeadroom {
        guard case .cross(let threshold, let ratios) = terms, let basis = rule.basis, let account = crossAccount(rule),
            let position = self[asset],
            let collateral = try account.collateral(basis)
        else { throw Unknown() }
        return BorrowHeadroom(
            collateral: DecimalRange(exactly: collateral),
            debt: DecimalRange(exactly: try account.liabilities),
            threshold: threshold,
            price: DecimalRange(exactly: position.price),
            rule: basis.rule,
            held: position.held,
            bands: ratios[asset, basis.list]
        )
    }

    // MARK: Isolated

    /// The tier that gives the largest amount, and whether it is large enough for the debts; nil without tiers.
    func tierRoom(_ choice: AmountRule.TierChoice) throws -> (room: TierRoom, isOpen: Bool)? {
        guard case .isolated(let tiers) = terms, positions.count == 2 else { return nil }
        let (base, quote) = (positions[0], positions[1])
        let holdings = TierRoom.Holdings(
            base: base.held,
            quote: quote.held,
            baseOwed: base.owed,
            quoteOwed: quote.owed
        )
        let chosen = choice.applied(to: tiers)
        let open = chosen.filter { TierRoom.isOpen($0, for: holdings) }
        var best: TierRoom?
        for tier in open.isEmpty ? chosen : open {
            let room = try TierRoom(
                tier,
                side: base.asset == asset ? .base : .quote,
                holdings: holdings,
                price: DecimalRange(exactly: base.price)
            )
            if best.map({ room.room.high > $0.room.high }) ?? true { best = room }
        }
        return best.map { ($0, !open.isEmpty) }
    }
}

extension AmountRule.TierChoice {
    /// The tiers that apply. A leverage between two tiers uses the tier with the lower leverage and the larger limit.
    func applied(to tiers: [BorrowTier]) -> [BorrowTier] {
        switch self {
        case .all: return tiers
        case .published: return tiers.filter(\.isPublic)
        case .leverage(let leverage):
            return tiers.first { $0.leverage.map { $0 <= leverage } ?? false }.map { [$0] } ?? tiers.suffix(1)
        }
    }
}
