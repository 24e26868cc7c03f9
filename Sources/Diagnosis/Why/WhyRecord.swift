import BilingualText
import BorrowAnalysis
import ExactDecimals
import BinanceMargin
import ShellRuntime

/// The answer to `why` as a record: schema `why`, version 1. One object holds all that a ticket needs.
enum WhyRecord {
    static let fields = RecordSchema(
        Record.Schema("why", version: 1),
        summary: LocalizedText(
            english: "why the borrowable amount is what it is: parts, constraints, and what binds",
            chinese: "可借数量为何如此：各项事实、各项限制及起作用者"
        ),
        fields: [
            .asset, .scope, .isolatedSymbol,
            .init(
                "amount",
                .number,
                optional: true,
                "how much could be borrowed; none where that was refused",
                "最多可借数量；被拒绝时为空"
            ),
            .borrowLimit,
            .init("refusal", .text, optional: true, "the code the question was refused with", "查询被拒绝时的错误码"),
            .init(
                "limitedBy",
                .list,
                "the constraints that bind, by name; several where they meet at the same amount",
                "起作用的限制；恰为同一数额时有多个"
            ),
            .init(
                "likely",
                .boolean,
                "whether that rests on what the exchange does not document, or on parts that do not make its figures",
                "是否依据交易所未公开的规则，或各项不能得出其数值"
            ),
            .init(
                "rule",
                .text,
                optional: true,
                "the rule in force, `2023` or `2026`; none where that is unknown, or where both make the same figures",
                "适用的规则，`2023` 或 `2026`；未知或二者数值相同时为空"
            ),
            .init(
                "ratios",
                .text,
                optional: true,
                "the list of ratios that makes the figures: `borrow`, `transferOut` or `liquidation`",
                "能得出数值的抵押率列表：`borrow`、`transferOut` 或 `liquidation`"
            ),
            .init("verdict", .text, "what binds and what would raise the amount", "结论与提升的办法"),
            .init("notes", .list, "what else to know before borrowing", "借款前还应知道的事项"),
            .init(
                "constraints",
                .list,
                "what each constraint allows, each a `constraint`",
                "各项限制所允许的数额，均为 `constraint`"
            ),
            .init("parts", .list, "the facts, each a `part`", "各项事实，均为 `part`"),
            .time, .simulated, .account,
        ]
    )

    static let constraintFields = RecordSchema(
        Record.Schema("constraint", version: 1),
        summary: LocalizedText(english: "one constraint of `why`", chinese: "`why` 的一项限制"),
        fields: [
            .init(
                "name",
                .text,
                "`collateral`, `tier`, `level`, `levelAfterDebt`, `inventory`, `assetSwitch`, `accountSwitch`, "
                    + "`pairSwitch` or `accountOpen`",
                "`collateral`、`tier`、`level`、`levelAfterDebt`、`inventory`、`assetSwitch`、`accountSwitch`、"
                    + "`pairSwitch` 或 `accountOpen`"
            ),
            .init("allows", .number, optional: true, "what it alone would allow; none for a switch", "其单独允许的数额；开关类为空"),
            .init("limits", .boolean, "whether it explains the amount", "是否能解释该数额"),
            .init("likely", .boolean, "whether that rests on what is undocumented", "是否依据未公开的规则"),
            .init("sources", .list, "the paths it comes from", "来源路径"),
        ]
    )

    static let partFields = RecordSchema(
        Record.Schema("part", version: 1),
        summary: LocalizedText(english: "one fact of `why`", chinese: "`why` 的一项事实"),
        fields: [
            .init("name", .text, "what it is", "名称"),
            .init(
                "value",
                .text,
                optional: true,
                "the figure as received, `true` or `false`",
                "收到的数值，或 `true`、`false`"
            ),
            .init("unit", .text, optional: true, "what it is counted in", "单位"),
            .init("source", .text, "the path it was read from", "来源路径"),
            .init("failure", .text, optional: true, "the code that kept it from being read", "未能读取时的错误码"),
        ]
    )

    static func make(_ why: WhyResult, language: Language) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("asset", .text(why.asset.name)),
                .init("scope", .text(why.scope.kindName)),
                .text("isolatedSymbol", why.scope.symbol?.name),
                .decimal("amount", why.figures?.amount),
                .decimal("borrowLimit", why.figures?.borrowLimit),
                .text("refusal", why.refusal?.rawValue),
                .init("limitedBy", .list(why.verdict.binding.map { .text($0.rawValue) })),
                .init("likely", .boolean(why.verdict.isLikely)),
                .text("rule", why.limits.rule?.rawValue),
                .text("ratios", why.limits.evidence?.list?.rawValue),
                .init("verdict", .text(why.verdict.sentence.text(in: language))),
                .init("notes", .list(why.notes.map { .text($0.text(in: language)) })),
                .init("constraints", .list(why.constraints.map { .record(make($0)) })),
                .init("parts", .list(why.parts.map { .record(make($0)) })),
                .init("time", .text(UTCTime.text(why.milliseconds))),
                .init("simulated", .boolean(why.isSimulated)),
            ]
        )
    }

    private static func make(_ constraint: BorrowConstraint) -> Record {
        Record(
            schema: constraintFields.id,
            fields: [
                .init("name", .text(constraint.kind.rawValue)),
                .init("allows", constraint.room.map { .number($0) } ?? .nothing),
                .init("limits", .boolean(constraint.limits)),
                .init("likely", .boolean(constraint.isLikely)),
                .init("sources", .list(constraint.sources.map { .text($0) })),
            ]
        )
    }

    private static func make(_ part: WhyPart) -> Record {
        Record(
            schema: partFields.id,
            fields: [
                .init("name", .text(part.kind.rawValue)),
                .text("value", part.value),
                .text("unit", part.unit),
                .init("source", .text(part.source)),
                .text("failure", part.failure),
            ]
        )
    }
}
