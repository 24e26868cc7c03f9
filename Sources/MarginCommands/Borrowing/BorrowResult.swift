package import BinanceMargin
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
        version: 1,
        "the max borrowable amount of an asset",
        "某资产的最大可借额度",
        namesAccount: true,
        fields: [
            .asset { $0.asset.name },
            .scope { $0.scope },
            .isolatedSymbol { $0.scope },
            .amount { $0.figures },
            .borrowLimit(dropOrder: 1) { $0.figures.borrowLimit },
            .limitedBy(dropOrder: 2) { $0.figures },
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
        dropOrder: Int,
        _ figures: @escaping @Sendable (Subject) -> MaxBorrowable?
    ) -> Self {
        Self(
            "limitedBy",
            .text,
            "what limits the amount: `vipLimit`, `other`, `zero` or `unknown`",
            "受限于：`vipLimit`、`other`、`zero` 或 `unknown`",
            column: .init("LIMITED BY", "受限于", dropOrder: dropOrder)
        ) { .init(figures($0).map { LimitedBy($0).rawValue }) }
    }
}
