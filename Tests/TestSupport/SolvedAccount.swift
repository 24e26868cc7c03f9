package import Foundation

/// A random cross margin account with its solution, as `Tests/Fixtures/accounts.py` prints it.
///
/// That script is an implementation of the exchange's rules without any code of this project; it documents the members.
/// Amounts, prices and ratios are decimals as text.
package struct SolvedAccount: Decodable, Sendable {
    package struct Band: Decodable, Sendable {
        package let min: String
        /// nil for the last band, which has no end.
        package let max: String?
        package let ratio: String
    }

    package struct Asset: Decodable, Sendable {
        package let asset: String
        package let free: String
        package var locked: String
        package let borrowed: String
        package let interest: String
        package let price: String
        package let liquidation: [Band]
        package let borrow: [Band]?
        package let withdraw: [Band]?
    }

    /// The figures of the exchange's responses.
    package struct Figures: Decodable, Sendable {
        package let totalAssetOfBtc: String
        package let totalLiabilityOfBtc: String
        package let totalNetAssetOfBtc: String
        package let marginLevel: String
        package var collateralMarginLevel: String
        package let withdrawCollateralMarginLevel: String?
        package var totalCollateralValue: String
        package let maxBorrowable: String
        package let limitedBy: String
        package let maxTransferable: [String: String]
    }

    /// What one rule with one list of ratios would give.
    package struct Candidate: Decodable, Sendable {
        package let value: String
        package let level: String
        package let amount: String
    }

    package let rule: String
    package let leverage: String
    package let normalBar: String
    package var assets: [Asset]
    package let ask: String
    package let borrowLimit: String
    package let inventory: String
    package let capacity: String
    package var expected: Figures

    /// By rule, then by list of ratios.
    package let candidates: [String: [String: Candidate]]
    package let differs: String

    /// The number of accounts to compare under each rule: `ACCOUNTS_COUNT`, by default 200.
    package static var count: Int {
        ProcessInfo.processInfo.environment["ACCOUNTS_COUNT"].flatMap(Int.init) ?? 200
    }

    /// The first `count` accounts under `rule`, `2023` or `2026`; the same in each run.
    ///
    /// - Throws: ``ScriptFailure``, or a `DecodingError`.
    package static func first(_ count: Int, rule: String) throws -> [SolvedAccount] {
        let output = try runScript(["--seed", "19", "--count", "\(count)", "--rule", rule])
        let decoder = JSONDecoder()
        return try output.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(SolvedAccount.self, from: $0) }
    }

    /// The standard output of a script of `Tests/Fixtures` with `arguments`.
    ///
    /// - Throws: ``ScriptFailure`` if it does not end with 0.
    package static func runScript(_ arguments: [String], of name: String = "accounts.py") throws -> Data {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", tests.appending(path: "Fixtures/\(name)").path] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ScriptFailure(name: name) }
        return data
    }

    package struct ScriptFailure: Error, CustomStringConvertible {
        let name: String

        package var description: String { "\(name) failed; it needs python3, 3.8 or later" }
    }
}
