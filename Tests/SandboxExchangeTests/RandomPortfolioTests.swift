import ExactDecimals
import TestSupport
import Testing

@testable import SandboxExchange

/// Compares portfolio margin with an independent implementation of the published formulas, on random accounts.
@Suite struct RandomPortfolioTests {
    @Test func `every figure equals the independent solution to the last digit`() async throws {
        let accounts = try SolvedPortfolio.first(SolvedAccount.count)
        #expect(accounts.count == SolvedAccount.count)
        var differences: [String] = []
        for (number, account) in accounts.enumerated() {
            for difference in try await self.differences(account) {
                differences.append("account \(number): \(difference)")
            }
        }
        #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(10))")
    }

    private func differences(_ solved: SolvedPortfolio) async throws -> [String] {
        let client = try solved.world.client()
        let expected = solved.expected
        let account = await client.signed("/papi/v1/account")
        let most = await client.signed("/papi/v1/margin/maxBorrowable", "asset=\(solved.ask)")
        var comparisons: [(name: String, found: String?, expected: String?)] = [
            ("uniMMR", account.field("uniMMR"), expected.uniMMR),
            ("accountEquity", account.field("accountEquity"), expected.accountEquity),
            ("actualEquity", account.field("actualEquity"), expected.actualEquity),
            ("accountInitialMargin", account.field("accountInitialMargin"), expected.accountInitialMargin),
            ("accountMaintMargin", account.field("accountMaintMargin"), expected.accountMaintMargin),
            ("totalAvailableBalance", account.field("totalAvailableBalance"), expected.totalAvailableBalance),
            ("virtualMaxWithdrawAmount", account.field("virtualMaxWithdrawAmount"), expected.totalAvailableBalance),
            ("totalMarginOpenLoss", account.field("totalMarginOpenLoss"), expected.totalMarginOpenLoss),
            ("amount", most.field("amount"), expected.amount),
            ("code", most.field("code"), expected.code),
        ]
        for (asset, amount) in expected.maxWithdraw {
            let response = await client.signed("/papi/v1/margin/maxWithdraw", "asset=\(asset)")
            comparisons.append(("maxWithdraw \(asset)", response.field("amount"), amount))
        }
        for (asset, members) in expected.balances {
            let balance = await client.signed("/papi/v1/balance", "asset=\(asset)")
            for (name, value) in members.merging(solved.futures[asset] ?? [:], uniquingKeysWith: { first, _ in first })
            {
                comparisons.append(("\(name) of \(asset)", balance.field(name), value))
            }
        }
        return comparisons.compactMap { name, found, expected in
            let isSame = found.flatMap { ExactDecimal($0) } == expected.flatMap { ExactDecimal($0) }
            return isSame ? nil : "\(name) is \(found ?? "absent"), not \(expected ?? "absent")"
        }
    }
}
