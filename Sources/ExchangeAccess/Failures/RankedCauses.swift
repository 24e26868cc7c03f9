package import BilingualText
package import BinanceMargin
import CommandLanguage
import InjectedTime

/// The causes of a code, sorted by what this session knows.
package struct RankedCauses {
    let knowledge: SessionKnowledge

    /// The causes without knowledge of the account and its host.
    package static let unranked = RankedCauses(knowledge: SessionKnowledge(scope: .cross))

    /// The causes of `code` in order; empty if nothing is known beyond the code's own.
    package func of(_ code: ExchangeCode) -> [Message] {
        switch code {
        case -1021: clock
        case -2015, -1002: refusedKey
        case -3027, -3028, -1121, -11001: name
        default: []
        }
    }

    // MARK: The clock

    private var clock: [Message] {
        guard let reading = knowledge.clock else {
            return [Message.clockWrong, Message.slowNetworkPath(window)]
        }
        let offset = reading.offset.wholeMilliseconds
        let size = Int(clamping: offset.magnitude)
        let wrong: Message = offset < 0 ? .clockAhead(size) : .clockBehind(size)
        let slow = Message.slowNetworkPath(window)
        if offset.magnitude > SessionKnowledge.clockTolerance { return [wrong, slow] }
        return [slow, Message.clockAccurate(size)]
    }

    private var window: Int { knowledge.recvWindow?.milliseconds ?? RecvWindow.exchangeDefault }

    package init(knowledge: SessionKnowledge) {
        self.knowledge = knowledge
    }

    // MARK: The key

    private var isPortfolio: Bool { knowledge.scope == .portfolio }

    private var refusedKey: [Message] {
        var ranked: [(message: Message, likelihood: Int)] = [
            (.addressNotWhitelisted, 2), (isPortfolio ? .keyLacksPortfolio : .keyLacksPermission, 1),
            (.keyOfOtherSite, 0),
        ]
        if let known = knowledge.restrictions {
            ranked[0].likelihood = known.isIPRestricted == true ? 3 : -1
            let isGranted = isPortfolio ? known.enablePortfolioMarginTrading : known.enableMargin
            ranked[1].likelihood = isGranted == false || known.enableReading == false ? 4 : 0
            ranked[2].likelihood = -2
        }
        return ranked.sorted { $0.likelihood > $1.likelihood }.map(\.message)
    }

    // MARK: Names

    private var name: [Message] {
        guard let pair = knowledge.scope.symbol else { return [Message.nameMisspelt] }
        return [Message.nameOutsidePair(Code(pair.name)), Message.nameMisspelt]
    }
}
