import BilingualText
import ExactDecimals
import LineEditing
import ShellRuntime
import Testing

@testable import MarginShell

@Suite struct LiveTableTests {
    private func surface(_ columns: Int?) -> OutputSurface {
        OutputSurface(isTerminal: true, columns: columns, usesColour: false, language: .english)
    }

    private func record(_ asset: String, _ amount: String, at time: String = "21:00:01.250") throws -> Record {
        Record(
            schema: WatchRecord.schema,
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

    private func state(_ asset: String, failingSince: String?) -> Record {
        WatchStateRecord.make(
            statement: "watch",
            asset: asset,
            scope: "cross",
            isolatedSymbol: nil,
            watched: "amount",
            tally: WatchTally(),
            failingSince: failingSince,
            isSimulated: false
        )
    }

    private func table(_ records: [Record]) -> LiveTable {
        var table = LiveTable(layout: WatchRecord.liveLayout)
        for record in records { table.take(record) }
        return table
    }

    private func lines(_ table: LiveTable, columns: Int? = 70, height: Int? = nil) -> [String] {
        table.rows(on: surface(columns), height: height).map { $0.map(\.text).joined() }
    }

    @Test func `each asset has one row with its newest record and its way`() throws {
        let table = table([
            state("ETH", failingSince: nil), state("BTC", failingSince: nil),
            try record("BTC", "1"), try record("ETH", "20"), try record("ETH", "30", at: "21:00:03.000"),
        ])
        #expect(
            lines(table, columns: 60) == [
                "TIME          ASSET  SCOPE  COULD BORROW  CHANGE  TREND",
                "21:00:03.000  ETH    cross            30       -  ▁█",
                "21:00:01.250  BTC    cross             1       -  ▄",
                "2026-11-22 UTC, by the exchange's clock",
            ]
        )
    }

    @Test func `a failing asset says since when, and its figures keep their time`() throws {
        let table = table([try record("ETH", "20"), state("ETH", failingSince: "2026-11-22T21:00:03.100Z")])
        let shown = lines(table, columns: 90)
        #expect(shown[0].hasSuffix("FAILING SINCE"))
        #expect(shown[1].hasPrefix("21:00:01.250  ETH"))
        #expect(shown[1].hasSuffix("21:00:03.100"))
        #expect(table.rows(on: surface(90), height: nil)[1].first?.role == .warning)
    }

    @Test func `a recovered asset loses the mark`() throws {
        let table = table([state("ETH", failingSince: "2026-11-22T21:00:03.100Z"), try record("ETH", "20")])
        #expect(!lines(table)[0].contains("FAILING"))
    }

    @Test(arguments: 14...120)
    func `no window is too narrow for a whole number and no row is too wide`(columns: Int) throws {
        let table = table([try record("ETH", "33.84976125"), try record("SHIB", "123456.78")])
        let shown = lines(table, columns: columns)
        #expect(shown.dropLast().allSatisfy { $0.count <= columns }, "\(shown)")
        #expect(shown.contains { $0.contains("33.84976125") })
        #expect(shown.contains { $0.contains("123456.78") })
    }

    @Test func `how long nothing is asked stands below the rows until it is over`() throws {
        let told: [(Duration, Bool, String)] = [
            (.milliseconds(41_200), false, "rate limited: asks again in 42s"),
            (.seconds(90), true, "banned for now: asks again in 1m30s"),
        ]
        for (wait, isBan, words) in told {
            var table = table([try record("ETH", "20"), WatchSilenceRecord.make(wait: wait, isBan: isBan)])
            #expect(lines(table)[2] == words)
            #expect(lines(table).count == 4)
            table.take(WatchSilenceRecord.make(wait: nil, isBan: false))
            #expect(lines(table).count == 3)
        }
    }

    @Test func `rows beyond the window are counted`() throws {
        let table = table(try (1...30).map { try record("A\($0)", "1") })
        let shown = lines(table, height: 12)
        #expect(shown.count < 12)
        #expect(shown.contains { $0.hasPrefix("... and 22 more") })
        #expect(lines(table).count == 32)
    }

    @Test(arguments: 3...12)
    func `a low window shows a row and the mark before anything else`(height: Int) throws {
        var records = try (1...30).map { try record("A\($0)", "1") }
        records = records.map { record in
            let fields = record.fields.map { $0.name == "simulated" ? .init("simulated", .boolean(true)) : $0 }
            return Record(schema: record.schema, fields: fields)
        }
        let shown = lines(table(records + [WatchSilenceRecord.make(wait: .seconds(9), isBan: false)]), height: height)
        #expect(shown.count <= max(height - 1, 3))
        #expect(shown[0].hasPrefix("TIME") && shown[1].contains("A1 "))
        #expect(shown.last == "simulated by the embedded exchange")
        #expect(shown.contains("rate limited: asks again in 9s") == (height > 4))
        #expect(shown.contains { $0.hasPrefix("... and") } == (height > 6))
    }

    @Test func `an instant of another day is shown whole`() throws {
        var table = table([try record("ETH", "20")])
        table.take(
            Record(
                schema: WatchRecord.schema,
                fields: try record("BTC", "1").fields.map { field in
                    field.name == "time" ? .init("time", .text("2026-11-23T00:00:01.000Z")) : field
                }
            )
        )
        #expect(lines(table)[1].hasPrefix("2026-11-22T21:00:01.250Z"))
        #expect(lines(table)[2].hasPrefix("00:00:01.000"))
    }

    @Test func `the way is kept in bounded room`() throws {
        let table = table(try (1...500).map { try record("ETH", "\($0)") })
        #expect(table.rowsByKey.values.first?.trend.count == 40)
    }
}
