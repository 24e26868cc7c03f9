import BinanceEndpoints
import BinanceMargin
import ExchangeAccess
import JSONText
import ShellSession

/// What a recording keeps of a response: the members that the exchange documents for this program's requests.
///
/// Everything else is dropped, so an unexpected member cannot reach the file.
package struct KeptFields: Sendable {
    /// Amounts of assets and money, which a scale multiplies. Prices, rates, levels and ratios are not scaled.
    static let amounts: Set<String> = [
        "TotalCollateralValueInUSDT", "amount", "baseAssetMaxBorrowable", "borrowLimit", "borrowed", "free", "interest",
        "locked", "maxUsdValue", "minUsdValue", "netAsset", "netAssetOfBtc", "quoteAssetMaxBorrowable",
        "remainingAmount", "repaidAmount", "totalAsset",
        "totalAssetOfBtc", "totalCollateralValueInUSDT", "totalLiabilityOfBtc", "totalNetAssetOfBtc",
        "totalOpenOrderLossInUSDT", "userMinBorrow",
        "userMinRepay",
    ]

    /// All other members that are kept.
    static let others: Set<String> = [
        "accountType", "asset", "assetFullName", "assetName", "assetNames", "assets", "base", "baseAsset",
        "borrowCollaterals", "borrowEnabled", "borrowable", "calcTime", "code", "coin", "collateralMarginLevel",
        "collaterals", "createTime", "created", "crossMarginAssets", "dailyInterest", "data", "delistTime",
        "discountRate", "effectiveMultiple", "enableFutures", "enableInternalTransfer", "enableMargin",
        "enablePortfolioMarginTrading", "enableReading", "enableSpotAndMarginTrading", "enableVanillaOptions",
        "enableWithdrawals", "enabled", "error", "errorCode", "errorMessage", "errorMsg", "errors",
        "forceLiquidationBar", "id", "indexPrice", "initialRiskRatio", "interestBNBBurn", "ipRestrict", "isBorrowable",
        "isBuyAllowed", "isFutureEnabled", "isMarginEnabled", "isMarginTrade", "isMarginTradingAllowed",
        "isMortgageable", "isOptionsEnabled", "isPortfolioMarginRetailEnabled", "isPublic", "isSellAllowed",
        "isSpotTradingAllowed", "isolatedCreated", "isolatedMarginSymbols", "leverage", "liquidatePrice",
        "liquidateRate", "liquidationRiskRatio", "marginCallBar", "marginLevel", "marginLevelStatus", "marginRatio",
        "marginablePairs", "maxCollateralExceededAsset", "message", "msg", "nextHourlyInterestRate", "normalBar",
        "openLongRestrictedAsset", "permissionMode", "permitsUniversalTransfer", "price", "quote", "quoteAsset",
        "repayEnabled", "serverTime", "spotBNBBurn", "status", "success", "symbol", "symbols", "tier", "tradeEnabled",
        "tradingAuthorityExpirationTime", "transferIn", "transferInEnabled", "transferOutEnabled", "updateTime",
        "userAssets", "vipLevel", "withdrawCollateralMarginLevel", "withdrawCollaterals", "yearlyInterest",
    ]

    /// In characters; the exchange's messages are shorter.
    private static let longestText = 300
    /// In characters; no value that this program reads has more digits.
    private static let longestNumber = 80
    /// Replaces an amount that cannot be read, which must not look absent, nor like another amount.
    private static let unreadable = "?"

    /// What no recording contains, whatever a request declares: names of keys and who may use them.
    private static let never: Set<String> = ["apiKey", "apiName", "ip"]

    /// The factor for amounts; nil if they are kept unchanged.
    let scale: AmountScale?

    /// The members that the table declares for the request's path.
    private var declared: ResponseMembers?

    init(scale: AmountScale?) { self.scale = scale }

    /// The same for responses of `path`.
    func of(_ path: String) -> KeptFields {
        var fields = self
        fields.declared = EndpointRow.at(path)?.members
        return fields
    }

    func kept(of body: JSONValue) -> JSONValue {
        guard declared?.isByName ?? false, case .object(let members) = body else {
            return kept(body, isAmount: false, holdsAssets: false) ?? .null
        }
        return .object(
            members.compactMap { member in
                guard case .object = member.value, SafeText.make(member.name) == member.name else {
                    return kept(member, holdsAssets: false)
                }
                return kept(member.value, isAmount: false, holdsAssets: false)
                    .map { JSONMember(name: member.name, value: $0) }
            }
        )
    }

    private func kept(_ value: JSONValue, isAmount: Bool, holdsAssets: Bool) -> JSONValue? {
        switch value {
        case .null, .bool: value
        case .number(let digits):
            digits.utf8.count <= Self.longestNumber
                ? number(amount(digits, isAmount)) : .string(Self.unreadable)
        case .string(let text): .string(amount(SafeText.make(String(text.prefix(Self.longestText))), isAmount))
        case .array(let elements):
            .array(elements.compactMap { kept($0, isAmount: isAmount, holdsAssets: false) })
        case .object(let members): .object(members.compactMap { kept($0, holdsAssets: holdsAssets) })
        }
    }

    private func kept(_ member: JSONMember, holdsAssets: Bool) -> JSONMember? {
        // Only the inventory has asset names as member names.
        let isInventory = holdsAssets && SafeText.make(member.name) == member.name && member.value.isDecimal
        if holdsAssets, !isInventory, SafeText.make(member.name) == member.name {
            return JSONMember(name: member.name, value: .string(Self.unreadable))
        }
        let isAmount =
            isInventory || Self.amounts.contains(member.name) || declared?.amounts.contains(member.name) ?? false
        let isDeclared = declared?.names.contains(member.name) ?? false && !Self.never.contains(member.name)
        guard isAmount || isDeclared || Self.others.contains(member.name) || Self.isPermission(member) else {
            return nil
        }
        return kept(member.value, isAmount: isAmount, holdsAssets: member.name == "assets")
            .map { JSONMember(name: member.name, value: $0) }
    }

    /// Whether a member is a permission of a key, including new ones of the exchange: a replay shows the same warnings
    /// as the session.
    private static func isPermission(_ member: JSONMember) -> Bool {
        guard case .bool = member.value else { return false }
        return (member.name.hasPrefix("enable") || member.name.hasPrefix("permits")) && member.name.utf8.count <= 64
            && SafeText.make(member.name) == member.name
    }

    private func amount(_ text: String, _ isAmount: Bool) -> String {
        guard isAmount, let scale else { return text }
        return scale.scaled(text) ?? Self.unreadable
    }

    private func number(_ text: String) -> JSONValue { text == Self.unreadable ? .string(text) : .number(text) }
}

extension JSONValue {
    fileprivate var isDecimal: Bool { (try? decimal()) != nil }
}
