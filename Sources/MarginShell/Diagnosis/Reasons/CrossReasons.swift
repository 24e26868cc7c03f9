import ExactDecimals
import MarginClient

/// What holds a cross account back, by what its neighbours told.
struct CrossReasons {
    let asset: Asset
    let figure: ExactDecimal?
    let readings: CrossReadings

    /// The asset's balance; nil where the account could not be read.
    var balance: MarginBalance? { account?.userAssets.first { $0.asset == asset.name } }

    /// The asset's terms at the account's level.
    var terms: CrossMarginData? { readings.terms.value?.first { $0.coin == asset.name } }

    private var account: MarginAccount? { readings.account.value }

    var candidates: [WhyCandidate] {
        get throws(ExactDecimalError) {
            let path = readings.account.source
            var found: [WhyCandidate] = []
            if account?.isCreated == false || readings.account.isRefused(with: -3003) {
                found.append(.off(.accountOpen, figure: figure, sources: [path]))
            }
            if account?.borrowEnabled == false { found.append(.off(.accountSwitch, figure: figure, sources: [path])) }
            if terms?.isBorrowable == false {
                found.append(.off(.assetSwitch, figure: figure, sources: [readings.terms.source]))
            }
            if try isOverdrawn {
                found.append(
                    WhyCandidate(
                        .collateral,
                        room: .zero,
                        explains: figure?.isZero == true,
                        sources: [path, readings.thresholds.source]
                    )
                )
            } else if let headroom = try headroom {
                found.append(
                    try WhyCandidate(
                        .collateral,
                        room: headroom.room,
                        figure: figure,
                        isLikely: readings.ratios.value == nil,
                        sources: [path, readings.thresholds.source, readings.ratios.source, readings.price?.source]
                            .compactMap(\.self)
                    )
                )
            }
            return found
        }
    }

    /// Whether the collateral level stands at the threshold or below: then nothing can be borrowed at any price.
    private var isOverdrawn: Bool {
        get throws(ExactDecimalError) {
            guard owes, let level = account?.collateralMarginLevel, let threshold = readings.thresholds.value?.normalBar
            else { return false }
            return try DecimalRange(cut: level.value).high <= threshold.value
        }
    }

    private var owes: Bool {
        account?.userAssets.contains { !$0.borrowed.value.isZero || !$0.interest.value.isZero } ?? false
    }

    /// The published formula with the account's figures; nil where one of them could not be read.
    private var headroom: CollateralHeadroom? {
        get throws(ExactDecimalError) {
            guard let account, let value = account.totalCollateralValueInUSDT, let debt = try debt,
                let threshold = readings.thresholds.value?.normalBar.value, threshold > .one, let price = try price
            else { return nil }
            return CollateralHeadroom(
                collateral: try DecimalRange(cut: value.value),
                debt: debt,
                threshold: threshold,
                price: price,
                held: try (balance?.free.value ?? .zero) + (balance?.locked.value ?? .zero),
                steps: steps
            )
        }
    }

    /// What the account owes, in USDT: its collateral over its collateral level, which is published to eight places.
    var debt: DecimalRange? {
        get throws(ExactDecimalError) {
            guard let account else { return nil }
            guard owes else { return DecimalRange(exactly: .zero) }
            guard let value = account.totalCollateralValueInUSDT, let level = account.collateralMarginLevel,
                level.value > .zero
            else { return nil }
            let collateral = try DecimalRange(cut: value.value)
            let levels = try DecimalRange(cut: level.value)
            return DecimalRange(try collateral.low.over(levels.high), try collateral.high.over(levels.low))
        }
    }

    /// The asset's price in USDT.
    private var price: DecimalRange? {
        get throws(ExactDecimalError) {
            guard let reading = readings.price else { return DecimalRange(exactly: .one) }
            guard let price = reading.value?.price.value, price > .zero else { return nil }
            return try DecimalRange(cut: price)
        }
    }

    /// The published steps of the share that counts; the whole counts where there are none.
    private var steps: [CollateralHeadroom.Step] {
        let published = readings.ratios.value?.first { $0.assetNames.contains(asset.name) }?.steps ?? []
        guard let last = published.indices.last else { return [.init(end: nil, share: .one)] }
        // Beyond the last step nothing more counts; its end is one that nobody reaches.
        return published.indices.map { index in
            .init(
                end: index == last ? nil : published[index].maxUSDValue?.value,
                share: published[index].discountRate.value
            )
        }
    }
}

extension Reading {
    /// Whether the exchange refused with this code.
    func isRefused(with code: ExchangeCode) -> Bool {
        if case .failure(let error) = outcome { error.code == code } else { false }
    }
}
