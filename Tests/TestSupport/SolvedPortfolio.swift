import Foundation

/// A random account under portfolio margin with its solution, as `Tests/Fixtures/portfolio_accounts.py` prints it.
///
/// That script documents the members, and has no code of this project. Amounts are decimals as text.
package struct SolvedPortfolio: Decodable, Sendable {
    /// The figures of the exchange's responses.
    package struct Figures: Decodable, Sendable {
        package let uniMMR: String
        package let accountEquity: String
        package let actualEquity: String
        package let accountInitialMargin: String
        package let accountMaintMargin: String
        package let totalAvailableBalance: String
        package let totalMarginOpenLoss: String
        /// nil if max borrowable is refused with the code.
        package let amount: String?
        package let code: String?
        package let maxWithdraw: [String: String]
        /// By asset, then by member of the balance.
        package let balances: [String: [String: String]]
    }

    package let leverage: String
    package let assets: [SolvedAccount.Asset]
    /// By asset, then by member of the balance.
    package let futures: [String: [String: String]]
    package let initialMargin: String
    package let maintMargin: String
    package let openOrderLoss: String
    package let ask: String
    package let borrowLimit: String
    package let inventory: String
    package let inventoryClips: Bool
    package let expected: Figures

    /// The first `count` accounts; the same in each run.
    ///
    /// - Throws: `SolvedAccount.ScriptFailure`, or a `DecodingError`.
    package static func first(_ count: Int) throws -> [SolvedPortfolio] {
        let output = try SolvedAccount.runScript(["--count", "\(count)"], of: "portfolio_accounts.py")
        let decoder = JSONDecoder()
        return try output.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Self.self, from: $0) }
    }
}
