import BilingualText
import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import RecordRendering

/// `why` as a statement.
struct WhyCommandTests {
    /// The standard account has BTC, USDT, USDC and BNB: USDT needs no price.
    @Test func `the last line says what was sent`() async {
        for (statement, count) in [("why BTC", 13), ("why USDT", 13), ("why ETH isolated ETHUSDT", 9)] {
            let shell = VirtualShell()
            #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
            #expect(shell.errors.text.isEmpty)
            #expect(shell.output.text.contains("\n\(count) requests, weight "))
            #expect(shell.exchange.paths.count == count)
            let others = shell.exchange.paths.filter { $0 != "/sapi/v1/margin/priceIndex" }
            #expect(Set(others).count == others.count)
        }
    }

    @Test func `as json it is one object with the documented members`() async throws {
        let shell = VirtualShell()
        _ = await shell.run("why BTC as json")
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(shell.output.text.utf8)) as? [String: Any]
        )
        #expect(object["schema"] as? String == "why.v2")
        #expect(object["amount"] as? String == "1.69248805")
        #expect(object["limitedBy"] as? [String] == ["collateral"])
        #expect(object["likely"] as? Bool == false)
        #expect(object.keys.contains("rule"))
        for (list, schema) in [
            ("constraints", "constraint.v1"), ("parts", "part.v1"), ("arithmetic", "step.v1"),
            ("remedies", "remedy.v1"),
        ] {
            let members = try #require(object[list] as? [[String: Any]])
            let documented = try #require(
                RecordDescriptions.shell.all.map(\.schema).first { "\($0.id.name).v\($0.id.version)" == schema }
            )
            #expect(members.count > 2)
            for member in members {
                #expect(Set(member.keys) == Set(["schema"] + documented.fields.map(\.name)))
                #expect(member["schema"] as? String == schema)
            }
        }
        let parts = try #require(object["parts"] as? [[String: Any]])
        for part in parts { #expect((part["source"] as? String)?.hasPrefix("/sapi/v1/") == true) }
        let documented = try #require(RecordDescriptions.shell.all.map(\.schema).first { $0.id.name == "why" })
        #expect(Set(object.keys) == Set(["schema"] + documented.fields.map(\.name)))
    }

    @Test(arguments: [
        ("why BTC", "Limited by your collateral."),
        ("why TSLAB", "Limited by a switch: TSLAB is not borrowable at the moment."),
        ("why SOL isolated SOLUSDT", "Limited by a switch: the pair's isolated account is not enabled."),
        ("why BNB isolated BNBUSDT", "Limited by a switch: the pair's isolated account is not open."),
        // The exchange publishes no price for it in USDT: what the collateral allows is unknown, and no reason by elimination.
        ("why NOT", "The limit is unknown: the exchange has no index price of NOT in USDT."),
        // It is not in the inventory.
        ("why SHIB", "Limited by the available inventory; by itself the account could borrow"),
    ])
    func `the second line names what limits`(_ statement: String, _ sentence: String) async throws {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
        let line = try #require(shell.output.text.split(separator: "\n").dropFirst().first)
        #expect(line.hasPrefix(sentence), "\(shell.output.text)")
    }

    @Test func `a part that cannot be read shows its code and is not a failure`() async {
        let shell = VirtualShell()
        #expect(await shell.run("why SHIB all") == 0)
        #expect(shell.output.text.contains(#/index price +\(-3042\) +/sapi/v1/margin/priceIndex/#))
        #expect(shell.output.text.contains("only 0 is available to borrow"))
    }

    @Test(arguments: [
        ("why ETH isolated BTCUSDT", "ETH is not in BTCUSDT"), ("why BTC isolated BNBUSDT", "BTC is not in BNBUSDT"),
        ("why BTC isolated NOPE", "the exchange has no isolated pair `NOPE`"),
    ])
    func `an asset outside the pair and an unknown pair are failures with the next step`(
        _ statement: String,
        _ message: String
    ) async throws {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 3)
        #expect(shell.errors.text.contains(message), "\(shell.errors.text)")
        let asset = try #require(statement.split(separator: " ").dropFirst().first)
        #expect(shell.errors.text.contains("`why \(asset) cross`"))
    }

    @Test func `a neighbour that cannot be reached does not affect the record`() async {
        let shell = VirtualShell()
        _ = await shell.run("borrow BTC")
        let sent = shell.exchange.paths.count
        #expect(await shell.run("sandbox fault permission times 1; why BTC") == 4)
        #expect(shell.exchange.paths.count == sent + 1)
    }

    @Test(arguments: [120, 80, 50])
    func `every figure has its source at every width, and no number is cut`(_ columns: Int) async {
        let shell = VirtualShell(terminalColumns: columns)
        _ = await shell.run("why BTC all")
        #expect(shell.output.text.contains("crossMarginCollateralRatio"))
        #expect(shell.output.text.contains("57159.61760000 USDT"))
    }

    @Test func `in Chinese every part has its words`() async {
        let shell = VirtualShell(language: .chinese)
        #expect(await shell.run("why BTC all") == 0)
        #expect(shell.output.text.contains("抵押风险率"))
        #expect(shell.output.text.contains("受限于：抵押品"))
        #expect(!shell.output.text.contains("collateral margin level"))
    }

    @Test(arguments: [
        ("why BTC remove 99 BTC", "only 0.25 BTC is free in the account"),
        ("why BTC repay 2001 USDC", "only 2000 USDC is owed"),
        ("why BTC add 0 USDT", "the number must be above 0"),
        ("why BTC leverage 7", "the account can have the leverage `3` or `5`"),
        ("why BTC price USDT 2", "USDT is what prices are given in, so it has none itself"),
        ("why BTC isolated BTCUSDT add 1 ETH", "ETH is not in the pair, which has `BTC` or `USDT`"),
        ("why BTC price DOGE 0.1", "the account neither holds nor owes DOGE, so its price changes nothing"),
        ("why BTC borrow 1 TSLAB price TSLAB 1", "only 0 TSLAB can be borrowed then, limited by a switch"),
        (
            "why BTC borrow 201000 DOGE price DOGE 0.01",
            "only 200000 DOGE can be borrowed then, limited by the VIP borrow limit"
        ),
        (
            "why BTC borrow 1 SHIB price SHIB 0.1",
            "only 0 SHIB can be borrowed then, limited by the available inventory"
        ),
        ("why BTC borrow 99 ETH", "limited by your collateral"),
        ("why BTC borrow 1 BTC remove 33224 USDT", "can be transferred out: the transfer-out margin level"),
        ("why BTC reach 2 add 1 USDT", "`reach`"), ("let x = 5; why BTC against $x", "found a number"),
        ("let x = borrow BTC; why BTC against $x", "found a record"),
        ("let x = why ETH; why BTC against $x", "is about `ETH cross`, not `BTC cross`"),
        ("let x = why BTC; why BTC isolated BTCUSDT against $x", "`BTC isolated BTCUSDT`"),
    ])
    func `a change that cannot be made is an error in the statement`(_ text: String, _ message: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(text) == 2)
        #expect(shell.errors.text.contains(message), "\(shell.errors.text)")
    }

    @Test func `an amount that is not explained is not calculated with`() async {
        let shell = VirtualShell()
        #expect(await shell.run("why SHIB add 1000 USDT") == 3)
        #expect(shell.errors.text.contains("the exchange has no index price of SHIB in USDT"))
    }

    @Test func `the effects of what changed sum to the change, in a block too`() async throws {
        let shell = VirtualShell()
        let text = """
            let before = why BTC; sandbox price BNB 700; sandbox price BTC 65000
            let change = why BTC against $before
            expect $change.change == $change.amount - $change.before
            expect $change.before == $before.amount
            watch BTC 1s times 1 when amount > 1 { why BTC against $before }
            """
        #expect(await shell.run(text) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("BNB price"), "\(shell.output.text)")
    }

    /// The page has 21 lines, and a terminal two more for the statement and the next prompt.
    @Test(arguments: [(23, 21), (22, 19), (21, 19), (20, 17), (18, 10), (5, 10)])
    func `what does not fit the window is left out in order`(_ rows: Int, _ lines: Int) async {
        let shell = VirtualShell(terminalColumns: 80, terminalRows: rows)
        #expect(await shell.run("why BTC") == 0)
        #expect(shell.output.text.filter { $0 == "\n" }.count == lines)
        #expect(shell.output.text.contains("weight") == (lines > 19))
        #expect(shell.output.text.contains("1520.5") == (lines > 17))
        #expect(shell.output.text.contains("left to borrow against") == (lines > 10))
    }
}
