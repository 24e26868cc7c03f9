import ShellRuntime

/// The columns that tables of watches share.
enum WatchColumns {
    /// Where the number went since the start.
    static let seriesColumns: [AnswerLayout.Column] = [
        .init(
            "changeSinceStart",
            heading: LocalizedText(english: "SINCE START", chinese: "自开始"),
            alignment: .right,
            dropOrder: 7
        ),
        .init("lowest", heading: LocalizedText(english: "LOWEST", chinese: "最低"), alignment: .right, dropOrder: 8),
        .init("highest", heading: LocalizedText(english: "HIGHEST", chinese: "最高"), alignment: .right, dropOrder: 9),
    ]

    /// When the question was due, and when it set out.
    static let instantColumns: [AnswerLayout.Column] = [
        .init("scheduled", heading: LocalizedText(english: "SCHEDULED", chinese: "计划"), dropOrder: 10),
        .init("asked", heading: LocalizedText(english: "ASKED", chinese: "提问"), dropOrder: 11),
    ]

    static let trend = AnswerLayout.Column(
        LiveLayout.trend,
        heading: LocalizedText(english: "TREND", chinese: "走势"),
        dropOrder: 3
    )

    static let failingSince = AnswerLayout.Column(
        LiveLayout.failingSince,
        heading: LocalizedText(english: "FAILING SINCE", chinese: "失败始于")
    )
}
