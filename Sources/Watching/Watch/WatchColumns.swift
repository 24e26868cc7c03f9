import BilingualText
import ShellRuntime

/// The columns that tables of watches share.
enum WatchColumns {
    /// Where the number went since the start.
    static let seriesColumns: [RecordLayout.Column] = [
        .init(
            "changeSinceStart",
            heading: LocalizedText(english: "SINCE START", chinese: "自开始"),
            alignment: .right,
            dropOrder: 7
        ),
        .init("lowest", heading: LocalizedText(english: "LOWEST", chinese: "最低"), alignment: .right, dropOrder: 8),
        .init("highest", heading: LocalizedText(english: "HIGHEST", chinese: "最高"), alignment: .right, dropOrder: 9),
    ]

    /// When the request was due, and when it set out.
    static let instantColumns: [RecordLayout.Column] = [
        .init("scheduled", heading: LocalizedText(english: "SCHEDULED", chinese: "计划"), dropOrder: 10),
        .init("sent", heading: LocalizedText(english: "ASKED", chinese: "提问"), dropOrder: 11),
    ]

    static let trend = RecordLayout.Column(
        LiveLayout.trend,
        heading: LocalizedText(english: "TREND", chinese: "走势"),
        dropOrder: 3
    )

    static let failingSince = RecordLayout.Column(
        LiveLayout.failingSince,
        heading: LocalizedText(english: "FAILING SINCE", chinese: "失败始于")
    )
}
