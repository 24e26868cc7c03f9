import BilingualText
import RecordRendering
import ShellRuntime

/// What one check found, as `doctor` shows it.
struct ShownCheck: Sendable {
    let report: CheckReport

    /// What was read, as far as it may be shown.
    let facts: [Fact]
    let isSimulated: Bool
    let language: Language

    private var result: CheckResult { report.result }
    private var meaning: String? { result.problem?.meaning.text(in: language) }
    private var next: String? { result.problem?.nextStep.text(in: language) }
    private var status: ExitStatus? { result.outcome == .fail ? result.problem?.status : nil }

    static let description = RecordDescription<ShownCheck>(
        "doctorCheck",
        version: 2,
        "what one check of a diagnosis found",
        "一项诊断检查的结果",
        fields: [
            .init("check", .text, "the check", "检查项", column: .init("CHECK", "检查项")) { .text($0.report.name.rawValue) },
            .init(
                "outcome",
                .text,
                "`ok`, `warn`, `fail`, `skipped` or `unknown`",
                "`ok`、`warn`、`fail`、`skipped` 或 `unknown`（无法判断）",
                column: .init("RESULT", "结果")
            ) { .text($0.result.outcome.rawValue) },
            .init(
                "problem",
                .text,
                optional: true,
                "the problem's code",
                "问题代码",
                column: .init("PROBLEM", "问题", mark: .likely)
            ) { .init($0.result.problem?.rawValue) },
            .init(
                "likely",
                .boolean,
                "whether it depends on what the exchange does not document",
                "是否基于交易所未公开的假设"
            ) { .boolean($0.result.isLikely) },
            .init(
                "facts",
                .text,
                optional: true,
                "what was read",
                "读到的内容",
                column: .init("DETAILS", "详情", dropOrder: 1, wrapsTo: 16, or: "reason")
            ) { .init($0.facts.isEmpty ? nil : $0.facts.map { "\($0.name)=\($0.value)" }.joined(separator: " ")) },
            .init("reason", .text, optional: true, "the problem in words, or why it was skipped", "问题说明或跳过原因") {
                .init($0.meaning ?? $0.result.reason?.text(in: $0.language))
            },
            .init(
                "next",
                .text,
                optional: true,
                "what to do",
                "下一步",
                column: .init("WHAT TO DO", "下一步", dropOrder: 2, wrapsTo: 30)
            ) { .init($0.next) },
            .init("status", .number, optional: true, "the exit status of such a failure", "相应的退出状态") {
                .init($0.status.map { Int($0.rawValue) })
            },
            .init("took", .duration, "how long the check took", "耗时") { .init(measured: $0.report.duration) },
            .init("simulated", .boolean, "whether the exchange is the embedded one", "是否为沙盒") {
                .boolean($0.isSimulated)
            },
        ]
    )
}

/// A check as `doctor list` lists it.
struct ListedCheck: Sendable {
    let check: any DiagnosticCheck
    let language: Language

    private var needs: String? {
        check.needs.isEmpty ? nil : check.needs.map(\.rawValue).joined(separator: " ")
    }

    static let description = RecordDescription<ListedCheck>(
        "checkEntry",
        version: 1,
        "a check of a diagnosis",
        "一项诊断检查",
        columns: ["check", "network", "weight", "description"],
        fields: [
            .init("check", .text, "its name after `only`", "`only` 之后的名称", column: .init("CHECK", "检查项")) {
                .text($0.check.name.rawValue)
            },
            .init(
                "description",
                .text,
                "what it checks",
                "检查内容",
                column: .init("WHAT IT CHECKS", "检查内容")
            ) { .text($0.check.summary.text(in: $0.language)) },
            .init("needs", .text, optional: true, "the checks it depends on", "所依赖的检查项") { .init($0.needs) },
            .init(
                "network",
                .boolean,
                "whether it needs the network",
                "是否需要网络",
                column: .init("NETWORK", "网络", dropOrder: 2)
            ) { .boolean($0.check.cost != nil) },
            .init(
                "weight",
                .number,
                "the most IP weight that it takes by itself",
                "单独检查的最大权重（IP）",
                column: .init("WEIGHT", "权重", alignment: .right, dropOrder: 1)
            ) { .init(CheckCost.of([$0.check]).weight.address) },
        ]
    )
}
