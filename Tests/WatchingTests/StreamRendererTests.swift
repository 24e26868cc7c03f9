import BilingualText
import ExactDecimals
import Foundation
import ShellRuntime
import TerminalText
import Testing

@testable import RecordRendering
@testable import Watching

@Suite struct StreamRendererTests {
    private func record(_ second: Int, _ amount: String, _ change: String?) throws -> Record {
        Record(
            schema: WatchLine.amountDescription.schema.id,
            fields: [
                .init("time", .text("2026-11-22T21:00:0\(second).000Z")),
                .init("asset", .text("ETH")),
                .init("scope", .text("cross")),
                .init("amount", .number(try #require(ExactDecimal(amount)))),
                .init("borrowLimit", .number(ExactDecimal(500))),
                .init("limitedBy", .text("other")),
                .init("change", change.flatMap { ExactDecimal($0) }.map(Value.number) ?? .nothing),
            ]
        )
    }

    @Test(arguments: 20...160)
    func `a window shows all rows of a watch in one form under one heading`(columns: Int) throws {
        let surface = OutputSurface(isTerminal: true, columns: columns, usesColour: false, language: .english)
        let layout = try #require(WatchLine.amountDescription.layout)
        var renderer = StreamRenderer(layout: layout, surface: surface)
        let rows = try [
            record(1, "33.849761", nil), record(2, "33.85077652", "0.00101552"), record(3, "33.8", "-0.05077652"),
        ]
        let texts = rows.map { renderer.add($0).unchanged }
        let headings = texts.map { $0.components(separatedBy: "MAX BORROWABLE").count - 1 }
        // Either a heading and a row each, or lines all the way.
        #expect(headings == [1, 0, 0] || headings == [0, 0, 0], "\(texts.joined())")
        let lines = texts.joined().split(separator: "\n")
        if headings == [1, 0, 0] { #expect(lines.count == 4 && lines.allSatisfy { $0.count <= columns }) }
        for number in ["33.849761", "33.85077652", "33.8"] { #expect(lines.contains { $0.contains(number) }) }
    }
}
