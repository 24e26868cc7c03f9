import BilingualText
import BinanceMargin
import RecordRendering
import RequestInspection
import RequestSigning
import ShellRuntime

/// A bundle that was written.
struct WrittenBundle: Sendable {
    let document: BundleDocument
    let path: String

    private var problems: String? {
        let problems = CheckSummary.read(document[.doctor]?.lines ?? [])?.compactMap(\.problem) ?? []
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

/// A row of an analysis: a check, or failures in the records.
struct AnalyzedRow: Sendable {
    enum Subject: Sendable {
        case check(CheckSummary)
        case failure(RepeatedFailure)
    }

    let subject: Subject
    let language: Language

    private var check: CheckSummary? { if case .check(let check) = subject { check } else { nil } }
    private var failure: RepeatedFailure? { if case .failure(let failure) = subject { failure } else { nil } }
    private var facts: String? {
        failure.map { "path=\($0.path) count=\($0.count)" } ?? check?.facts.joined(separator: " ")
    }
    private var reason: LocalizedText? {
        let why = check?.outcome == .skipped ? SkipReason.words(for: check?.reason, count: 1) : nil
        return check?.meaning ?? failure?.meaning ?? why
    }

    static let description = RecordDescription<AnalyzedRow>(
        "analysis",
        version: 2,
        "a check of a bundle's diagnosis, or failures in its records",
        "诊断包中的一项检查，或请求记录中的失败",
        form: .page(
            RecordPage { rows, surface in
                DiagnosisPage(
                    checks: rows.compactMap(\.check),
                    failures: rows.compactMap(\.failure),
                    frame: DiagnosisPage.Frame(isFromBundle: true),
                    surface: surface
                ).lines
            }
        ),
        fields: [
            .init("part", .text, "the check, or `records`", "检查项，或 `records`") {
                .text($0.check?.check.rawValue ?? BundleSection.Name.records.rawValue)
            },
            .init("outcome", .text, "its result", "结果") { .init($0.check?.outcome.rawValue ?? $0.failure?.outcome) },
            .init("problem", .text, optional: true, "the problem's code", "问题代码") {
                .init($0.check?.problem ?? $0.failure?.code ?? $0.failure?.problem)
            },
            .init("likely", .boolean, "whether it depends on an assumption", "是否基于假设") {
                .boolean($0.check?.isLikely == true)
            },
            .init("facts", .text, optional: true, "what was read", "读到的内容") {
                .init($0.facts.flatMap { $0.isEmpty ? nil : $0 })
            },
            .init("reason", .text, optional: true, "the problem in words, or why it was skipped", "问题说明或跳过原因") {
                .init($0.reason?.text(in: $0.language))
            },
            .init("next", .text, optional: true, "what to do", "下一步") {
                .init(($0.check?.nextStep ?? $0.failure?.nextStep)?.text(in: $0.language))
            },
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
