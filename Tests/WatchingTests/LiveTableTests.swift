import LineEditing
import BilingualText
import ExactDecimals
import ShellRuntime
import TerminalText
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

    private func state(_ asset: String, failingSince: String?, named: Set<String> = []) -> LiveUpdate {
        .state(
            LiveState(
                statement: "watch",
                schema: WatchLine.amountDescription.schema.id,
                identity: [
                    .init("asset", .text(asset)), .init("scope", .text("cross")), .init("isolatedSymbol", .nothing),
                ],
                watched: "amount",
                named: named,
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

    private func lines(_ table: LiveTable, columns: Int? = 70, height: Int = 50) -> [String] {
        table.rows(on: surface(columns), height: height).map { $0.map(\.text).joined() }
    }

    private func status(_ wait: Duration?, _ silence: LiveStatus.Silence? = nil, ticks: Int = 3) -> LiveUpdate {
        .status(LiveStatus(goal: nil, ticks: ticks, wait: wait, silence: silence))
    }

    @Test func `each asset has one row with its latest record and its change`() throws {
        let table = try table([
            state("ETH", failingSince: nil), state("BTC", failingSince: nil),
            try row("BTC", "1"), try row("ETH", "20"), try row("ETH", "30", at: "21:00:03.000"),
        ])
        #expect(
            lines(table, columns: 64) == [
                "watch                                2026-11-22 UTC  Ctrl-C ends",
                "ASSET  ACCOUNT  MAX BORROWABLE  CHANGE  LAST 10     TIME",
                "ETH    cross                30          ▁█          21:00:03.000",
                "BTC    cross                 1          ─           21:00:01.250",
            ]
        )
    }

    /// The screen of a watch that waits for an inventory, in a window of this width.
    private func waiting(_ columns: Int, _ language: Language, symbols: PageSymbols = .unicode) throws -> [String] {
        var table = LiveTable(layout: try #require(WatchLine.amountDescription.live))
        for asset in ["ETH", "SHIB"] {
            table.take(
                .state(
                    LiveState(
                        statement: "watch ETH SHIB 30s until SHIB.inventory > 0",
                        schema: WatchLine.amountDescription.schema.id,
                        identity: [
                            .init("asset", .text(asset)), .init("scope", .text("cross")),
                            .init("isolatedSymbol", .nothing),
                        ],
                        watched: "amount",
                        named: ["inventory"],
                        failingSince: nil,
                        isSimulated: true
                    )
                )
            )
        }
        for (asset, amounts, inventory) in [
            ("ETH", ["33.85", "33.85077652", "33.87003115"], "18240.75"),
            ("SHIB", ["5777025877.33333333", "5777025877.33333333"], "0"),
        ] {
            var last: ExactDecimal?
            for amount in try amounts.map({ try #require(ExactDecimal($0)) }) {
                let change = try last.map { try amount.subtracting($0) }
                var fields = try record(asset, amount.description).fields.filter { $0.name != "simulated" }
                fields += [
                    .init("change", change.map(Value.number) ?? .nothing),
                    .init("inventory", .number(try #require(ExactDecimal(inventory)))),
                    .init("simulated", .boolean(true)),
                ]
                table.take(.row(Record(schema: WatchLine.amountDescription.schema.id, fields: fields)))
                last = amount
            }
        }
        let goal = Message.verbatim("waiting for SHIB.inventory > 0 (now 0)")
        table.take(.status(LiveStatus(goal: goal, ticks: 14, wait: .seconds(21), silence: nil)))
        let surface = OutputSurface(
            isTerminal: true,
            columns: columns,
            usesColour: false,
            language: language,
            symbols: symbols
        )
        return table.rows(on: surface, height: 24).map { $0.map(\.text).joined() }
    }

    @Test func `a watch says what it is, what it waits for and when it looks again`() throws {
        #expect(
            try waiting(80, .english) == [
                "watch ETH SHIB 30s until SHIB.inventory > 0          2026-11-22 UTC  Ctrl-C ends",
                "ASSET  ACCOUNT       MAX BORROWABLE       CHANGE  LAST 19              INVENTORY",
                "ETH    cross            33.87003115  +0.01925463  ▁▁█                   18240.75",
                "SHIB   cross    5777025877.33333333            0  ──                           0",
                "waiting for SHIB.inventory > 0 (now 0) · tick 14 · next in 21 s · simulated",
            ]
        )
        #expect(try waiting(50, .english).allSatisfy { CellWidth.columns(of: $0) <= 50 })
        #expect(try waiting(50, .chinese).allSatisfy { CellWidth.columns(of: $0) <= 50 })
        #expect(try waiting(80, .english, symbols: .ascii).allSatisfy { $0.allSatisfy(\.isASCII) })
    }

    @Test func `at the end only things with a figure stay`() throws {
        let table = try table([state("ETH", failingSince: nil), try row("BTC", "1"), status(.seconds(9))])
        #expect(
            table.lastRows(on: surface(40)).map { $0.map(\.text).joined() } == [
                "ASSET  ACCOUNT  MAX BORROWABLE  LAST 8", "BTC    cross                 1  ─",
            ]
        )
        #expect(try self.table([state("ETH", failingSince: nil)]).lastRows(on: surface(40)).isEmpty)
    }

    @Test func `a field that a condition names has its column in every window`() throws {
        for columns in [50, 80, 120] {
            var table = LiveTable(layout: try #require(WatchLine.amountDescription.live))
            table.take(state("ETH", failingSince: nil, named: ["inventory"]))
            table.take(try row("ETH", "20"))
            #expect(lines(table, columns: columns)[1].contains("INVENTORY"))
            #expect(!lines(table, columns: columns)[1].contains("LIMITED BY"))
        }
    }

    @Test func `a failing asset shows its start, and its figures keep their time`() throws {
        let table = try table([try row("ETH", "20"), state("ETH", failingSince: "2026-11-22T21:00:03.100Z")])
        let shown = lines(table, columns: 90)
        #expect(shown[1].hasSuffix("FAILING SINCE"))
        #expect(shown[2].hasSuffix("21:00:03.100"))
        #expect(table.rows(on: surface(90), height: 50)[2].first?.role == .warning)
    }

    @Test func `a recovered asset loses the mark`() throws {
        let table = try table([state("ETH", failingSince: "2026-11-22T21:00:03.100Z"), try row("ETH", "20")])
        #expect(!lines(table)[1].contains("FAILING"))
    }

    @Test(arguments: 14...120)
    func `no window is too narrow for a whole number and no row is too wide`(columns: Int) throws {
        let table = try table([try row("ETH", "33.84976125"), try row("SHIB", "123456.78")])
        let shown = lines(table, columns: columns)
        #expect(shown.allSatisfy { $0.count <= columns }, "\(shown)")
        #expect(shown.contains { $0.contains("33.84976125") })
        #expect(shown.contains { $0.contains("123456.78") })
    }

    @Test func `the last line says when the next request follows, and why none does`() throws {
        let cases: [(LiveUpdate, String)] = [
            (status(.milliseconds(20_100)), "tick 3 · next in 21 s"), (status(nil), "tick 3"),
            (status(.milliseconds(41_200), .rateLimit), "rate limited: next request in 42 s"),
            (status(.seconds(90), .ban), "temporarily banned: next request in 1 min 30 s"),
        ]
        for (update, words) in cases {
            let table = try table([try row("ETH", "20"), update])
            #expect(lines(table).last == words)
        }
    }

    @Test func `rows beyond the window are counted`() throws {
        let table = try table(try (1...30).map { try row("A\($0)", "1") })
        let shown = lines(table, height: 12)
        #expect(shown.count < 12)
        #expect(shown.contains { $0.hasPrefix("... and 21 more") })
        #expect(lines(table).count == 31)
    }

    @Test(arguments: 3...12)
    func `a low window shows a row and the mark before anything else`(height: Int) throws {
        let records = try (1...30).map { try record("A\($0)", "1") }.map { record in
            let fields = record.fields.map { $0.name == "simulated" ? .init("simulated", .boolean(true)) : $0 }
            return LiveUpdate.row(Record(schema: record.schema, fields: fields))
        }
        let shown = lines(try table(records + [status(.seconds(9), .rateLimit)]), height: height)
        #expect(shown.count <= max(height - 1, 3))
        #expect(shown[0].hasPrefix("ASSET") && shown[1].contains("A1 "))
        #expect(shown.last == "rate limited: next request in 9 s · simulated")
        #expect(shown.contains { $0.hasPrefix("... and") } == (height > 4))
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
        #expect(lines(table, columns: 100)[1].contains("2026-11-22T21:00:01.250Z"))
        #expect(lines(table, columns: 100)[2].contains(" 00:00:01.000"))
    }

    @Test func `the way is kept in bounded room`() throws {
        let table = try table(try (1...500).map { try row("ETH", "\($0)") })
        #expect(table.rowsByKey.values.first?.trend.count == 40)
    }
}
