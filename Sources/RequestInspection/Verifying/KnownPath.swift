/// The parameters of a signed GET request, to find missing and misspelt ones.
struct KnownPath {
    let required: [String]
    let optional: [String]

    /// Whether the exchange takes other methods on the same path.
    let hasOtherMethods: Bool

    /// What every signed request may have.
    private static let common = ["recvWindow", "timestamp", "signature"]

    /// Whether the endpoint reads a parameter; the exchange ignores every other.
    func reads(_ name: String) -> Bool { (required + optional + Self.common).contains(name) }

    /// The parameter that a name was probably meant to be: written in another way, or with up to two errors.
    func meant(by name: String) -> String? {
        let plain = Self.plain(name)
        let names = required + optional + Self.common
        if optional.contains("isolatedSymbol"), Self.isolatedNames.contains(plain) { return "isolatedSymbol" }
        return names.first { Self.plain($0) == plain } ?? names.first { Self.distance(Self.plain($0), plain) <= 2 }
    }

    /// What others call `isolatedSymbol`.
    private static let isolatedNames: Set<String> = ["symbol", "isisolated", "isolated", "pair", "isolatedpair"]

    private static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter } }

    /// How many letters must be inserted, removed or replaced.
    private static func distance(_ first: String, _ second: String) -> Int {
        guard abs(first.count - second.count) <= 2, first.count > 4 else { return .max }
        var row = Array(0...second.count)
        for (line, letter) in first.enumerated() {
            var previous = row[0]
            row[0] = line + 1
            for (column, other) in second.enumerated() {
                let next = min(previous + (letter == other ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                previous = row[column + 1]
                row[column + 1] = next
            }
        }
        return row[second.count]
    }

    // MARK: The paths

    /// The endpoint of a path; nil if this program does not know a signed request of it.
    init?(_ path: String) {
        guard let words = Self.table[path] else { return nil }
        required = words.filter { $0.hasSuffix("!") }.map { String($0.dropLast()) }
        optional = words.filter { !$0.hasSuffix("!") && $0 != "+" }.map(String.init)
        hasOtherMethods = words.contains("+")
    }

    /// By path: the parameters, required ones with `!`; `+` where other methods exist.
    private static let table: [String: [Substring]] = {
        var table: [String: [Substring]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ")
            table[String(words[0])] = Array(words.dropFirst())
        }
        return table
    }()

    // Source: the official Python client for margin trading 8.9.0, and for wallets 13.8.0.
    private static let lines = """
        /sapi/v1/account/apiRestrictions
        /sapi/v1/account/apiTradingStatus
        /sapi/v1/account/info
        /sapi/v1/account/status
        /sapi/v1/accountSnapshot type! startTime endTime limit
        /sapi/v1/asset/assetDetail asset
        /sapi/v1/asset/tradeFee symbol
        /sapi/v1/asset/wallet/balance quoteAsset needBalanceDetail
        /sapi/v1/bnbBurn +
        /sapi/v1/capital/config/getall
        /sapi/v1/margin/account
        /sapi/v1/margin/allOrderList isIsolated symbol fromId startTime endTime limit
        /sapi/v1/margin/allOrders symbol! isIsolated orderId startTime endTime limit
        /sapi/v1/margin/api-key-list symbol
        /sapi/v1/margin/apiKey symbol +
        /sapi/v1/margin/available-inventory type!
        /sapi/v1/margin/borrow-repay type! asset isolatedSymbol txId startTime endTime current size +
        /sapi/v1/margin/capital-flow asset symbol type startTime endTime fromId limit
        /sapi/v1/margin/crossMarginData vipLevel coin
        /sapi/v1/margin/exchange-small-liability +
        /sapi/v1/margin/exchange-small-liability-history current! size! startTime endTime
        /sapi/v1/margin/forceLiquidationRec startTime endTime isolatedSymbol current size
        /sapi/v1/margin/interestHistory asset isolatedSymbol startTime endTime current size
        /sapi/v1/margin/interestRateHistory asset! vipLevel startTime endTime
        /sapi/v1/margin/isolated/account symbols +
        /sapi/v1/margin/isolated/accountLimit
        /sapi/v1/margin/isolatedMarginData vipLevel symbol
        /sapi/v1/margin/isolatedMarginTier symbol! tier
        /sapi/v1/margin/liquidation-loan
        /sapi/v1/margin/liquidation-loan/repay-history startTime endTime current size
        /sapi/v1/margin/loan-group/max-borrowable groupId assetName!
        /sapi/v1/margin/maxBorrowable asset! isolatedSymbol
        /sapi/v1/margin/maxTransferable asset! isolatedSymbol
        /sapi/v1/margin/myPreventedMatches symbol! preventedMatchId orderId fromPreventedMatchId isIsolated
        /sapi/v1/margin/myTrades symbol! isIsolated orderId startTime endTime fromId limit
        /sapi/v1/margin/next-hourly-interest-rate assets! isIsolated!
        /sapi/v1/margin/openOrderList isIsolated symbol
        /sapi/v1/margin/openOrders symbol isIsolated +
        /sapi/v1/margin/order symbol! isIsolated orderId origClientOrderId +
        /sapi/v1/margin/orderList isIsolated symbol orderListId origClientOrderId +
        /sapi/v1/margin/rateLimit/order isIsolated symbol
        /sapi/v1/margin/tradeCoeff
        /sapi/v1/margin/transfer asset type startTime endTime current size isolatedSymbol
        """
}
