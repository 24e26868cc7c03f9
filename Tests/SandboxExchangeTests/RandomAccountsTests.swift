import ExactDecimals
import TestSupport
import Testing

@testable import SandboxExchange

/// Compares the sandbox with an independent implementation of the exchange's rules, on random accounts.
@Suite struct RandomAccountsTests {
    @Test func `the independent implementation solves the published examples`() throws {
        let output = try SolvedAccount.runScript(["--check"])
        #expect(String(decoding: output, as: UTF8.self) == "56 of 56 as published\n")
    }

    @Test(arguments: RuleYear.allCases)
    func `every figure equals the independent solution to the last digit`(year: RuleYear) async throws {
        let accounts = try SolvedAccount.first(SolvedAccount.count, rule: year.rawValue)
        #expect(accounts.count == SolvedAccount.count)
        var differences: [String] = []
        for (number, account) in accounts.enumerated() {
            for difference in try await differencesOfReplies(account) {
                differences.append("account \(number): \(difference)")
            }
        }
        #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(10))")
    }

    private func differencesOfReplies(_ solved: SolvedAccount) async throws -> [String] {
        let client = try solved.world.client()
        let expected = solved.expected
        let account = await client.signed("/sapi/v1/margin/account")
        let terms = await client.signed("/sapi/v1/margin/tradeCoeff")
        let most = await client.signed("/sapi/v1/margin/maxBorrowable", "asset=\(solved.ask)")
        var comparisons: [(name: String, found: String?, expected: String?)] = [
            ("totalAssetOfBtc", account.field("totalAssetOfBtc"), expected.totalAssetOfBtc),
            ("totalLiabilityOfBtc", account.field("totalLiabilityOfBtc"), expected.totalLiabilityOfBtc),
            ("totalNetAssetOfBtc", account.field("totalNetAssetOfBtc"), expected.totalNetAssetOfBtc),
            ("marginLevel", account.field("marginLevel"), expected.marginLevel),
            ("collateralMarginLevel", account.field("collateralMarginLevel"), expected.collateralMarginLevel),
            (
                "withdrawCollateralMarginLevel", account.field("withdrawCollateralMarginLevel"),
                expected.withdrawCollateralMarginLevel
            ),
            ("collateral value", account.field("TotalCollateralValueInUSDT"), expected.totalCollateralValue),
            ("normalBar", terms.field("normalBar"), solved.normalBar),
            ("maxBorrowable", most.field("amount"), expected.maxBorrowable),
            ("borrowLimit", most.field("borrowLimit"), solved.borrowLimit),
        ]
        for (asset, amount) in expected.maxTransferable {
            let response = await client.signed("/sapi/v1/margin/maxTransferable", "asset=\(asset)")
            comparisons.append(("maxTransferable \(asset)", response.field("amount"), amount))
        }
        return comparisons.compactMap { name, found, expected in
            let isSame = found.flatMap { ExactDecimal($0) } == expected.flatMap { ExactDecimal($0) }
            return isSame ? nil : "\(name) is \(found ?? "absent"), not \(expected ?? "absent")"
        }
    }
}
