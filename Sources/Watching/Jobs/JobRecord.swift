import BilingualText
import ShellRuntime

/// A background job as `jobs` lists it: schema `job`, version 1.
enum JobRecord {
    static let schema = Record.Schema("job", version: 1)

    static let layout = RecordLayout(
        schema: schema.name,
        columns: [
            .init("number", heading: LocalizedText(english: "JOB", chinese: "任务"), alignment: .right),
            .init("started", heading: LocalizedText(english: "SINCE", chinese: "开始于"), dropOrder: 1),
            .init("statement", heading: LocalizedText(english: "STATEMENT", chinese: "语句")),
        ]
    )

    static func make(_ job: Job) -> Record {
        Record(
            schema: schema,
            fields: [
                .init("number", .text(String(job.number))),
                .init("started", .text(UTCTime.text(job.startedMilliseconds))),
                .init("statement", .text(job.text)),
            ]
        )
    }
}
