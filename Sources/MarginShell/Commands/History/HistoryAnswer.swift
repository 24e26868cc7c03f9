import ExactDecimals
import ShellRuntime

/// A text of this session: schema `history`, version 1.
enum HistoryAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("history", version: 1),
        summary: LocalizedText(english: "a text typed in this session", chinese: "本会话中输入的一条文本"),
        fields: [
            .init("number", .number, "its number in this session, from 1", "在本会话中的序号，从 1 计"),
            .init("time", .time, "when it began", "开始时间"),
            .init("status", .number, "the exit status it ended with", "退出状态"),
            .init("duration", .duration, "how long it took", "耗时"),
            .init("text", .text, "the text", "文本"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: [
            .init("number", heading: LocalizedText(english: "N", chinese: "序号"), alignment: .right),
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间"), dropOrder: 2),
            .init("status", heading: LocalizedText(english: "STATUS", chinese: "状态"), alignment: .right),
            .init("duration", heading: LocalizedText(english: "TOOK", chinese: "耗时"), alignment: .right, dropOrder: 1),
            .init("text", heading: LocalizedText(english: "TEXT", chinese: "文本")),
        ]
    )

    static func make(_ entry: SessionLog.Entry, number: Int) -> Answer {
        Answer(
            schema: fields.id,
            fields: [
                .init("number", .number(ExactDecimal(number))),
                .init("time", .text(UTCTime.text(entry.milliseconds))),
                .init("status", .number(ExactDecimal(Int(entry.status.rawValue)))),
                .init("duration", .duration(entry.duration)),
                .init("text", .text(entry.text)),
            ]
        )
    }
}
