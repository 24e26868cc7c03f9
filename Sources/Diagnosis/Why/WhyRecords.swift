import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime

extension WhyResult {
    static let description = RecordDescription<Localized<WhyResult>>(
        "why",
        version: 2,
        "why the max borrowable amount is what it is: limits, arithmetic, what would raise it, and the facts",
        "最大可借额度为何如此：各项限制、计算过程、提升办法及各项事实",
        form: .page(
            RecordPage { results, surface in
                let pages = results.map(\.value).map { why in
                    why.isComplete ? WhyFactsPage(why, on: surface).lines : WhyPage(why, on: surface).lines
                }
                return Array(pages.joined(separator: [""]))
            }
        ),
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
            .init(
                "yearlyRate",
                .number,
                optional: true,
                "the interest of a year at the present rate, 1 being the whole debt",
                "按当前利率计算的年利率，1 即全部本金"
            ) { .init($0.value.yearlyRate) },
        ] + conclusionFields + listFields + [
            .time { $0.milliseconds },
            .simulated { $0.isSimulated },
        ]
    )

    private static let conclusionFields: [RecordField<Localized<WhyResult>>] = [
        .limitedBy("what limits the amount", "限制因素") { $0.limits.limiting },
        .init(
            "likely",
            .boolean,
            "whether that depends on what the exchange does not document, or on facts that do not add up to its figures",
            "是否依据交易所未公开的规则，或各项不能得出其数值"
        ) { .boolean($0.limits.isLikely) },
        .init(
            "accuracy",
            .text,
            "how well the arithmetic gives the amount: `exact`, `near` (within 0.1 %), `unexplained` or `unread`",
            "计算结果与数额的吻合程度：`exact`、`near`（相差不超过 0.1%）、`unexplained` 或 `unread`"
        ) { .text($0.explanation.accuracy.rawValue) },
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
        .init("verdict", .text, "what limits the amount, as a sentence", "结论：限制因素") { why in
            .text(WhyPage(why.value, on: .text(in: why.language)).cause)
        },
        .init("notes", .list, "what else to know before borrowing", "借款前还应知道的事项") { why in
            .init(WhyNotes(why.value).all.map { $0.text(in: why.language) })
        },
    ]

    private static let listFields: [RecordField<Localized<WhyResult>>] = [
        .constraints("constraints", "what each limit allows", "各项限制所允许的数额") { $0.limits.constraints },
        .init("arithmetic", .list, "how the amount is calculated, each a `step`", "计算过程，均为 `step`") {
            .init($0.explanation.arithmetic.map { stepDescription.record(of: $0) })
        },
        .remedies("remedies", "what would raise the amount", "提升额度的办法") { $0.explanation.remedies },
        .init("parts", .list, "the facts, each a `part`", "各项事实，均为 `part`") {
            .init($0.value.parts.map { partDescription.record(of: $0) })
        },
    ]
}

extension WhatIfResult {
    static let description = RecordDescription<WhatIfResult>(
        "whatIf",
        version: 1,
        "the max borrowable amount after supposed changes of the account",
        "假设账户变更后的最大可借额度",
        form: .page(
            RecordPage { results, surface in
                Array(results.map { WhatIfPage(result: $0, surface: surface).lines }.joined(separator: [""]))
            }
        ),
        namesAccount: true,
        fields: [
            .asset { $0.why.asset.name },
            .scope { $0.why.scope },
            .isolatedSymbol { $0.why.scope },
            .init("amount", .number, "the amount after the changes, calculated", "变更后的额度（计算所得）") {
                .number($0.outcome.after.amount)
            },
            .init("before", .number, "the amount before them, calculated", "变更前的额度（计算所得）") {
                .number($0.outcome.before.amount)
            },
            .init("changes", .list, "the changes, each a `supposedChange`", "各项变更，均为 `supposedChange`") {
                .init($0.changes.map { changeDescription.record(of: $0) })
            },
            .limitedBy("what limits the amount after the changes", "变更后的限制因素") { $0.outcome.after.limiting },
            .init(
                "likely",
                .boolean,
                "whether the amount depends on what the exchange does not document",
                "额度是否依据交易所未公开的规则"
            ) { .boolean($0.outcome.after.isLikely) },
            .init(
                "otherAmounts",
                .list,
                "the amounts by other rules that explain the present amount as well",
                "同样能解释当前额度的其他规则所得的额度"
            ) { .list($0.outcome.after.otherAmounts.map(Value.number)) },
            .constraints("constraintsBefore", "what each limit allows before the changes", "变更前各项限制所允许的数额") {
                $0.outcome.before.constraints
            },
            .constraints("constraints", "what each limit allows after them", "变更后各项限制所允许的数额") {
                $0.outcome.after.constraints
            },
            .time { $0.why.milliseconds },
            .simulated { $0.why.isSimulated },
        ]
    )

    static let changeDescription = RecordDescription<AccountChange>(
        "supposedChange",
        version: 1,
        "one change that `why` supposes",
        "`why` 假设的一项变更",
        fields: [
            .init(
                "action",
                .text,
                "`add`, `remove`, `repay`, `borrow`, `price` or `leverage`",
                "`add`、`remove`、`repay`、`borrow`、`price` 或 `leverage`"
            ) { .text($0.action) },
            .init("amount", .number, "the amount, the price or the leverage", "数额、价格或杠杆倍数") { .number($0.number) },
            .init("asset", .text, optional: true, "the asset; none for the leverage", "资产；杠杆为空") { .init($0.asset) },
        ]
    )
}

extension ReachResult {
    static let description = RecordDescription<ReachResult>(
        "reach",
        version: 1,
        "the least of each single remedy that makes an amount borrowable",
        "使某一数额可借的各项单独办法的最小值",
        form: .page(
            RecordPage { results, surface in
                Array(results.map { ReachPage(result: $0, surface: surface).lines }.joined(separator: [""]))
            }
        ),
        namesAccount: true,
        fields: [
            .asset { $0.why.asset.name },
            .scope { $0.why.scope },
            .isolatedSymbol { $0.why.scope },
            .init("target", .number, "the amount to reach", "目标数额") { .number($0.reach.target) },
            .init("amount", .number, "what can be borrowed now, calculated", "当前最大可借额度（计算所得）") {
                .number($0.reach.present.amount)
            },
            .init("reached", .boolean, "whether the target can be borrowed now", "目标当前是否可借") {
                .boolean($0.reach.isReached)
            },
            .constraints(
                "blockers",
                "the limits below the target that no change of the account raises",
                "低于目标且账户变更无法提升的限制"
            ) { $0.reach.blockers },
            .remedies("ways", "the least of each remedy; none where there are blockers", "各项办法的最小值；有上述限制时为空") {
                $0.reach.ways
            },
            .time { $0.why.milliseconds },
            .simulated { $0.why.isSimulated },
        ]
    )
}

extension AgainstResult {
    static let description = RecordDescription<AgainstResult>(
        "against",
        version: 1,
        "what changed the max borrowable amount between two results of `why`",
        "两次 `why` 之间最大可借额度变化的原因",
        form: .page(
            RecordPage { results, surface in
                Array(results.map { AgainstPage(result: $0, surface: surface).lines }.joined(separator: [""]))
            }
        ),
        namesAccount: true,
        fields: [
            .asset { $0.now.asset.name },
            .scope { $0.now.scope },
            .isolatedSymbol { $0.now.scope },
            .init("before", .number, "the amount then", "之前的额度") { .number($0.change.before) },
            .init("amount", .number, "the amount now", "现在的额度") { .number($0.change.after) },
            .init("change", .number, "the amount now minus the amount then", "变化量") { .number($0.difference) },
            .init(
                "causes",
                .list,
                "what changed, each a `cause`, in the order in which they are applied; their effects sum to `change`",
                "各项变化，均为 `cause`，按计算次序排列；影响之和等于 `change`"
            ) { .init($0.change.entries.map { causeDescription.record(of: $0) }) },
            .init("since", .time, "when the earlier result was sent", "前一结果的时间") {
                .init(time: $0.before.milliseconds)
            },
            .time { $0.now.milliseconds },
            .simulated { $0.now.isSimulated },
        ]
    )

    static let causeDescription = RecordDescription<BorrowChange.Entry>(
        "cause",
        version: 1,
        "one cause of a changed amount",
        "额度变化的一项原因",
        fields: [
            .init(
                "cause",
                .text,
                "\(BorrowChange.Cause.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
                "\(BorrowChange.Cause.allCases.map { "`\($0.rawValue)`" }.joined(separator: "、"))"
            ) { .text($0.cause.rawValue) },
            .init("asset", .text, optional: true, "whose price, balance, debt or ratio it is", "价格、余额、负债或抵押率所属的资产") {
                .init($0.asset)
            },
            .init("from", .number, optional: true, "the figure then, where it is one number", "之前的数值，仅限单一数值") {
                .init($0.from)
            },
            .init("to", .number, optional: true, "the figure now", "现在的数值") { .init($0.to) },
            .init("effect", .number, "by how much it changed the amount", "对额度的影响") { .number($0.effect) },
        ]
    )
}

// The lists that several of these records have.
extension RecordField {
    fileprivate static func limitedBy(
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (Subject) -> [BorrowConstraint]
    ) -> Self {
        Self(
            "limitedBy",
            .list,
            "\(english), by name; several where they allow the same amount",
            "\(chinese)；允许的数额相同时有多个"
        ) { .init(value($0).map(\.kind.rawValue)) }
    }

    fileprivate static func constraints(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (Subject) -> [BorrowConstraint]
    ) -> Self {
        Self(name, .list, "\(english), each a `constraint`", "\(chinese)，均为 `constraint`") {
            .init(value($0).map { WhyResult.constraintDescription.record(of: $0) })
        }
    }

    fileprivate static func remedies(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (Subject) -> [Remedy]
    ) -> Self {
        Self(name, .list, "\(english), each a `remedy`", "\(chinese)，均为 `remedy`") {
            .init(value($0).map { WhyResult.remedyDescription.record(of: $0) })
        }
    }
}

extension WhyResult {
    static let constraintDescription = RecordDescription<BorrowConstraint>(
        "constraint",
        version: 1,
        "one limit of `why`",
        "`why` 的一项限制",
        fields: [
            .init("name", .text, kindNames(", "), kindNames("、")) { .text($0.kind.rawValue) },
            .init(
                "allows",
                .number,
                optional: true,
                "what it would allow by itself; none for a switch",
                "其单独允许的数额；开关类为空"
            ) { .init($0.allows) },
            .init("limits", .boolean, "whether it explains the amount", "是否能解释该数额") { .boolean($0.limits) },
            .init("likely", .boolean, "whether that depends on what is undocumented", "是否依据未公开的规则") {
                .boolean($0.isLikely)
            },
            .init("sources", .list, "the paths it comes from", "来源路径") { .init($0.sources) },
        ]
    )

    private static func kindNames(_ separator: String) -> String {
        BorrowConstraint.Kind.allCases.map { "`\($0.rawValue)`" }.joined(separator: separator)
    }

    static let stepDescription = RecordDescription<ArithmeticStep>(
        "step",
        version: 1,
        "one step of the arithmetic of `why`",
        "`why` 计算过程的一步",
        fields: [
            .init(
                "step",
                .text,
                "what it is, such as `collateralValue`, `required`, `left` or `perUnit`",
                "名称，例如 `collateralValue`、`required`、`left` 或 `perUnit`"
            ) { .text($0.name.rawValue) },
            .init("value", .number, "its value", "数值") { .number($0.value) },
            .init("unit", .text, optional: true, "what it is counted in", "单位") { .init($0.unit) },
        ]
    )

    static let remedyDescription = RecordDescription<Remedy>(
        "remedy",
        version: 1,
        "one thing that would raise the max borrowable amount",
        "提升最大可借额度的一项办法",
        fields: [
            .init(
                "action",
                .text,
                "`add`, `repay`, `leverage`, `price`, `vipLevel` or `wait`",
                "`add`、`repay`、`leverage`、`price`、`vipLevel` 或 `wait`"
            ) { .text($0.action.rawValue) },
            .init("amount", .number, optional: true, "how much: an amount, a leverage or a price", "数额、杠杆倍数或价格") {
                .init($0.amount)
            },
            .init("asset", .text, optional: true, "the asset; none for the leverage", "资产；杠杆为空") { .init($0.asset) },
            .init("raises", .text, "the name of the limit that it raises, the first of several", "所提升的限制的名称；有多项时为第一项") {
                .text($0.raises.rawValue)
            },
            .init("allows", .number, optional: true, "what that limit then allows", "该限制随后允许的数额") {
                .init($0.allows)
            },
            .init(
                "gives",
                .number,
                optional: true,
                "the max borrowable amount afterwards, with all limits; none where that is unknown",
                "计入全部限制后的最大可借额度；未知时为空"
            ) { .init($0.gives) },
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
