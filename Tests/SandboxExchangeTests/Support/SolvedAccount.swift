import ExactDecimals
import Foundation
import Testing

/// A random account with its solution, as `Tests/Fixtures/accounts.py` prints it; that file documents the members.
struct SolvedAccount: Decodable, Sendable {
    struct Band: Decodable, Sendable {
        let min: String
        let max: String?
        let ratio: String
    }

    struct Asset: Decodable, Sendable {
        let asset: String
        let free: String
        let locked: String
        let borrowed: String
        let interest: String
        let price: String
        let liquidation: [Band]
        let borrow: [Band]?
        let withdraw: [Band]?
    }

    struct Figures: Decodable, Sendable {
        let totalAssetOfBtc: String
        let totalLiabilityOfBtc: String
        let totalNetAssetOfBtc: String
        let marginLevel: String
        let collateralMarginLevel: String
        let withdrawCollateralMarginLevel: String?
        let totalCollateralValue: String
        let maxBorrowable: String
        let maxTransferable: [String: String]
    }

    let rule: String
    let leverage: String
    let normalBar: String
    let assets: [Asset]
    let ask: String
    let borrowLimit: String
    let expected: Figures

    /// The account as a scenario.
    var world: CrossWorld {
        CrossWorld(
            year: rule,
            leverage: leverage,
            assets: assets.map { asset in
                WorldAsset(
                    name: asset.asset,
                    price: asset.price,
                    free: asset.free,
                    locked: asset.locked,
                    borrowed: asset.borrowed,
                    interest: asset.interest,
                    liquidation: Self.text(asset.liquidation),
                    borrow: asset.borrow.map(Self.text),
                    withdraw: asset.withdraw.map(Self.text),
                    borrowLimit: asset.asset == ask ? borrowLimit : "0"
                )
            }
        )
    }

    private static func text(_ bands: [Band]) -> String {
        let members = bands.map { band in
            let end = band.max.map { #""upTo": "\#($0)", "# } ?? ""
            return #"{\#(end)"ratio": "\#(band.ratio)"}"#
        }
        return "[\(members.joined(separator: ", "))]"
    }

    /// How many accounts are compared under each rule: a tenth of what `scripts/accounts` compares, unless it says.
    static var count: Int {
        ProcessInfo.processInfo.environment["ACCOUNTS_COUNT"].flatMap(Int.init) ?? 200
    }

    /// The first accounts of the seed.
    static func first(_ count: Int, rule: String, seed: Int = 19) throws -> [SolvedAccount] {
        let lines = try solve(["--seed", "\(seed)", "--count", "\(count)", "--rule", rule])
        let decoder = JSONDecoder()
        return try lines.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(SolvedAccount.self, from: $0) }
    }

    /// The output of the reference program.
    static func solve(_ arguments: [String]) throws -> Data {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", tests.appending(path: "Fixtures/accounts.py").path] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "accounts.py needs python3, 3.8 or later")
        return data
    }
}
