import ExactDecimals
import InjectedTime
import Testing

@testable import SandboxExchange

@Suite struct AccountDrillTests {
    private static let account = "/sapi/v1/margin/account"
    private static let inventory = "/sapi/v1/margin/available-inventory"

    @Test func `interest before a change stays, and none is counted twice`() async throws {
        var debts: [String?] = []
        for isChanged in [false, true] {
            let client = try TestClient()
            #expect(client.exchange.change(.borrow(ExactDecimal(50_000), "USDT")))
            debts.append(await client.signed(Self.account).field("totalLiabilityOfBtc"))
            client.time.advance(by: .seconds(3_600 * 700))
            if isChanged { #expect(client.exchange.change(.add(ExactDecimal(1), "BNB"))) }
            client.time.advance(by: .seconds(3_600 * 300))
            debts.append(await client.signed(Self.account).field("totalLiabilityOfBtc"))
        }
        #expect(debts[0] == debts[2])
        #expect(debts[1] == debts[3])
        #expect(debts[0] != debts[1])
    }

    @Test func `borrowing takes from the inventory, and a reset gives it back`() async throws {
        let client = try TestClient()
        let before = await client.signed(Self.inventory, "type=MARGIN").field("BTC").flatMap { ExactDecimal($0) }
        #expect(client.exchange.change(.borrow(ExactDecimal(1), "BTC")))
        let after = await client.signed(Self.inventory, "type=MARGIN").field("BTC").flatMap { ExactDecimal($0) }
        #expect(try after == before?.subtracting(ExactDecimal(1)))
        client.exchange.reset()
        let reset = await client.signed(Self.inventory, "type=MARGIN").field("BTC").flatMap { ExactDecimal($0) }
        #expect(reset == before)
    }

    @Test func `a repayment pays interest first`() throws {
        var balance = Balance()
        balance.free = ExactDecimal(10)
        balance.borrowed = ExactDecimal(5)
        balance.interest = ExactDecimal(1)
        let repaid = try #require(try balance.changed(by: .repay(ExactDecimal(3), "BTC")))
        #expect(repaid.interest.isZero)
        #expect(repaid.borrowed == ExactDecimal(3))
        #expect(repaid.free == ExactDecimal(7))
        #expect(try balance.changed(by: .repay(ExactDecimal(7), "BTC")) == nil)
        #expect(try balance.changed(by: .remove(ExactDecimal(11), "BTC")) == nil)
    }
}
