import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import RecordRendering

/// What else to know before borrowing: the rules in force, and what is about to change.
struct WhyNotes {
    let readings: BorrowReadings
    let limits: BorrowLimits

    var all: [Message] {
        [
            rule, openOrders, specialKeys, liquidationLoan, belowMinimum, capBelow, inventoryBelow, portfolioMargin,
            delisting, collateralFull,
        ]
        .compactMap(\.self)
    }

    private var facts: BorrowFacts { BorrowFacts(readings) }

    private var amount: ExactDecimal { readings.figures.value?.amount.value ?? .zero }

    /// Which rules and list give the exchange's figures, or why that is unknown.
    private var rule: Message? {
        guard let evidence = limits.evidence else { return nil }
        switch evidence.outcome {
        case .reproduced:
            let rule: Message =
                switch limits.rule {
                case .netPositions: .ruleOf2026
                case .assetsHeld: .ruleOf2023
                case nil: .ruleOfBoth
                }
            let ratios: Message =
                switch evidence.list {
                case .transferOut: .transferRatios
                case .liquidation: .liquidationRatios
                case .borrow, nil: .borrowRatios
                }
            return .collateralRule(rule, ratios: ratios)
        case .contradicted: return .ruleContradicted
        case .unread:
            let names = evidence.unreadAssets.filter { !$0.isEmpty }
            return names.isEmpty
                ? .ruleUnread
                : .ruleUnreadAssets(names.joined(separator: ", "))
        }
    }

    /// Open orders, if they may explain a difference.
    private var openOrders: Message? {
        let isExplained = limits.evidence?.outcome == .reproduced && !limits.limiting.isEmpty
        return limits.hasOpenOrders && !isExplained ? .openOrdersLockAssets : nil
    }

    private var specialKeys: Message? {
        readings.conditions.hasSpecialKeys == true ? .specialKeysExist : nil
    }

    private var liquidationLoan: Message? {
        readings.conditions.hasLiquidationLoan == true ? .liquidationLoanOwed : nil
    }

    private var belowMinimum: Message? {
        guard let least = readings.listing.value?.first?.userMinBorrow, !amount.isZero, amount < least.value else {
            return nil
        }
        return .amountBelowMinimum(least.text)
    }

    private var capBelow: Message? {
        guard let cap = facts.borrowLimit, cap.value < amount else { return nil }
        return .borrowLimitBelow(cap.text)
    }

    private var inventoryBelow: Message? {
        guard let left = readings.inventory.value?.assets[readings.asset.name], left.value < amount else { return nil }
        return .inventoryBelow(left.text)
    }

    private var portfolioMargin: Message? {
        readings.account.value?.isPortfolioMarginEnabled == true ? .underPortfolioMargin : nil
    }

    private var delisting: Message? {
        facts.delisting.map { Message.assetDelisting(UTCTime.text($0)) }
    }

    private var collateralFull: Message? {
        guard facts.isCollateralFull == true else { return nil }
        return .collateralFull(Code(readings.asset.name))
    }
}
