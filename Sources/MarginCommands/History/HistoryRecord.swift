import BilingualText
import ExactDecimals
import LineEditing
import ShellRuntime

/// A text that was typed: schema `history`, version 1.
enum HistoryRecord {
    static let fields = RecordSchema(
        Record.Schema("history", version: 1),
        summary: LocalizedText(english: "a text that was typed", chinese: "输入过的一条文本"),
        fields: [
            .init("number", .number, "its number, from 1 for the oldest", "序号，最早的为 1"),
            .init("time", .time, "when it began", "开始时间"),
            .init("status", .number, "the exit status it ended with", "退出状态"),
            .init("duration", .duration, "how long it took", "耗时"),
            .init("text", .text, "the text", "文本"),
            .init("profile", .text, optional: true, "the profile it ran in", "所用的配置"),
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("number", heading: LocalizedText(english: "N", chinese: "序号"), alignment: .right),
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间"), dropOrder: 2),
            .init("status", heading: LocalizedText(english: "STATUS", chinese: "状态"), alignment: .right),
            .init("duration", heading: LocalizedText(english: "TOOK", chinese: "耗时"), alignment: .right, dropOrder: 1),
            .init("profile", heading: LocalizedText(english: "PROFILE", chinese: "配置"), dropOrder: 3),
            .init("text", heading: LocalizedText(english: "TEXT", chinese: "文本")),
        ]
    )

    static func make(_ entry: HistoryEntry, number: Int) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("number", .number(ExactDecimal(number))),
                .init("time", .text(UTCTime.text(entry.time))),
                .init("status", .number(ExactDecimal(Int(entry.status)))),
                .init("duration", .duration(.milliseconds(entry.duration))),
                .init("text", .text(entry.text)),
                .init("profile", entry.profile.isEmpty ? .nothing : .text(entry.profile)),
            ]
        )
    }
}
