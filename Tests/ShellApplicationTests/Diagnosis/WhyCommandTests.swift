import BilingualText
import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import RecordRendering

/// `why` as a statement.
struct WhyCommandTests {
    /// The standard account has BTC, USDT, USDC and BNB: USDT needs no price.
    @Test func `the cost is printed before anything is sent, and is correct`() async {
        for (statement, count, prices) in [("why BTC", 11, 2), ("why USDT", 10, 3), ("why ETH isolated ETHUSDT", 9, 0)]
        {
            let shell = VirtualShell()
            #expect(await shell.run("\(statement) as json") == 0, "\(shell.errors.text)")
            #expect(shell.errors.text.hasPrefix("sends up to \(count) requests, weight "))
            #expect(shell.errors.text.contains("each other asset that is held or borrowed") == (prices > 0))
            #expect(shell.exchange.paths.count == count + prices)
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
        #expect(object["schema"] as? String == "why.v1")
        #expect(object["amount"] as? String == "1.69248805")
        #expect(object["limitedBy"] as? [String] == ["collateral"])
        #expect(object["likely"] as? Bool == false)
        #expect(object.keys.contains("rule"))
        for (list, schema) in [("constraints", "constraint.v1"), ("parts", "part.v1")] {
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
        ("why BTC", "limited by collateral. "), ("why TSLAB", "`TSLAB` is not borrowable at the moment"),
        ("why BTC isolated SOLUSDT", "the isolated account of the pair is not enabled. "),
        // The exchange publishes no price for it in USDT: what the collateral allows is unknown, and no reason by elimination.
        ("why SHIB", "the limit is unknown: priceIndex could not be read"),
    ])
    func `the sentence below the table names what limits`(_ statement: String, _ sentence: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("\n\(sentence)"), "\(shell.output.text)")
    }

    @Test func `a part that cannot be read shows its code and is not a failure`() async {
        let shell = VirtualShell()
        #expect(await shell.run("why SHIB") == 0)
        #expect(shell.output.text.contains(#/index price +\(-3042\) +/sapi/v1/margin/priceIndex/#))
        #expect(shell.output.text.contains("only 0 is available to borrow"))
    }

    @Test func `an asset outside the pair is explained as borrow explains it`() async {
        let shell = VirtualShell()
        #expect(await shell.run("why ETH isolated BTCUSDT") == 3)
        #expect(shell.errors.text.contains("`why ETH cross`"))
    }

    @Test func `a neighbour that cannot be reached does not affect the record`() async {
        let shell = VirtualShell()
        _ = await shell.run("borrow BTC")
        let sent = shell.exchange.paths.count
        #expect(await shell.run("sandbox fault permission times 1; why BTC") == 4)
        #expect(shell.exchange.paths.count == sent + 1)
    }

    @Test(arguments: [(120, true), (80, false)])
    func `in a narrow window the sources go, and no number is cut`(_ columns: Int, _ showsSources: Bool) async {
        let shell = VirtualShell(terminalColumns: columns)
        _ = await shell.run("why BTC")
        #expect(shell.output.text.contains("/sapi/v1/margin/account") == showsSources)
        #expect(shell.output.text.contains("57159.61760000 USDT"))
    }

    @Test func `in Chinese every part has its words`() async {
        let shell = VirtualShell(language: .chinese)
        #expect(await shell.run("why BTC") == 0)
        #expect(shell.output.text.contains("抵押风险率"))
        #expect(shell.output.text.contains("受抵押品限制。"))
        #expect(!shell.output.text.contains("collateral margin level"))
    }
}
