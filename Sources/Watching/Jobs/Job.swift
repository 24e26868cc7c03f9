import RecordRendering
import ShellRuntime

package struct Job: Sendable {
    /// The number that `jobs` shows, from 1.
    let number: Int

    /// The statement without its `&`.
    let text: String

    /// The script that started it; nil for a person.
    let owner: String?

    /// When it began, in milliseconds since 1970.
    let startedMilliseconds: Int64
    let task: Task<Void, Never>
    let completion: JobCompletion
}

extension Job {
    static let description = RecordDescription<Job>(
        "job",
        version: 1,
        "a statement in the background",
        "一条后台语句",
        fields: [
            .init("number", .text, "its number", "编号", column: .init("JOB", "任务", alignment: .right)) {
                .text(String($0.number))
            },
            .init("started", .time, "when it started", "开始时间", column: .init("SINCE", "开始于", dropOrder: 1)) {
                .init(time: $0.startedMilliseconds)
            },
            .init("statement", .text, "the statement", "语句", column: .init("STATEMENT", "语句")) { .text($0.text) },
        ]
    )
}
