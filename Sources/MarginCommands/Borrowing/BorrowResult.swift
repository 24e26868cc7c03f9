package import BilingualText
package import BinanceMargin
import ExactDecimals
package import ExchangeAccess
package import RecordRendering
package import ShellRuntime

/// The max borrowable amount of one asset.
package struct BorrowResult: Sendable {
    package let asset: Asset
    package let scope: MarginScope
    package let figures: MaxBorrowable
    package let response: ResponseFacts

    /// The exchange's own bytes.
    package let body: [UInt8]

    package init(
        _ asset: Asset,
        _ scope: MarginScope,
        _ response: ExchangeResponse<MaxBorrowable>,
        isSandbox: Bool
    ) {
        self.asset = asset
        self.scope = scope
        figures = response.value
        self.response = ResponseFacts(response, isSandbox: isSandbox)
        body = response.body
    }

    package var record: Record { Self.description.record(of: self, rawBytes: body) }

    package static let description = RecordDescription<BorrowResult>(
        "borrow",
        version: 2,
        "the max borrowable amount of an asset",
        "某资产的最大可借额度",
        namesAccount: true,
        fields: [
            .asset { $0.asset.name },
            .scope { $0.scope },
            .isolatedSymbol { $0.scope },
            .amount { $0.figures },
            .borrowLimit(dropOrder: 3) { $0.figures.borrowLimit },
            .init(
                "ofLimit",
                .number,
                optional: true,
                "the amount as a share of the borrow limit, rounded down; 1 is all of it, none where there is no limit",
                "最大可借额度占借贷限额的比例，向下取整；1 为全部，没有限额时为空",
                column: .init("OF LIMIT", "占限额", alignment: .right, dropOrder: 2) { record, _ in
                    guard case .number(let share)? = record["ofLimit"] else { return "-" }
                    return share.percentText
                }
            ) { .init($0.figures.shareOfLimit) },
            .limitedBy(dropOrder: 1) { $0.figures },
        ] + .tail { $0.response }
    )
}

extension RecordField {
    package static func amount(_ figures: @escaping @Sendable (Subject) -> MaxBorrowable?) -> Self {
        Self(
            "amount",
            .number,
            "the max borrowable amount",
            "最大可借额度",
            column: .init("MAX BORROWABLE", "最大可借", alignment: .right)
        ) { .init(figures($0)?.amount.value) }
    }

    package static func limitedBy(
        isOnRequest: Bool = false,
        dropOrder: Int? = nil,
        _ figures: @escaping @Sendable (Subject) -> MaxBorrowable?
    ) -> Self {
        Self(
            "limitedBy",
            .text,
            "what limits the amount: `vipLimit`, `other`, `zero` or `unknown`",
            "受限于：`vipLimit`、`other`、`zero` 或 `unknown`",
            column: .init("LIMITED BY", "受限于", isOnRequest: isOnRequest, dropOrder: dropOrder) { record, language in
                guard case .text(let name)? = record["limitedBy"], let limit = LimitedBy(rawValue: name) else {
                    return ""
                }
                let asset = record["asset"].map(ValueText.plain) ?? ""
                return limit.words(for: asset).text(in: language)
            }
        ) { .init(figures($0).map { LimitedBy($0).rawValue }) }
    }
}

extension MaxBorrowable {
    /// The amount by the borrow limit, with six decimal places; nil without a limit to compare with.
    fileprivate var shareOfLimit: ExactDecimal? {
        guard let limit = borrowLimit?.value, !limit.isZero else { return nil }
        return try? amount.value.divided(by: limit, toPlaces: 6, rounding: .down)
    }
}

extension ExactDecimal {
    /// A share in percent with at most one decimal place, rounded down: only the whole is `100%`.
    fileprivate var percentText: String {
        guard let percent = try? multiplied(by: ExactDecimal(100)).rounded(toPlaces: 1, .down) else { return "" }
        return percent.isZero && !isZero ? "<0.1%" : "\(percent.withoutTrailingZeros)%"
    }
}

/// Which of the two figures of a response is the limit, as far as the two figures show.
package enum LimitedBy: String, CaseIterable, Sendable {
    /// The VIP level's borrow limit: the amount equals or exceeds it.
    case vipLimit
    /// Something else: collateral, debt or availability. The two figures do not show which.
    case other
    /// The amount is 0.
    case zero
    /// The response has no borrow limit.
    case unknown

    package init(_ response: MaxBorrowable) {
        if response.amount.value.isZero {
            self = .zero
        } else if let limit = response.borrowLimit {
            self = response.amount.value < limit.value ? .other : .vipLimit
        } else {
            self = .unknown
        }
    }

    /// What the table says: the cause where the two figures show it, else the command that finds it.
    func words(for asset: String) -> Message {
        switch self {
        case .vipLimit: .limitedByVIPLimit
        case .other, .zero: .limitedBySeeWhy(Code("why \(asset)"))
        case .unknown: .limitedByNoLimitSent
        }
    }
}

extension Message {
    package static func assetFailed(_ asset: String, failure: Message) -> Message {
        English("shell.failedFor", "\(asset): \(failure)").chinese("\(asset)：\(failure)")
    }

    static let limitedByVIPLimit = English("borrow.vipLimit", "VIP borrow limit").chinese("VIP 借贷限额")

    static func limitedBySeeWhy(_ statement: Code) -> Message {
        English("borrow.seeWhy", "see \(statement)").chinese("见 \(statement)")
    }

    static let limitedByNoLimitSent = English("borrow.noLimitSent", "no limit sent").chinese("未返回限额")
}
