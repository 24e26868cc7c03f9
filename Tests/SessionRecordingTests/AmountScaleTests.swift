import ExactDecimals
import BinanceMargin
import JSONText
import Testing

import ExchangeAccess
@testable import SessionRecording

@Suite struct AmountScaleTests {
    private let texts = ["0", "0.00000000", "0.00000001", "1.69248805", "60", "60.00000000", "-3.5", "500000000.1"]

    @Test func `equal amounts stay equal, larger ones larger, and nothing nothing`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let scale = AmountScale.random(using: &generator)
            for first in texts {
                for second in texts {
                    let (a, b) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
                    let x = try #require(scale.scaled(first).flatMap { ExactDecimal($0) })
                    let y = try #require(scale.scaled(second).flatMap { ExactDecimal($0) })
                    #expect((a == b) == (x == y) && (a < b) == (x < y), "\(first) \(second)")
                    #expect(a.isZero == x.isZero)
                    #expect(x.fractionDigits <= 8)
                }
            }
        }
    }

    @Test func `amounts are multiplied, rates and times are not`() throws {
        let fields = KeptFields(scale: AmountScale(factor: try #require(ExactDecimal("2"))))
        let kept = fields.kept(
            of: try .init(parsing: Array(#"{"amount":"1.5","dailyInterest":"0.5","updateTime":7,"apiKey":"k"}"#.utf8))
        )
        #expect(JSONWriter().text(kept) == #"{"amount":"3","dailyInterest":"0.5","updateTime":7}"#)
    }

    /// While it is recorded, a session sees what the recording keeps: damage must neither vanish nor become a number.
    @Test(arguments: [#""abc""#, #""1e2""#, "1e2", "1\(String(repeating: "0", count: 90))", "{}", "true"])
    func `an amount that cannot be read stays unreadable`(text: String) throws {
        for scale in [nil, AmountScale(factor: try #require(ExactDecimal("2")))] {
            let fields = KeptFields(scale: scale)
            let borrowable = #"{"amount":"1","borrowLimit":\#(text)}"#
            let limit = fields.kept(of: try .init(parsing: Array(borrowable.utf8)))
            #expect(throws: JSONMismatch(path: "borrowLimit", expected: .amount)) { try MaxBorrowable(json: limit) }
            let inventory = #"{"assets":{"BTC":\#(text)}}"#
            let stock = fields.kept(of: try .init(parsing: Array(inventory.utf8)))
            #expect(throws: JSONMismatch(path: "assets.BTC", expected: .amount)) {
                try AvailableInventory(json: stock)
            }
        }
    }
}
