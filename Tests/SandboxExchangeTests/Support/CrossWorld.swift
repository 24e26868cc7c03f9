import ExactDecimals
import TestSupport

@testable import SandboxExchange

/// One asset of a cross account as a test states it.
struct WorldAsset: Sendable {
    /// A list of ratios in the scenario's format: a flat ratio in quotes, or bands.
    typealias Ratios = String

    let name: String
    let price: String
    var free = "0"
    var locked = "0"
    var borrowed = "0"
    var interest = "0"
    var liquidation: Ratios = #""1""#
    var borrow: Ratios?
    var withdraw: Ratios?
    var borrowLimit = "999999999999"
    var inventory = "0"
}

/// A scenario around one cross account, written in the format of scenario files.
struct CrossWorld: Sendable {
    var year: String
    var leverage: String
    var assets: [WorldAsset]
    var openOrderLoss = "0"
    /// The rules of the scenario, if it has more than the year.
    var rules: String?
    /// The portfolio margin of the account, if it has one.
    var portfolio = "null"

    /// An exchange with this account on virtual time, and a client of it.
    func client() throws -> TestClient {
        try TestClient(ScenarioReader.read(Array(text.utf8)))
    }

    private var text: String {
        let balances = assets.map { asset in
            #""\#(asset.name)": {"free": "\#(asset.free)", "locked": "\#(asset.locked)", "#
                + #""borrowed": "\#(asset.borrowed)", "interest": "\#(asset.interest)"}"#
        }
        return """
            {"rules": \(rules ?? year), "limits": {"enforced": false}, "portfolio": \(portfolio),
             "assets": [\(listed.map(json).joined(separator: ", "))],
             "cross": {"leverage": "\(leverage)", "openOrderLoss": "\(openOrderLoss)", "balances": {\(balances.joined(separator: ", "))}}}
            """
    }

    /// Every scenario has these two.
    private var listed: [WorldAsset] {
        [WorldAsset(name: "BTC", price: "50000"), WorldAsset(name: "USDT", price: "1")]
            .filter { needed in !assets.contains { $0.name == needed.name } } + assets
    }

    private func json(_ asset: WorldAsset) -> String {
        let optional = [("borrowCollateral", asset.borrow), ("withdrawCollateral", asset.withdraw)]
            .compactMap { name, ratios in ratios.map { #", "\#(name)": \#($0)"# } }
        return #"{"name": "\#(asset.name)", "price": "\#(asset.price)", "collateral": \#(asset.liquidation)"#
            + optional.joined() + #", "borrowLimits": ["\#(asset.borrowLimit)"], "inventory": "\#(asset.inventory)"}"#
    }
}

extension SolvedAccount {
    /// The account as a scenario.
    var world: CrossWorld {
        CrossWorld(
            year: rule,
            leverage: leverage,
            assets: assets.map { WorldAsset($0, borrowLimit: $0.asset == ask ? borrowLimit : "0") }
        )
    }
}

extension SolvedPortfolio {
    /// The account as a scenario.
    var world: CrossWorld {
        let wallets = futures.map { asset, figures in
            let members = figures.map { #""\#($0)": "\#($1)""# }.joined(separator: ", ")
            return #""\#(asset)": {\#(members)}"#
        }
        return CrossWorld(
            year: "2026",
            leverage: leverage,
            assets: assets.map {
                WorldAsset($0, borrowLimit: borrowLimit, inventory: $0.asset == ask ? inventory : "0")
            },
            openOrderLoss: openOrderLoss,
            rules: #"{"inventoryClipsAmount": \#(inventoryClips)}"#,
            portfolio: #"{"initialMargin": "\#(initialMargin)", "maintMargin": "\#(maintMargin)", "#
                + #""futures": {\#(wallets.joined(separator: ", "))}}"#
        )
    }
}

extension WorldAsset {
    init(_ asset: SolvedAccount.Asset, borrowLimit: String, inventory: String = "0") {
        self.init(
            name: asset.asset,
            price: asset.price,
            free: asset.free,
            locked: asset.locked,
            borrowed: asset.borrowed,
            interest: asset.interest,
            liquidation: Self.text(asset.liquidation),
            borrow: asset.borrow.map(Self.text),
            withdraw: asset.withdraw.map(Self.text),
            borrowLimit: borrowLimit,
            inventory: inventory
        )
    }

    private static func text(_ bands: [SolvedAccount.Band]) -> String {
        let members = bands.map { band in
            let end = band.max.map { #""upTo": "\#($0)", "# } ?? ""
            return #"{\#(end)"ratio": "\#(band.ratio)"}"#
        }
        return "[\(members.joined(separator: ", "))]"
    }
}
