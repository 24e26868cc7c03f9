public import ExactDecimals

/// Something that raises the amount.
public struct Remedy: Hashable, Sendable {
    /// What to do. The raw value is part of machine-readable output and is never translated.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// Transfer an amount of an asset in.
        case add
        /// Repay an amount of an asset with the account's own balance.
        case `repay`
        /// Set the leverage.
        case leverage
        /// An asset's index price moves to this; nothing that the account can do.
        case price
        /// Reach a higher VIP level.
        case vipLevel
        /// Wait until inventory returns.
        case wait
    }

    /// The limit that it raises, the first of several.
    public let raises: BorrowConstraint.Kind

    /// What to do.
    public let action: Action

    /// How much: an amount of ``asset``, a leverage, or a price; nil for ``Action/vipLevel`` and ``Action/wait``, and
    /// if the amount could not be calculated.
    public var amount: ExactDecimal?

    /// The asset; nil for the leverage.
    public var asset: String?

    /// What ``raises`` then allows; nil if unknown.
    public var allows: ExactDecimal?

    /// The max borrowable amount afterwards, with all limits; nil if unknown.
    public var gives: ExactDecimal?

    /// The least of ``gives`` and the amounts by other rules that explain the present one, and at most the available
    /// inventory: what can be borrowed then in any case; nil if unknown.
    public var assures: ExactDecimal?

    /// Whether less than ``amount`` does not help.
    public var isLeast = false

    /// Whether ``gives`` is not certain.
    public var isLikely = false

    init(_ raises: BorrowConstraint.Kind, _ action: Action) {
        self.raises = raises
        self.action = action
    }

    /// `change` and its effect; nil if it cannot be made.
    init?(_ change: AccountChange, raising kind: BorrowConstraint.Kind, in parts: BorrowParts) {
        guard let changed = try? parts.applying([change]), let after = changed.estimate else { return nil }
        switch change {
        case .add: action = .add
        case .repay: action = .repay
        case .leverage: action = .leverage
        case .price: action = .price
        case .remove, .borrow: return nil
        }
        raises = kind
        amount = change.number
        asset = change.asset
        allows = after.room(of: kind)
        gives = after.amount
        assures = ([after.amount, changed.inventory].compactMap(\.self) + after.otherAmounts).min()
        isLikely = after.isLikely
    }
}

extension Remedy {
    /// The change that it proposes; nil if it is not one of the account or a price.
    var change: AccountChange? {
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

extension BorrowEstimate {
    /// What a limit allows, at least zero; nil if it is not among the constraints. Without debt the whole VIP limit is left.
    func room(of kind: BorrowConstraint.Kind) -> ExactDecimal? {
        let found = constraints.first { $0.kind == kind }
        guard let found else { return kind == .levelAfterDebt ? room(of: .level) : nil }
        return found.room.map { max($0, .zero) }
    }
}

/// Finds what raises the amount, only what helps this account: all of it is calculated as supposed changes are.
struct Remedies {
    let parts: BorrowParts?
    let limiting: [BorrowConstraint.Kind]

    /// What raises the amount by itself; if nothing does and several limits apply, what raises each of them.
    var all: [Remedy] {
        // Nothing in an account that is not open can be changed.
        guard !limiting.contains(.accountOpen), !limiting.contains(.pairSwitch) else { return [] }
        guard let parts, parts.isExplained else { return limiting.flatMap(uncalculated) }
        let single = limiting.first.map { Self.changes(of: parts, raising: $0) } ?? []
        guard single.isEmpty, limiting.count > 1 else { return single + limiting.flatMap(given) }
        return limiting.flatMap { kind -> [Remedy] in
            guard [.collateral, .tier, .levelAfterDebt].contains(kind) else { return given(kind) }
            return Self.changes(of: parts.limited(by: kind), raising: kind).compactMap { found in
                var remedy = found.change.flatMap { Remedy($0, raising: kind, in: parts) }
                remedy?.isLeast = found.isLeast
                return remedy
            } + given(kind)
        }
    }

    /// What does not depend on the account's figures.
    private func given(_ kind: BorrowConstraint.Kind) -> [Remedy] {
        switch kind {
        case .level, .levelAfterDebt: [Remedy(kind, .vipLevel)]
        case .inventory: [Remedy(kind, .wait)]
        case .collateral, .tier, .assetSwitch, .accountSwitch, .pairSwitch, .accountOpen: []
        }
    }

    /// Without an effect in numbers.
    private func uncalculated(_ kind: BorrowConstraint.Kind) -> [Remedy] {
        let hasDebt = parts?.repayable.isEmpty == false
        return switch kind {
        case .collateral: [Remedy(kind, .add)] + (hasDebt ? [Remedy(kind, .repay)] : [])
        case .tier: hasDebt ? [Remedy(kind, .repay)] : []
        default: given(kind)
        }
    }

    /// If nothing can be borrowed, the least of each change after which something can; otherwise round amounts.
    private static func changes(of parts: BorrowParts, raising kind: BorrowConstraint.Kind) -> [Remedy] {
        guard let now = parts.estimate?.amount else { return [] }
        let least = max(parts.minimum ?? .zero, DecimalRange.lastPlace)
        func helpful(_ changes: [AccountChange]) -> [Remedy] {
            changes.compactMap { Remedy($0, raising: kind, in: parts) }
                .filter { remedy in remedy.assures.map { $0 > min(now, parts.inventory ?? now) } ?? false }
        }
        guard now < least else { return helpful(roundChanges(of: parts)) }
        let found = helpful(leastChanges(of: parts, reaching: least))
        guard !found.isEmpty else { return helpful(roundChanges(of: parts)) }
        return found.map { remedy in
            var remedy = remedy
            remedy.isLeast = true
            return remedy
        }
    }

    private static func leastChanges(of parts: BorrowParts, reaching least: ExactDecimal) -> [AccountChange] {
        guard let ways = try? BorrowReach(parts, target: least).ways else { return [] }
        return ways.compactMap { way in
            guard let amount = way.amount else { return nil }
            switch (way.action, way.asset) {
            case (.add, let asset?) where asset == parts.unit: return .add(amount.roundedAbove, asset)
            case (.repay, let asset?):
                let most = parts.repayable.first { $0.position.asset == asset }?.most ?? amount
                return .repay(min(amount.roundedAbove, most), asset)
            case (.leverage, _): return .leverage(amount)
            default: return nil
            }
        }
    }

    private static func roundChanges(of parts: BorrowParts) -> [AccountChange] {
        let value = standardValue(of: parts)
        let addition = parts.unit.map { AccountChange.add(value ?? ExactDecimal(100), $0) }
        let repayments = parts.repayable.map { debt -> AccountChange in
            let amount = value.flatMap { try? $0.over(debt.position.price) }
            return .repay(amount.flatMap { round(upTo: min($0, debt.most)) } ?? debt.most, debt.position.asset)
        }
        return [addition].compactMap(\.self) + repayments + [leverage(of: parts)].compactMap(\.self)
    }

    /// The leverage that gives most.
    private static func leverage(of parts: BorrowParts) -> AccountChange? {
        let offered = parts.offeredLeverages.compactMap { Remedy(.leverage($0), raising: .collateral, in: parts) }
        let best = offered.max { ($0.gives ?? .zero, $1.amount ?? .zero) < ($1.gives ?? .zero, $0.amount ?? .zero) }
        return best?.amount.map { .leverage($0) }
    }

    /// A round value of about a tenth of the account's assets, in the unit.
    private static func standardValue(of parts: BorrowParts) -> ExactDecimal? {
        guard let assets = try? parts.positions.reduce(.zero, { try $0 + $1.assetValue }),
            let tenth = try? assets.over(ExactDecimal(10))
        else { return nil }
        return Self.round(upTo: tenth)
    }

    /// The largest power of ten up to `number`, at least a hundred-millionth; nil if there is none.
    private static func round(upTo number: ExactDecimal) -> ExactDecimal? {
        powers.last { $0 <= number }
    }

    private static let powers: [ExactDecimal] = (-8...18).compactMap { exponent in
        exponent < 0
            ? ExactDecimal("0." + String(repeating: "0", count: -exponent - 1) + "1")
            : ExactDecimal("1" + String(repeating: "0", count: exponent))
    }
}

extension BorrowParts {
    /// The parts without all limits but one kind, as far as they are independent of each other.
    fileprivate func limited(by kind: BorrowConstraint.Kind) -> BorrowParts {
        var parts = self
        parts.switches = []
        if kind != .inventory { parts.inventory = nil }
        if kind != .level && kind != .levelAfterDebt { parts.borrowLimit = nil }
        return parts
    }
}

extension ExactDecimal {
    /// An amount to pay, rounded up: from 1 on to two places, below to eight.
    fileprivate var roundedAbove: ExactDecimal {
        ((try? rounded(toPlaces: self >= .one ? 2 : DecimalRange.places, .up)) ?? self).withoutTrailingZeros
    }
}
