import LineEditing
import BilingualText
import ExactDecimals
import ShellRuntime
import Testing

@testable import RecordRendering
@testable import Watching

@Suite struct LiveTableTests {
    private func surface(_ columns: Int?) -> OutputSurface {
        OutputSurface(isTerminal: true, columns: columns, usesColour: false, language: .english)
    }

    private func record(_ asset: String, _ amount: String, at time: String = "21:00:01.250") throws -> Record {
        Record(
            schema: WatchLine.amountDescription.schema.id,
            fields: [
                .init("time", .text("2026-11-22T\(time)Z")),
                .init("asset", .text(asset)),
                .init("scope", .text("cross")),
                .init("isolatedSymbol", .nothing),
                .init("amount", .number(try #require(ExactDecimal(amount)))),
                .init("borrowLimit", .nothing),
                .init("limitedBy", .text("unknown")),
                .init("simulated", .boolean(false)),
            ]
        )
    }

    private func state(_ asset: String, failingSince: String?) -> LiveUpdate {
        .state(
            LiveState(
                statement: "watch",
                schema: WatchLine.amountDescription.schema.id,
                identity: [
                    .init("asset", .text(asset)), .init("scope", .text("cross")), .init("isolatedSymbol", .nothing),
                ],
                watched: "amount",
                failingSince: failingSince,
                isSimulated: false
            )
        )
    }

    private func row(_ asset: String, _ amount: String, at time: String = "21:00:01.250") throws -> LiveUpdate {
        .row(try record(asset, amount, at: time))
    }

    private func table(_ updates: [LiveUpdate]) throws -> LiveTable {
        var table = LiveTable(layout: try #require(WatchLine.amountDescription.live))
        for update in updates { table.take(update) }
        return table
    }

    private func lines(_ table: LiveTable, columns: Int? = 70, height: Int? = nil) -> [String] {
        table.rows(on: surface(columns), height: height).map { $0.map(\.text).joined() }
    }

    @Test func `each asset has one row with its latest record and its change`() throws {
        let table = try table([
            state("ETH", failingSince: nil), state("BTC", failingSince: nil),
            try row("BTC", "1"), try row("ETH", "20"), try row("ETH", "30", at: "21:00:03.000"),
        ])
        #expect(
            lines(table, columns: 64) == [
                "TIME          ASSET  ACCOUNT  MAX BORROWABLE  CHANGE  TREND",
                "21:00:03.000  ETH    cross                30          ▁█",
                "21:00:01.250  BTC    cross                 1          ▄",
                "2026-11-22 UTC, server time",
            ]
        )
    }

    @Test func `a failing asset shows its start, and its figures keep their time`() throws {
        let table = try table([try row("ETH", "20"), state("ETH", failingSince: "2026-11-22T21:00:03.100Z")])
        let shown = lines(table, columns: 90)
        #expect(shown[0].hasSuffix("FAILING SINCE"))
        #expect(shown[1].hasPrefix("21:00:01.250  ETH"))
        #expect(shown[1].hasSuffix("21:00:03.100"))
        #expect(table.rows(on: surface(90), height: nil)[1].first?.role == .warning)
    }

    @Test func `a recovered asset loses the mark`() throws {
        let table = try table([state("ETH", failingSince: "2026-11-22T21:00:03.100Z"), try row("ETH", "20")])
        #expect(!lines(table)[0].contains("FAILING"))
    }

    @Test(arguments: 14...120)
    func `no window is too narrow for a whole number and no row is too wide`(columns: Int) throws {
        let table = try table([try row("ETH", "33.84976125"), try row("SHIB", "123456.78")])
        let shown = lines(table, columns: columns)
        #expect(shown.dropLast().allSatisfy { $0.count <= columns }, "\(shown)")
        #expect(shown.contains { $0.contains("33.84976125") })
        #expect(shown.contains { $0.contains("123456.78") })
    }

    @Test func `how long no request is sent is below the rows until it is over`() throws {
        let told: [(Duration, Bool, String)] = [
            (.milliseconds(41_200), false, "rate limited: next request in 42s"),
            (.seconds(90), true, "temporarily banned: next request in 1m30s"),
        ]
        for (wait, isBan, words) in told {
            var table = try table([try row("ETH", "20"), .countdown(LiveCountdown(wait: wait, isBan: isBan))])
            #expect(lines(table)[2] == words)
            #expect(lines(table).count == 4)
            table.take(.countdown(nil))
            #expect(lines(table).count == 3)
        }
    }

    @Test func `rows beyond the window are counted`() throws {
        let table = try table(try (1...30).map { try row("A\($0)", "1") })
        let shown = lines(table, height: 12)
        #expect(shown.count < 12)
        #expect(shown.contains { $0.hasPrefix("... and 22 more") })
        #expect(lines(table).count == 32)
    }

    @Test(arguments: 3...12)
    func `a low window shows a row and the mark before anything else`(height: Int) throws {
        let records = try (1...30).map { try record("A\($0)", "1") }.map { record in
            let fields = record.fields.map { $0.name == "simulated" ? .init("simulated", .boolean(true)) : $0 }
            return LiveUpdate.row(Record(schema: record.schema, fields: fields))
        }
        let shown = lines(
            try table(records + [.countdown(LiveCountdown(wait: .seconds(9), isBan: false))]),
            height: height
        )
        #expect(shown.count <= max(height - 1, 3))
        #expect(shown[0].hasPrefix("TIME") && shown[1].contains("A1 "))
        #expect(shown.last == "simulated")
        #expect(shown.contains("rate limited: next request in 9s") == (height > 4))
        #expect(shown.contains { $0.hasPrefix("... and") } == (height > 6))
    }

    @Test func `an instant of another day is shown whole`() throws {
        var table = try table([try row("ETH", "20")])
        table.take(
            .row(
                Record(
                    schema: WatchLine.amountDescription.schema.id,
                    fields: try record("BTC", "1").fields.map { field in
                        field.name == "time" ? .init("time", .text("2026-11-23T00:00:01.000Z")) : field
                    }
                )
            )
        )
        #expect(lines(table)[1].hasPrefix("2026-11-22T21:00:01.250Z"))
        #expect(lines(table)[2].hasPrefix("00:00:01.000"))
    }

    @Test func `the way is kept in bounded room`() throws {
        let table = try table(try (1...500).map { try row("ETH", "\($0)") })
        #expect(table.rowsByKey.values.first?.trend.count == 40)
    }
}
