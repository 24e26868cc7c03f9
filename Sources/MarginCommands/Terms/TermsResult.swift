import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime

/// What borrowing one asset costs and allows, as a record.
struct TermsResult: Sendable {
    let terms: AssetTerms
    let scope: MarginScope
    let response: ResponseFacts

    static let description = RecordDescription<TermsResult>(
        "terms",
        version: 1,
        "what borrowing an asset costs and allows",
        "借入某资产的利率与限额",
        namesAccount: true,
        columns: [
            "asset", "isolatedSymbol", "amount", "borrowLimit", "minBorrow", "rate", "yearlyInterest",
            "nextHourlyInterest",
            "inventory", "borrowRatio", "transferOutRatio", "liquidationRatio",
        ],
        fields: [
            .asset { $0.terms.asset },
            .scope { $0.scope },
            .isolatedSymbol(dropOrder: 10) { $0.scope },
        ] + limits + rates + ratios + .tail { $0.response }
    )

    private static let limits: [RecordField<TermsResult>] = [
        .init(
            "vipLevel",
            .number,
            optional: true,
            "the VIP level of the limit and the rates",
            "限额与利率所属的 VIP 等级"
        ) { .init($0.terms.vipLevel.flatMap { ExactDecimal($0.description) }) },
        .init("borrowable", .boolean, optional: true, "whether the exchange lends it at all", "交易所是否开放借入") {
            .init($0.terms.isBorrowable)
        },
        .init(
            "amount",
            .number,
            optional: true,
            "the max borrowable amount; none where it was not requested",
            "最大可借额度；未请求时为空",
            column: .init("MAX BORROWABLE", "最大可借", alignment: .right, isLeftOutIfEmpty: true)
        ) { .init($0.terms.amount?.value) },
        .borrowLimit(dropOrder: 3) { $0.terms.borrowLimit },
        .init(
            "minBorrow",
            .number,
            optional: true,
            "the minimum amount of a loan",
            "最小可借数量",
            column: .init("MIN BORROW", "最小可借", alignment: .right, dropOrder: 7)
        ) { .init($0.terms.minBorrow?.value) },
        .init(
            "inventory",
            .number,
            optional: true,
            "the inventory available for borrowing",
            "可供借贷的库存",
            column: .init("INVENTORY", "可用库存", alignment: .right, dropOrder: 4)
        ) { .init($0.terms.inventory?.value) },
    ]

    private static let rates: [RecordField<TermsResult>] = [
        .init(
            "rate",
            .number,
            optional: true,
            "the interest per day at the account's VIP level, as a part: `0.0003` is 0.03 %",
            "账户 VIP 等级的日利率，以小数表示：`0.0003` 即 0.03 %",
            column: .percent("DAILY %", "日利率 %", dropOrder: 2, of: "rate")
        ) { .init($0.terms.dailyInterest?.value) },
        .init(
            "yearlyInterest",
            .number,
            optional: true,
            "the interest per year as the exchange states it; none for isolated margin",
            "交易所给出的年利率；逐仓为空",
            column: .percent("YEARLY %", "年利率 %", of: "yearlyInterest")
        ) { .init($0.terms.yearlyInterest?.value) },
        .init(
            "nextHourlyInterest",
            .number,
            optional: true,
            "the estimated interest of the next hour; only for assets that are named",
            "下一小时的预估利率；仅限直接写出名称的资产",
            column: .percent("NEXT HOUR %", "下一小时 %", dropOrder: 5, of: "nextHourlyInterest")
        ) { .init($0.terms.nextHourlyInterest?.value) },
    ]

    private static let ratios: [RecordField<TermsResult>] = [
        .init(
            "borrowRatio",
            .number,
            optional: true,
            "the borrow collateral ratio of the first band; none for isolated margin",
            "首个档位的借贷抵押率；逐仓为空",
            column: .init("BORROW RATIO", "借贷抵押率", alignment: .right, dropOrder: 6, isLeftOutIfEmpty: true)
        ) { .init($0.ratio(.borrow)) },
        .init(
            "transferOutRatio",
            .number,
            optional: true,
            "the transfer-out collateral ratio of the first band; none where the bands are those for borrowing",
            "首个档位的转出抵押率；与借贷抵押率相同时为空",
            column: .init("TRANSFER RATIO", "转出抵押率", alignment: .right, dropOrder: 8, isLeftOutIfEmpty: true)
        ) { .init($0.otherRatio(.transferOut)) },
        .init(
            "liquidationRatio",
            .number,
            optional: true,
            "the liquidation collateral ratio of the first band; none where the bands are those for borrowing",
            "首个档位的强平抵押率；与借贷抵押率相同时为空",
            column: .init("LIQ. RATIO", "强平抵押率", alignment: .right, dropOrder: 9, isLeftOutIfEmpty: true)
        ) { .init($0.otherRatio(.liquidation)) },
        .init("bands", .list, "the bands of all collateral ratios, each a `ratioBand`", "所有抵押率的档位，均为 `ratioBand`") {
            .init($0.bands.map { Band.description.record(of: $0) })
        },
    ]

    private func ratio(_ list: RatioList) -> ExactDecimal? { terms.ratios[list]?.bands.first?.ratio }

    /// The first ratio of a list whose bands are not those for borrowing.
    private func otherRatio(_ list: RatioList) -> ExactDecimal? {
        terms.ratios[list] == terms.ratios[.borrow] ? nil : ratio(list)
    }

    private var bands: [Band] {
        RatioList.allCases.flatMap { list in
            (terms.ratios[list]?.bands ?? []).map { Band(list: list, upTo: $0.end, ratio: $0.ratio) }
        }
    }

    /// One band of a collateral ratio.
    struct Band: Sendable {
        let list: RatioList
        let upTo: ExactDecimal?
        let ratio: ExactDecimal

        static let description = RecordDescription<Band>(
            "ratioBand",
            version: 1,
            "one band of a collateral ratio in `terms`",
            "`terms` 中抵押率的一个档位",
            fields: [
                .init(
                    "list",
                    .text,
                    "`borrow`, `transferOut` or `liquidation`",
                    "`borrow`、`transferOut` 或 `liquidation`"
                ) {
                    .text($0.list.rawValue)
                },
                .init(
                    "upTo",
                    .number,
                    optional: true,
                    "the upper end of the band in USD; none for the last one, which is open",
                    "档位上限（美元）；最后一档没有上限，为空"
                ) { .init($0.upTo) },
                .init("ratio", .number, "the part of the value in this band that counts, 0 to 1", "该档位价值的抵押率，0 到 1") {
                    .number($0.ratio)
                },
            ]
        )
    }
}

extension RecordColumn {
    /// The percentage of a field that has a part, exact.
    fileprivate static func percent(
        _ english: String,
        _ chinese: String,
        dropOrder: Int? = nil,
        of field: String
    ) -> RecordColumn {
        RecordColumn(
            english,
            chinese,
            alignment: .right,
            dropOrder: dropOrder,
            isLeftOutIfEmpty: true,
            cell: { record, _ in
                guard case .number(let part) = record[field], let percent = try? part.multiplied(by: ExactDecimal(100))
                else { return "" }
                return percent.withoutTrailingZeros.description
            }
        )
    }
}
