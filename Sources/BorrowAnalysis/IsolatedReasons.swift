import ExactDecimals
import BinanceMargin

/// Finds what limits a pair's isolated account.
struct IsolatedReasons {
    let asset: Asset
    let figure: ExactDecimal?
    let readings: IsolatedReadings
    var conditions = AccountConditions()

    /// The pair's account; nil if it was not read.
    var account: IsolatedPairAccount? { readings.account.value?.pairs.first }

    /// Whether the asset is the pair's base or quote asset.
    var side: TierRoom.Side? {
        guard let account else { return nil }
        if account.base.asset == asset.name { return .base }
        return account.quote.asset == asset.name ? .quote : nil
    }

    /// The asset's balance.
    var balance: MarginBalance? {
        switch side {
        case .base: account?.base
        case .quote: account?.quote
        case nil: nil
        }
    }

    /// The asset's borrow limit at the account's VIP level.
    var borrowLimit: ReportedDecimal? {
        readings.terms.value?.first?.coins.first { $0.coin == asset.name }?.borrowLimit
    }

    var candidates: [BorrowCandidate] {
        get throws(ExactDecimalError) {
            let path = readings.account.source
            var found: [BorrowCandidate] = []
            if account?.isEnabled == false || account?.isCreated == false || readings.account.isRefused(with: -11001) {
                found.append(.off(.pairSwitch, figure: figure, sources: [path]))
            }
            if isSwitchedOff {
                found.append(.off(.accountSwitch, figure: figure, sources: [path]))
            }
            return try found + tierCandidates
        }
    }

    /// Whether the account is not allowed to borrow: the switches of both assets are off.
    private var isSwitchedOff: Bool {
        guard let account, let balance else { return false }
        let other = balance.asset == account.base.asset ? account.quote : account.base
        return balance.borrowEnabled == false && other.borrowEnabled == false
    }

    /// The tiers that may explain the amount, and whether choosing them assumes a leverage setting.
    private struct Choice {
        let rooms: [TierRoom]
        let isGuessed: Bool

        /// The amount that they allow: the exchange uses the tier with the largest amount.
        var room: DecimalRange {
            DecimalRange(rooms.map(\.room.low).max() ?? .zero, rooms.map(\.room.high).max() ?? .zero)
        }
    }

    private var tierCandidates: [BorrowCandidate] {
        get throws(ExactDecimalError) {
            guard let side, let holdings = try holdings, let price = try price, !tiers.isEmpty else { return [] }
            let isContradicted = try isContradicted(holdings, at: price)
            let isDoubtful = conditions.weakens || isContradicted
            let open = tiers.filter { TierRoom.isOpen($0, for: holdings) }
            let rooms = try (open.isEmpty ? tiers : open).map { tier throws(ExactDecimalError) in
                try TierRoom(tier, side: side, holdings: holdings, price: price)
            }
            guard !open.isEmpty else { return try closed(rooms) }
            let all = Choice(rooms: rooms, isGuessed: isDoubtful)
            // A tier that is not public may not apply to this account.
            let choices =
                [all]
                + [rooms.filter { $0.tier.leverage == account?.marginRatio?.value }, rooms.filter(\.tier.isPublic)]
                .filter { !$0.isEmpty && $0.count < rooms.count }
                .map { Choice(rooms: $0, isGuessed: true) }
            var chosen: Choice?
            for choice in choices {
                guard chosen == nil else { break }
                if try shows(choice.room) { chosen = choice }
            }
            let found = try candidates(of: chosen ?? all, explaining: chosen != nil)
            // If nothing else explains a zero, the leverage may be set to a tier that is too small for the debt.
            let isUnexplained = !found.contains(where: \.explains) && figure?.isZero == true
            return isUnexplained && open.count < tiers.count ? found + [closedTier(isLikely: true)] : found
        }
    }

    private func shows(_ room: DecimalRange) throws(ExactDecimalError) -> Bool {
        if let figure { try room.mayShow(figure) } else { false }
    }

    /// The constraints of the tiers in `choice`. One explains the amount if a tier's limit of this kind is the amount,
    /// and its other limit is not smaller.
    private func candidates(of choice: Choice, explaining: Bool) throws(ExactDecimalError) -> [BorrowCandidate] {
        guard let best = choice.rooms.max(by: { $0.room.high < $1.room.high }) else { return [] }
        let figure = explaining ? figure : nil
        var byCollateral = false
        var byMaximum = false
        if let figure {
            for room in choice.rooms {
                let maximum = DecimalRange(exactly: room.byMaximum)
                if try room.byCollateral.mayShow(figure), room.byMaximum >= figure { byCollateral = true }
                if try maximum.mayShow(figure), room.byCollateral.high >= figure { byMaximum = true }
            }
        }
        let sources = [readings.account.source, readings.tiers.source]
        let likely = choice.isGuessed
        // What explains the amount is the amount, though the range is wider.
        var allows = try best.byCollateral.high.rounded(toPlaces: 8, .down).withoutTrailingZeros
        if byCollateral, let figure, figure > .zero { allows = figure }
        return [
            BorrowCandidate(
                .collateral,
                room: allows,
                explains: byCollateral,
                isLikely: likely,
                motion: .prices,
                sources: sources
            ),
            BorrowCandidate(.tier, room: best.byMaximum, explains: byMaximum, isLikely: likely, sources: sources),
        ]
    }

    /// The constraints if the debt exceeds every tier: nothing can be borrowed.
    private func closed(_ rooms: [TierRoom]) throws(ExactDecimalError) -> [BorrowCandidate] {
        let most = rooms.map(\.byCollateral.high).max() ?? .zero
        let collateral = BorrowCandidate(
            .collateral,
            room: try most.rounded(toPlaces: 8, .down).withoutTrailingZeros,
            explains: figure?.isZero == true && most <= .zero,
            sources: [readings.account.source, readings.tiers.source]
        )
        return [collateral, closedTier(isLikely: false)]
    }

    private func closedTier(isLikely: Bool) -> BorrowCandidate {
        BorrowCandidate(
            .tier,
            room: .zero,
            explains: figure?.isZero == true,
            isLikely: isLikely,
            sources: [readings.account.source, readings.tiers.source]
        )
    }

    /// Whether the published margin level differs from assets divided by debts, so that something else counts as well.
    private func isContradicted(_ holdings: TierRoom.Holdings, at price: DecimalRange) throws(ExactDecimalError) -> Bool
    {
        let debts = try holdings.baseOwed * price.low + holdings.quoteOwed
        guard let level = account?.marginLevel?.value, level > .zero, level < ExactDecimal(999), debts > .zero else {
            return false
        }
        let calculated = try (holdings.base * price.low + holdings.quote).over(debts)
        return calculated.deviation(from: level).map { $0 > CollateralEvidence.tolerance } ?? false
    }

    /// The published tiers; empty if one of them is unreadable, because it may be the one that applies.
    var tiers: [BorrowTier] {
        let published = readings.tiers.value ?? []
        let readable: [BorrowTier] = published.compactMap { tier in
            guard let ratio = tier.initialRiskRatio?.value, ratio > .one,
                let base = tier.baseAssetMaxBorrowable?.value, let quote = tier.quoteAssetMaxBorrowable?.value
            else { return nil }
            return BorrowTier(
                number: tier.tier,
                leverage: tier.effectiveMultiple?.value,
                initialRiskRatio: ratio,
                baseMaximum: base,
                quoteMaximum: quote,
                isPublic: tier.isPublic != false
            )
        }
        return readable.count == published.count ? readable : []
    }

    private var holdings: TierRoom.Holdings? {
        get throws(ExactDecimalError) {
            guard let account else { return nil }
            return TierRoom.Holdings(
                base: try account.base.free.value + account.base.locked.value,
                quote: try account.quote.free.value + account.quote.locked.value,
                baseOwed: try account.base.borrowed.value + account.base.interest.value,
                quoteOwed: try account.quote.borrowed.value + account.quote.interest.value
            )
        }
    }

    /// The base and the quote asset, priced in the quote asset; nil if something was not read.
    var positions: [CrossPosition]? {
        guard let account, let price = account.indexPrice?.value, price > .zero, let holdings = try? holdings else {
            return nil
        }
        return [
            CrossPosition(
                asset: account.base.asset,
                held: holdings.base,
                owed: holdings.baseOwed,
                price: price,
                free: account.base.free.value
            ),
            CrossPosition(
                asset: account.quote.asset,
                held: holdings.quote,
                owed: holdings.quoteOwed,
                price: .one,
                free: account.quote.free.value
            ),
        ]
    }

    private var price: DecimalRange? {
        get throws(ExactDecimalError) {
            guard let price = account?.indexPrice?.value, price > .zero else { return nil }
            return try DecimalRange(cut: price)
        }
    }
}
