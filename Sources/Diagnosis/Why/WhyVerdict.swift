package import BorrowAnalysis
package import CommandLanguage
import BinanceMargin

/// What binds, and what would raise the amount.
package struct WhyVerdict: Sendable {
    /// The constraints that bind: several where they meet at the same amount, so that all of them must give way; none
    /// where nothing that is known here explains the figure.
    package let binding: [BorrowConstraint.Kind]

    /// Whether it rests on what the exchange does not document.
    package let isLikely: Bool

    /// One sentence: what binds and what would raise the amount.
    package let sentence: Message

    init(_ limits: BorrowLimits, asset: Asset) {
        binding = limits.binding.map(\.kind)
        isLikely = limits.isLikely
        let argument = MessageArgument.code("asset", asset.name)
        let statement = MessageArgument.code("statement", "watch \(asset.name) 30s inventory")
        let causes = binding.map { Message($0.cause, argument) }
        let remedies = binding.map { Message($0.remedy, argument, statement) }
        guard let cause = Self.joined(causes, by: .bothCauses), let remedy = Self.joined(remedies, by: .bothRemedies)
        else {
            let unread = limits.unread.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            sentence =
                unread.isEmpty
                ? Message(WhyMessage.unexplained)
                : Message(WhyMessage.unread, .text("parts", unread.joined(separator: ", ")))
            return
        }
        let form: WhyMessage =
            switch (binding.count, isLikely) {
            case (1, false): .one
            case (1, true): .oneLikely
            case (_, false): .several
            case (_, true): .severalLikely
            }
        sentence = Message(form, .message("cause", cause), .message("remedy", remedy))
    }

    private static func joined(_ messages: [Message], by link: WhyMessage) -> Message? {
        guard let first = messages.first else { return nil }
        return messages.dropFirst().reduce(first) { Message(link, .message("first", $0), .message("second", $1)) }
    }
}

extension BorrowConstraint.Kind {
    fileprivate var cause: WhyMessage {
        switch self {
        case .collateral: .collateralCause
        case .tier: .tierCause
        case .level: .levelCause
        case .levelAfterDebt: .levelAfterDebtCause
        case .inventory: .inventoryCause
        case .assetSwitch: .assetSwitchCause
        case .accountSwitch: .accountSwitchCause
        case .pairSwitch: .pairSwitchCause
        case .accountOpen: .accountOpenCause
        }
    }

    fileprivate var remedy: WhyMessage {
        switch self {
        case .collateral: .collateralRemedy
        case .tier: .tierRemedy
        case .level: .levelRemedy
        case .levelAfterDebt: .levelAfterDebtRemedy
        case .inventory: .inventoryRemedy
        case .assetSwitch: .assetSwitchRemedy
        case .accountSwitch: .accountSwitchRemedy
        case .pairSwitch: .pairSwitchRemedy
        case .accountOpen: .accountOpenRemedy
        }
    }
}
