import ShellRuntime

/// A background job as `jobs` lists it: schema `job`, version 1.
enum JobAnswer {
    static let schema = Answer.Schema("job", version: 1)

    static let layout = AnswerLayout(
        schema: schema.name,
        columns: [
            .init("number", heading: LocalizedText(english: "JOB", chinese: "任务"), alignment: .right),
            .init("started", heading: LocalizedText(english: "SINCE", chinese: "开始于"), dropOrder: 1),
            .init("statement", heading: LocalizedText(english: "STATEMENT", chinese: "语句")),
        ]
    )

    static func make(_ job: Job) -> Answer {
        Answer(
            schema: schema,
            fields: [
                .init("number", .text(String(job.number))),
                .init("started", .text(UTCTime.text(job.startedMilliseconds))),
                .init("statement", .text(job.text)),
            ]
        )
    }
}
