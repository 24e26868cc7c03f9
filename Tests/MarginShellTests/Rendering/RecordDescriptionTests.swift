import ExactDecimals
import BilingualText
@testable import Diagnosis
@testable import MarginCommands
@testable import MarginShell
@testable import RecordRendering
@testable import RequestInspection
@testable import ScriptTools
@testable import Watching

import ShellRuntime
import Testing

@Suite struct RecordDescriptionTests {
    private static let all =
        MarginCommandList.records + WatchingCommandList.records + DiagnosisCommandList.records
        + InspectionCommandList.records + ScriptToolRecords.all + RecordDescriptions.ofTheShell

    @Test func `each kind of record has a name of its own`() {
        let names = Self.all.map(\.schema.id.name)
        #expect(Set(names).count == names.count)
        #expect(RecordDescriptions.shell.all.map(\.schema.id.name) == names.sorted())
    }

    @Test func `fields have a name of their own and words in both languages`() {
        for schema in Self.all.map(\.schema) {
            let names = schema.fields.map(\.name)
            #expect(Set(names).count == names.count, "\(schema.id.name)")
            for text in [schema.summary] + schema.fields.map(\.summary) {
                #expect(!text.english.isEmpty && !text.chinese.isEmpty, "\(schema.id.name)")
                #expect(text.english != text.chinese || text.english.hasPrefix("`"), "\(text.english)")
            }
        }
    }

    @Test func `columns, live columns and keys are about fields that the record has`() {
        for description in Self.all {
            let names = Set(description.schema.fields.map(\.name))
            let columns = (description.layout?.columns ?? []) + (description.live?.columns.map(\.column) ?? [])
            for field in columns.flatMap(\.fields) where !field.isEmpty {
                #expect(names.contains(field), "\(description.schema.id.name).\(field)")
            }
            for field in (description.live?.key ?? []) + [description.live?.watched].compactMap(\.self) {
                #expect(names.contains(field), "\(description.schema.id.name).\(field)")
            }
        }
    }

    /// A pair of numbers, whose record every test below makes.
    private static let pair = RecordDescription<(first: Int, second: Int?)>(
        "pair",
        version: 3,
        "two numbers",
        "两个数",
        namesAccount: true,
        columns: ["second"],
        fields: [
            .init("first", .number, "the first", "第一个", column: .init("FIRST", "第一")) { .init($0.first) },
            .init("second", .number, optional: true, "the second", "第二个", column: .init("SECOND", "第二")) {
                .init($0.second)
            },
            .init("sum", .number, "both together", "二者之和") { .init($0.first + ($0.second ?? 0)) },
        ]
    )

    @Test func `a record has the fields of its schema in their order`() {
        let record = Self.pair.record(of: (first: 1, second: nil), rawBytes: [7])
        #expect(record.schema == Self.pair.schema.id)
        #expect(record.fields.map(\.name) == ["first", "second", "sum"])
        #expect(record.fields.map { ValueText.plain($0.value) } == ["1", "", "1"])
        #expect(record.rawBytes == [7])
        // The runtime adds the account and the profile.
        #expect(Self.pair.schema.fields.map(\.name) == ["first", "second", "sum", "account", "profile"])
    }

    @Test func `columns named first come first, and the others after them`() {
        #expect(Self.pair.layout?.columns.map(\.fields) == [["second"], ["first"]])
    }

    @Test func `a record without a description shows every field as a column`() {
        let record = Record(schema: Record.Schema("unknown", version: 1), fields: [.init("x", .text("y"))])
        #expect(RecordDescriptions.shell.layout(of: record).columns.map(\.fields) == [["x"]])
    }
}
