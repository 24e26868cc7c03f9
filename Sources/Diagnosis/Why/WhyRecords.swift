import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime
import TerminalText

extension WhyResult {
    static let description = RecordDescription<Localized<WhyResult>>(
        "why",
        version: 1,
        "why the max borrowable amount is what it is: facts, limits, and which of them is the limiting one",
        "最大可借额度为何如此：各项事实、各项限制及限制因素",
        form: .page(page),
        namesAccount: true,
        fields: [
            .asset { $0.asset.name },
            .scope { $0.scope },
            .isolatedSymbol { $0.scope },
            .init(
                "amount",
                .number,
                optional: true,
                "the max borrowable amount; none where the request was refused",
                "最大可借额度；被拒绝时为空"
            ) { .init($0.figures?.amount.value) },
            .borrowLimit { $0.figures?.borrowLimit },
            .init("refusal", .text, optional: true, "the code the request was refused with", "请求被拒绝时的错误码") {
                .init($0.refusal?.rawValue)
            },
        ] + conclusionFields + [
            .time { $0.milliseconds },
            .simulated { $0.isSimulated },
        ]
    )

    private static let conclusionFields: [RecordField<Localized<WhyResult>>] = [
        .init(
            "limitedBy",
            .list,
            "what limits the amount, by name; several where they allow the same amount",
            "限制因素；允许的数额相同时有多个"
        ) { .init($0.verdict.binding.map(\.rawValue)) },
        .init(
            "likely",
            .boolean,
            "whether that depends on what the exchange does not document, or on facts that do not add up to its figures",
            "是否依据交易所未公开的规则，或各项不能得出其数值"
        ) { .boolean($0.verdict.isLikely) },
        .init(
            "rule",
            .text,
            optional: true,
            "the rule in force, `2023` or `2026`; none where that is unknown, or where both give the same figures",
            "适用的规则，`2023` 或 `2026`；未知或二者数值相同时为空"
        ) { .init($0.limits.rule?.rawValue) },
        .init(
            "ratios",
            .text,
            optional: true,
            "the list of collateral ratios that gives the figures: `borrow`, `transferOut` or `liquidation`",
            "能得出数值的抵押率列表：`borrow`、`transferOut` 或 `liquidation`"
        ) { .init($0.limits.evidence?.list?.rawValue) },
        .init("verdict", .text, "what limits the amount and what would raise it", "结论与提升的办法") {
            .text($0.value.verdict.sentence.text(in: $0.language))
        },
        .init("notes", .list, "what else to know before borrowing", "借款前还应知道的事项") { why in
            .init(why.notes.map { $0.text(in: why.language) })
        },
        .init(
            "constraints",
            .list,
            "what each limit allows, each a `constraint`",
            "各项限制所允许的数额，均为 `constraint`"
        ) { .init($0.constraints.map { constraintDescription.record(of: $0) }) },
        .init("parts", .list, "the facts, each a `part`", "各项事实，均为 `part`") {
            .init($0.parts.map { partDescription.record(of: $0) })
        },
    ]

    static let constraintDescription = RecordDescription<BorrowConstraint>(
        "constraint",
        version: 1,
        "one limit of `why`",
        "`why` 的一项限制",
        fields: [
            .init(
                "name",
                .text,
                "`collateral`, `tier`, `level`, `levelAfterDebt`, `inventory`, `assetSwitch`, `accountSwitch`, "
                    + "`pairSwitch` or `accountOpen`",
                "`collateral`、`tier`、`level`、`levelAfterDebt`、`inventory`、`assetSwitch`、`accountSwitch`、"
                    + "`pairSwitch` 或 `accountOpen`"
            ) { .text($0.kind.rawValue) },
            .init(
                "allows",
                .number,
                optional: true,
                "what it would allow by itself; none for a switch",
                "其单独允许的数额；开关类为空"
            ) { .init($0.room) },
            .init("limits", .boolean, "whether it explains the amount", "是否能解释该数额") { .boolean($0.limits) },
            .init("likely", .boolean, "whether that depends on what is undocumented", "是否依据未公开的规则") {
                .boolean($0.isLikely)
            },
            .init("sources", .list, "the paths it comes from", "来源路径") { .init($0.sources) },
        ]
    )

    static let partDescription = RecordDescription<WhyPart>(
        "part",
        version: 1,
        "one fact of `why`",
        "`why` 的一项事实",
        fields: [
            .init("name", .text, "what it is", "名称") { .text($0.kind.rawValue) },
            .init(
                "value",
                .text,
                optional: true,
                "the figure as received, `true` or `false`",
                "收到的数值，或 `true`、`false`"
            ) { .init($0.value) },
            .init("unit", .text, optional: true, "what it is counted in", "单位") { .init($0.unit) },
            .init("source", .text, "the path it was read from", "来源路径") { .text($0.source) },
            .init("failure", .text, optional: true, "why it could not be read, as a code", "未能读取时的错误码") {
                .init($0.failure)
            },
        ]
    )
}

// The parts and constraints as people read them, the verdict below.
extension WhyResult {
    private static let page = RecordPage<Localized<WhyResult>> { results, surface in
        results.map { lines(of: $0.value, on: surface) }.joined(separator: [""])
            + (results.contains(where: \.isSimulated) ? [surface.simulatedLine] : [])
    }

    private static func lines(of why: WhyResult, on surface: OutputSurface) -> [PageLine] {
        let language = surface.language
        let headings = [
            LocalizedText("FACT", "事实"), LocalizedText("VALUE", "数值"),
            LocalizedText("LIMITS", "限制因素"), LocalizedText("SOURCE", "来源"),
        ]
        let table = PageTable(
            headings.enumerated()
                .map {
                    .init($1.text(in: language), alignment: $0 == 1 ? .right : .left, isDispensable: $0 == 3)
                },
            rows: (why.parts.map { row($0, in: language) } + why.constraints.map { row($0, in: language) })
                .map { cells in cells.map { PageLine($0) } }
        )
        let closing = [why.verdict.sentence] + why.notes
        return table.lines(width: surface.columns)
            + closing.map { PageLine(VisibleText($0.text(in: language)).description) }
    }

    private static func row(_ part: WhyPart, in language: Language) -> [String] {
        let value = VisibleText(part.value ?? "").description
        let unit = VisibleText(part.unit ?? "").description
        let known = value.isEmpty ? "-" : value + (unit.isEmpty ? "" : " " + unit)
        return [
            part.kind.words.text(in: language), part.failure.map { "(\(VisibleText($0)))" } ?? known, "",
            VisibleText(part.source).description,
        ]
    }

    private static func row(_ constraint: BorrowConstraint, in language: Language) -> [String] {
        let mark =
            constraint.isLikely
            ? LocalizedText("likely", "很可能") : LocalizedText("limits", "限制因素")
        let off = LocalizedText("off", "关闭")
        return [
            "> " + constraint.kind.words.text(in: language),
            constraint.room?.description ?? off.text(in: language), constraint.limits ? mark.text(in: language) : "",
            constraint.sources.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: " "),
        ]
    }
}
