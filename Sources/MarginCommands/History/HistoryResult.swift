import LineEditing
import RecordRendering
import ShellRuntime

/// A text that was typed, and its number, from 1 for the oldest.
struct HistoryResult: Sendable {
    let number: Int
    let entry: HistoryEntry

    static let description = RecordDescription<HistoryResult>(
        "history",
        version: 1,
        "a text that was typed",
        "输入过的一条文本",
        columns: ["number", "time", "status", "duration", "profile", "text"],
        fields: [
            .init(
                "number",
                .number,
                "its number, from 1 for the oldest",
                "序号，最早的为 1",
                column: .init("N", "序号", alignment: .right)
            ) { .init($0.number) },
            .init("time", .time, "when it started", "开始时间", column: .init("TIME", "时间", dropOrder: 2)) {
                .init(time: $0.entry.time)
            },
            .init(
                "status",
                .number,
                "its exit status",
                "退出状态",
                column: .init("STATUS", "状态", alignment: .right)
            ) { .init(Int($0.entry.status)) },
            .init(
                "duration",
                .duration,
                "how long it took",
                "耗时",
                column: .init("TOOK", "耗时", alignment: .right, dropOrder: 1)
            ) { .duration(.milliseconds($0.entry.duration)) },
            .init("text", .text, "the text", "文本", column: .init("TEXT", "文本")) { .text($0.entry.text) },
            .init(
                "profile",
                .text,
                optional: true,
                "the profile it ran in",
                "所用的配置档",
                column: .init("PROFILE", "配置档", dropOrder: 3)
            ) { .init($0.entry.profile.isEmpty ? nil : $0.entry.profile) },
        ]
    )
}
