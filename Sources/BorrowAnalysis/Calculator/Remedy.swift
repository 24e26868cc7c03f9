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

    /// The limit that it raises.
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
        isLikely = after.isLikely
    }
}

extension BorrowEstimate {
    /// What a limit allows, at least zero; nil if it is not among the constraints.
    func room(of kind: BorrowConstraint.Kind) -> ExactDecimal? {
        constraints.first { $0.kind == kind }?.room.map { max($0, .zero) }
    }
}

/// Finds what raises the amount: for each limit that applies, only what helps this account.
struct Remedies {
    let parts: BorrowParts?
    let shortfall: Shortfall?
    let limiting: [BorrowConstraint.Kind]

    var all: [Remedy] { limiting.flatMap { remedies(for: $0) } }

    /// Whether a remedy raises the amount; where two limits apply at the same amount, what its own limit allows.
    private func helps(_ remedy: Remedy) -> Bool {
        guard let now = parts?.estimate, let allows = remedy.allows, let gives = remedy.gives else { return false }
        return limiting.count > 1 ? now.room(of: remedy.raises).map { $0 < allows } ?? false : gives > now.amount
    }

    private func remedies(for kind: BorrowConstraint.Kind) -> [Remedy] {
        guard let parts, parts.isExplained else { return uncalculated(for: kind) }
        let changes = [leverage(for: kind, in: parts)].compactMap(\.self)
        return switch kind {
        case .collateral:
            [addition(to: parts)].compactMap(\.self).filter(helps) + repayments(for: kind, in: parts) + changes
        case .tier: repayments(for: kind, in: parts) + changes
        case .levelAfterDebt: repayments(for: kind, in: parts) + [Remedy(kind, .vipLevel)]
        case .level, .inventory, .assetSwitch, .accountSwitch, .pairSwitch, .accountOpen: uncalculated(for: kind)
        }
    }

    /// Without an effect in numbers.
    private func uncalculated(for kind: BorrowConstraint.Kind) -> [Remedy] {
        switch kind {
        case .collateral: [Remedy(kind, .add)] + (parts?.repayable.isEmpty == false ? [Remedy(kind, .repay)] : [])
        case .tier: parts?.repayable.isEmpty == false ? [Remedy(kind, .repay)] : []
        case .level, .levelAfterDebt: [Remedy(kind, .vipLevel)]
        case .inventory: [Remedy(kind, .wait)]
        case .assetSwitch, .accountSwitch, .pairSwitch, .accountOpen: []
        }
    }

    /// A round amount of the unit: about a tenth of the account's assets, or what covers the shortfall.
    private func addition(to parts: BorrowParts) -> Remedy? {
        guard let unit = parts.unit else { return nil }
        let missing = shortfall?.add.flatMap { $0.isZero ? nil : Self.round(above: $0) }
        let amount = [missing, standardValue(of: parts)].compactMap(\.self).max() ?? ExactDecimal(100)
        return Remedy(.add(amount, unit), raising: .collateral, in: parts)
    }

    private func repayments(for kind: BorrowConstraint.Kind, in parts: BorrowParts) -> [Remedy] {
        parts.repayable.compactMap { position, most in
            var amounts = [most]
            if let value = standardValue(of: parts), let amount = try? value.over(position.price),
                let round = Self.round(upTo: min(amount, most))
            {
                amounts.insert(round, at: 0)
            }
            return amounts.lazy.compactMap { Remedy(.repay($0, position.asset), raising: kind, in: parts) }.first(
                where: helps
            )
        }
    }

    /// The leverage that allows most.
    private func leverage(for kind: BorrowConstraint.Kind, in parts: BorrowParts) -> Remedy? {
        parts.offeredLeverages.compactMap { Remedy(.leverage($0), raising: kind, in: parts) }.filter(helps)
            .max { ($0.gives ?? .zero, $1.amount ?? .zero) < ($1.gives ?? .zero, $0.amount ?? .zero) }
    }

    /// A round value of about a tenth of the account's assets, in the unit.
    private func standardValue(of parts: BorrowParts) -> ExactDecimal? {
        guard let assets = try? parts.positions.reduce(.zero, { try $0 + $1.assetValue }),
            let tenth = try? assets.over(ExactDecimal(10))
        else { return nil }
        return Self.round(upTo: tenth)
    }

    /// The largest power of ten up to `number`, at least a hundred-millionth; nil if there is none.
    private static func round(upTo number: ExactDecimal) -> ExactDecimal? {
        powers.last { $0 <= number }
    }

    /// The smallest of 1, 2 and 5 times a power of ten that is above `number`.
    private static func round(above number: ExactDecimal) -> ExactDecimal? {
        for power in powers {
            for factor in [1, 2, 5] {
                if let round = try? power * ExactDecimal(factor), round > number { return round }
            }
        }
        return nil
    }

    private static let powers: [ExactDecimal] = (-8...18).compactMap { exponent in
        exponent < 0
            ? ExactDecimal("0." + String(repeating: "0", count: -exponent - 1) + "1")
            : ExactDecimal("1" + String(repeating: "0", count: exponent))
    }
}
