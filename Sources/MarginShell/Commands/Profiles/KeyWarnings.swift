import CommandLanguage
import MarginClient

/// What is said about a key that may do more than this shell needs.
enum KeyWarnings {
    /// A warning for each thing; none for a key that may read and nothing more, from listed addresses alone.
    static func messages(about restrictions: APIRestrictions) -> [Message] {
        var warnings: [Message] = []
        if !restrictions.grantedBeyondReading.isEmpty {
            let names = restrictions.grantedBeyondReading.joined(separator: " ")
            warnings.append(ProfileMessage.keyMayWrite.message(.text("permissions", names)))
        }
        if restrictions.isIPRestricted == false { warnings.append(ProfileMessage.keyFromAnywhere.message()) }
        return warnings
    }
}

extension APIRestrictions {
    /// What the key may do beyond reading, in the exchange's own names.
    var grantedBeyondReading: [String] {
        let flags: [(name: String, isOn: Bool?)] = [
            ("enableWithdrawals", enableWithdrawals), ("enableInternalTransfer", enableInternalTransfer),
            ("enableMargin", enableMargin), ("enableSpotAndMarginTrading", enableSpotAndMarginTrading),
            ("enableFutures", enableFutures), ("permitsUniversalTransfer", permitsUniversalTransfer),
            ("enablePortfolioMarginTrading", enablePortfolioMarginTrading),
        ]
        return flags.filter { $0.isOn == true }.map(\.name)
    }
}
