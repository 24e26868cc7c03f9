import BilingualText
import RecordRendering
import ShellRuntime

/// What one check found, as `doctor` shows it.
struct ShownCheck: Sendable {
    let summary: CheckSummary
    let duration: Duration
    let frame: DiagnosisPage.Frame
    let language: Language

    static let description = RecordDescription<ShownCheck>(
        "doctorCheck",
        version: 2,
        "what one check of a diagnosis found",
        "一项诊断检查的结果",
        form: .page(
            RecordPage { checks, surface in
                DiagnosisPage(
                    checks: checks.map(\.summary),
                    frame: checks.last?.frame ?? DiagnosisPage.Frame(),
                    surface: surface
                ).lines
            }
        ),
        fields: [
            .init("check", .text, "the check", "检查项") { .text($0.summary.check.rawValue) },
            .init(
                "outcome",
                .text,
                "`ok`, `warn`, `fail`, `skipped` or `unknown`",
                "`ok`、`warn`、`fail`、`skipped` 或 `unknown`（无法判断）"
            ) { .text($0.summary.outcome.rawValue) },
            .init("problem", .text, optional: true, "the problem's code", "问题代码") { .init($0.summary.problem) },
            .init(
                "likely",
                .boolean,
                "whether it depends on what the exchange does not document",
                "是否基于交易所未公开的假设"
            ) { .boolean($0.summary.isLikely) },
            .init("facts", .text, optional: true, "what was read", "读到的内容") {
                .init($0.summary.facts.isEmpty ? nil : $0.summary.facts.joined(separator: " "))
            },
            .init("reason", .text, optional: true, "the problem in words, or why it was skipped", "问题说明或跳过原因") {
                .init($0.reason)
            },
            .init("next", .text, optional: true, "what to do", "下一步") {
                .init($0.summary.nextStep?.text(in: $0.language))
            },
            .init("status", .number, optional: true, "the exit status of such a failure", "相应的退出状态") {
                .init($0.summary.outcome == .fail ? Int($0.summary.status.rawValue) : nil)
            },
            .init("took", .duration, "how long the check took", "耗时") { .init(measured: $0.duration) },
            .init("simulated", .boolean, "whether the exchange is the embedded one", "是否为沙盒") {
                .boolean($0.frame.isSimulated)
            },
        ]
    )

    private var reason: String? {
        let why = summary.outcome == .skipped ? SkipReason.words(for: summary.reason, count: 1) : nil
        return (summary.meaning ?? why)?.text(in: language)
    }
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
