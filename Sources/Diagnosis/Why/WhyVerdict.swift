package import BilingualText
package import BorrowAnalysis
import CommandLanguage
import BinanceMargin

/// What limits the amount, and what would raise it.
package struct WhyVerdict: Sendable {
    /// The limits that apply: several if they coincide, so that all of them would have to change; none if no known
    /// limit explains the figure.
    package let binding: [BorrowConstraint.Kind]

    /// Whether it depends on something that the exchange does not document.
    package let isLikely: Bool

    /// One sentence: what limits the amount and what would raise it.
    package let sentence: Message

    init(_ limits: BorrowLimits, asset: Asset) {
        binding = limits.limiting.map(\.kind)
        isLikely = limits.isLikely
        let causes = binding.map { $0.cause(for: asset) }
        let remedies = binding.map { $0.remedy(for: asset) }
        guard let cause = Self.joined(causes, by: { .bothCauses($0, second: $1) }),
            let remedy = Self.joined(remedies, by: { .bothRemedies($0, second: $1) })
        else {
            let unread = limits.unread.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            sentence =
                unread.isEmpty
                ? .limitUnexplained
                : .limitUnread(unread.joined(separator: ", "))
            return
        }
        sentence =
            switch (binding.count, isLikely) {
            case (1, false): .limitedByOne(cause, remedy: remedy)
            case (1, true): .likelyLimitedByOne(cause, remedy: remedy)
            case (_, false): .limitedBySeveral(cause, remedy: remedy)
            case (_, true): .likelyLimitedBySeveral(cause, remedy: remedy)
            }
    }

    private static func joined(_ messages: [Message], by link: (Message, Message) -> Message) -> Message? {
        guard let first = messages.first else { return nil }
        return messages.dropFirst().reduce(first, link)
    }
}

extension BorrowConstraint.Kind {
    fileprivate func cause(for asset: Asset) -> Message {
        let asset = Code(asset.name)
        return switch self {
        case .collateral: .collateralCause
        case .tier: .tierCause
        case .level: .levelCause
        case .levelAfterDebt: .levelAfterDebtCause
        case .inventory: .inventoryCause
        case .assetSwitch: .assetSwitchCause(asset)
        case .accountSwitch: .accountSwitchCause
        case .pairSwitch: .pairSwitchCause
        case .accountOpen: .accountOpenCause
        }
    }

    fileprivate func remedy(for asset: Asset) -> Message {
        let statement: Code = "watch \(asset.name) 30s inventory"
        let asset = Code(asset.name)
        return switch self {
        case .collateral: .collateralRemedy
        case .tier: .tierRemedy(asset)
        case .level: .levelRemedy
        case .levelAfterDebt: .levelAfterDebtRemedy(asset)
        case .inventory: .inventoryRemedy(statement)
        case .assetSwitch: .assetSwitchRemedy
        case .accountSwitch: .accountSwitchRemedy
        case .pairSwitch: .pairSwitchRemedy
        case .accountOpen: .accountOpenRemedy
        }
    }
}
