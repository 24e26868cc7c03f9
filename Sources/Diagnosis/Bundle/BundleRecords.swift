import BilingualText
import BinanceMargin
import RecordRendering
import RequestInspection
import ShellRuntime

/// A bundle that was written.
struct WrittenBundle: Sendable {
    let document: BundleDocument
    let path: String

    private var problems: String? {
        let problems = BundleCheck.read(document[.doctor]?.lines ?? [])?.compactMap(\.problem) ?? []
        return problems.isEmpty ? nil : problems.joined(separator: " ")
    }

    static let description = RecordDescription<WrittenBundle>(
        "bundle",
        version: 1,
        "a bundle that was written",
        "已写出的诊断包",
        form: .vertical,
        fields: [
            .init("file", .text, "the file", "文件", column: .init("FILE", "文件")) { .text($0.path) },
            .init("sections", .text, "what is in it", "包含的部分", column: .init("SECTIONS", "部分")) {
                .text($0.document.sections.map(\.name.rawValue).joined(separator: " "))
            },
            .init(
                "problems",
                .text,
                optional: true,
                "the problems it shows, as codes",
                "显示的问题",
                column: .init("PROBLEMS", "问题")
            ) { .init($0.problems) },
            .init(
                "removed",
                .text,
                "what was left out: kinds and counts",
                "略去的内容：种类和数量",
                column: .init("REMOVED", "略去")
            ) { .text(($0.document[.removed]?.lines ?? []).joined(separator: " ")) },
            .init(
                "sha256",
                .text,
                "the file's fingerprint, to compare on the other side",
                "文件指纹，供对方核对",
                column: .init("SHA-256", "SHA-256 指纹")
            ) { .text(ContentDigest.sha256(Array($0.document.text.utf8))) },
        ]
    )
}

/// A problem that a bundle shows.
struct BundleProblem: Sendable {
    let part: String
    let outcome: String
    let problem: String?
    let isLikely: Bool
    let facts: String?
    let meaning: String?
    let next: String?

    init(_ check: BundleCheck, in language: Language) {
        part = check.check
        outcome = check.outcome
        problem = check.problem
        isLikely = check.isLikely
        facts = check.facts.isEmpty ? nil : check.facts.joined(separator: " ")
        let known = check.problem.flatMap(Problem.init)
        meaning = known?.meaning.text(in: language)
        next = known?.nextStep.text(in: language)
    }

    init(_ failure: RepeatedFailure, in language: Language) {
        part = BundleSection.Name.records.rawValue
        outcome = failure.outcome
        problem = failure.code ?? failure.problem
        isLikely = false
        facts = "path=\(failure.path) count=\(failure.count)"
        let entry = failure.code.flatMap { ErrorCatalogue.entry(for: ExchangeCode(rawValue: $0)) }
        let known = failure.problem.flatMap(Problem.init)
        meaning = entry?.meaning.text(in: language) ?? known?.meaning.text(in: language)
        next = entry?.remedy.text(in: language) ?? known?.nextStep.text(in: language)
    }

    static let description = RecordDescription<BundleProblem>(
        "analysis",
        version: 1,
        "a problem that a bundle shows",
        "诊断包中显示的一个问题",
        columns: ["part", "outcome", "problem", "reason", "facts", "next"],
        fields: [
            .init("part", .text, "the check, or `records`", "检查项，或 `records`", column: .init("PART", "部分")) {
                .text($0.part)
            },
            .init("outcome", .text, "its result", "结果", column: .init("RESULT", "结果")) { .text($0.outcome) },
            .init(
                "problem",
                .text,
                optional: true,
                "the problem's code",
                "问题代码",
                column: .init("PROBLEM", "问题", mark: .likely)
            ) { .init($0.problem) },
            .init("likely", .boolean, "whether it depends on an assumption", "是否基于假设") { .boolean($0.isLikely) },
            .init(
                "facts",
                .text,
                optional: true,
                "what was read",
                "读到的内容",
                column: .init("DETAILS", "详情", dropOrder: 2, wrapsTo: 24)
            ) { .init($0.facts) },
            .init(
                "reason",
                .text,
                optional: true,
                "the problem in words",
                "问题说明",
                column: .init("MEANING", "含义", dropOrder: 3, wrapsTo: 24)
            ) { .init($0.meaning) },
            .init(
                "next",
                .text,
                optional: true,
                "what to do",
                "下一步",
                column: .init("WHAT TO DO", "下一步", dropOrder: 1, wrapsTo: 30)
            ) { .init($0.next) },
        ]
    )
}

/// A difference between two bundles.
struct BundleChange: Sendable {
    let part: String
    let before: String?
    let after: String?

    static let description = RecordDescription<BundleChange>(
        "bundleChange",
        version: 1,
        "what changed between two bundles",
        "两个诊断包之间的变化",
        fields: [
            .init(
                "part",
                .text,
                "the check, one of its facts, or a fact of the session",
                "检查项、其详情或会话信息",
                column: .init("PART", "部分")
            ) { .text($0.part) },
            .init("before", .text, optional: true, "as it was", "之前", column: .init("BEFORE", "之前")) {
                .init($0.before)
            },
            .init("after", .text, optional: true, "as it is", "之后", column: .init("AFTER", "之后")) {
                .init($0.after)
            },
        ]
    )
}
