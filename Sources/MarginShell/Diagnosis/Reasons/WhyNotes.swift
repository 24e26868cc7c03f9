import CommandLanguage
import ExactDecimals
import MarginClient

/// What else to know before borrowing, beside what binds.
struct WhyNotes {
    let readings: WhyReadings

    var all: [Message] {
        [belowMinimum, capBelow, inventoryBelow, portfolioMargin, delisting, collateralFull].compactMap(\.self)
    }

    private var facts: WhyFacts { WhyFacts(readings: readings) }

    private var amount: ExactDecimal { readings.figures.value?.amount.value ?? .zero }

    private var belowMinimum: Message? {
        guard let least = readings.listing.value?.first?.userMinBorrow, !amount.isZero, amount < least.value else {
            return nil
        }
        return Message(WhyMessage.belowMinimum, .text("limit", least.text))
    }

    private var capBelow: Message? {
        guard let cap = facts.cap, cap.value < amount else { return nil }
        return Message(WhyMessage.capBelow, .text("limit", cap.text))
    }

    private var inventoryBelow: Message? {
        guard let left = readings.inventory.value?.assets[readings.asset.name], left.value < amount else { return nil }
        return Message(WhyMessage.inventoryBelow, .text("limit", left.text))
    }

    private var portfolioMargin: Message? {
        readings.account.value?.isPortfolioMarginEnabled == true ? Message(WhyMessage.portfolioMargin) : nil
    }

    private var delisting: Message? {
        facts.delisting.map { Message(WhyMessage.delisting, .text("time", UTCTime.text($0))) }
    }

    private var collateralFull: Message? {
        guard facts.isCollateralFull == true else { return nil }
        return Message(WhyMessage.collateralFull, .code("asset", readings.asset.name))
    }
}
