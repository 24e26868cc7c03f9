import ExactDecimals

/// A world of the embedded exchange drawn at random, written as a scenario file is: one account whose every constraint can
/// be relaxed by itself.
struct RandomWorld {
    struct Coin {
        let name: String
        var price: ExactDecimal
        var steps: [(upTo: ExactDecimal?, ratio: ExactDecimal)]
        var limit: ExactDecimal
        var inventory: ExactDecimal
        var isBorrowable = true

        /// The borrow and the transfer-out ratio; nil where the exchange sends no such lists.
        var flatRatios: (borrow: ExactDecimal, withdraw: ExactDecimal)?
        var dailyInterest = ExactDecimal.zero
    }

    struct Balance {
        var free = ExactDecimal.zero
        var locked = ExactDecimal.zero
        var borrowed = ExactDecimal.zero
        var interest = ExactDecimal.zero
    }

    struct Tier {
        var leverage: ExactDecimal
        var ratio: ExactDecimal
        var baseMaximum: ExactDecimal
        var quoteMaximum: ExactDecimal
    }

    /// The coins; the first is BTC and the second USDT, in which the others are priced.
    var coins: [Coin]

    /// The index of the requested coin.
    var asked: Int
    var isIsolated: Bool
    var isFivefold = false
    var isOpen = true
    var mayBorrow = true
    var balances: [Balance]

    // The isolated pair of the requested coin, or of BTC where that is USDT, against USDT.
    var tiers: [Tier] = []
    var slider: ExactDecimal?
    var base = Balance()
    var quote = Balance()
    var isolatedLimit = ExactDecimal.zero

    /// Whose arithmetic of cross margin is in force: 2023 or 2026.
    var year = 2026

    /// The loss of open orders in the cross account.
    var orderLoss = ExactDecimal.zero

    var levelClips = true
    var inventoryClips = false
    var debtCounts = false

    var asset: String { coins[asked].name }

    /// The pair's first coin.
    var pairBase: Int { asked == 1 ? 0 : asked }
    var symbol: String { coins[pairBase].name + "USDT" }
    var isBase: Bool { asked != 1 }

    /// The account's debt in the requested coin, including interest.
    var owed: ExactDecimal {
        get throws {
            let balance = isIsolated ? (isBase ? base : quote) : balances[asked]
            return try balance.borrowed.adding(balance.interest)
        }
    }

    /// The VIP level's limit in the requested scope.
    var limit: ExactDecimal {
        get { isIsolated ? isolatedLimit : coins[asked].limit }
        set { if isIsolated { isolatedLimit = newValue } else { coins[asked].limit = newValue } }
    }

    // MARK: As a scenario

    /// The scenario's text.
    var text: String {
        """
        {"vipLevel": 0,
         "assets": [\(coins.map(Self.text).joined(separator: ", "))],
         "pairs": [\(pairs)],
         "cross": {"leverage": "\(isFivefold ? 5 : 3)", "created": \(isIsolated || isOpen), \
        "borrowEnabled": \(isIsolated || mayBorrow), "openOrderLoss": "\(orderLoss)", \
        "balances": {\(crossBalances)}},
         "isolated": [{"symbol": "\(symbol)", "enabled": \(!isIsolated || isOpen), \
        "borrowEnabled": \(!isIsolated || mayBorrow), \(slider.map { "\"leverage\": \"\($0)\", " } ?? "")\
        "base": \(Self.text(base)), "quote": \(Self.text(quote))}],
         "rules": {"year": \(year), "levelClipsAmount": \(levelClips), "inventoryClipsAmount": \(inventoryClips), \
        "debtCountsAgainstLevel": \(debtCounts)}}
        """
    }

    private static func text(_ coin: Coin) -> String {
        let steps = coin.steps.map { step in
            "{\(step.upTo.map { "\"upTo\": \"\($0)\", " } ?? "")\"ratio\": \"\(step.ratio)\"}"
        }
        let flat = coin.flatRatios.map { ratios in
            "\"borrowCollateral\": \"\(ratios.borrow)\", \"withdrawCollateral\": \"\(ratios.withdraw)\", "
        }
        return """
            {"name": "\(coin.name)", "dailyInterest": "\(coin.dailyInterest)", \(flat ?? "")\
            "price": "\(coin.price)", "borrowable": \(coin.isBorrowable), \
            "collateral": [\(steps.joined(separator: ", "))], "borrowLimits": ["\(coin.limit)"], \
            "inventory": "\(coin.inventory)"}
            """
    }

    private static func text(_ balance: Balance) -> String {
        """
        {"free": "\(balance.free)", "locked": "\(balance.locked)", "borrowed": "\(balance.borrowed)", \
        "interest": "\(balance.interest)"}
        """
    }

    private var pairs: String {
        let tiers = self.tiers.map {
            """
            {"leverage": "\($0.leverage)", "initialRiskRatio": "\($0.ratio)", "liquidationRiskRatio": "1.05", \
            "baseMaximum": "\($0.baseMaximum)", "quoteMaximum": "\($0.quoteMaximum)"}
            """
        }
        return coins.indices.filter { $0 != 1 }
            .map { index in
                let terms = index == pairBase ? tiers : tiers.prefix(1).map(\.self)
                return """
                    {"symbol": "\(coins[index].name)USDT", "base": "\(coins[index].name)", "quote": "USDT", \
                    "isolated": {"tiers": [\(terms.joined(separator: ", "))], "baseLimits": ["\(isolatedLimit)"], \
                    "quoteLimits": ["\(isolatedLimit)"]}}
                    """
            }
            .joined(separator: ", ")
    }

    private var crossBalances: String {
        zip(coins, balances).map { "\"\($0.name)\": \(Self.text($1))" }.joined(separator: ", ")
    }
}
