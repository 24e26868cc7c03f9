import ExactDecimals

extension IsolatedCapacity {
    /// How near an isolated account is to liquidation, in the exchange's words.
    enum Status: String, Sendable {
        case excessive = "EXCESSIVE"
        case normal = "NORMAL"
        case marginCall = "MARGIN_CALL"
        case forceLiquidation = "FORCE_LIQUIDATION"
    }

    /// Assets over liabilities; nil for an account without debt.
    var marginLevel: ExactDecimal? {
        get throws { try liabilities.isZero ? nil : assets.quotient(by: liabilities) }
    }

    /// Above the transfer threshold a level is excessive, above the tier's initial ratio normal.
    var status: Status {
        get throws {
            guard let level = try marginLevel, let tier = try tier else { return .excessive }
            if level > CrossAccount.transferThreshold { return .excessive }
            if level > tier.initialRiskRatio { return .normal }
            return level > tier.liquidationRiskRatio ? .marginCall : .forceLiquidation
        }
    }

    /// The base's price in the quote at which the account would be liquidated; 0 if no price does that.
    ///
    /// The level is the tier's liquidation ratio R where b·P + q = R·(B·P + Q), with holdings b and q and debts B and
    /// Q, hence at P = (R·Q − q) / (b − R·B).
    var liquidationPrice: ExactDecimal {
        get throws {
            guard let tier = try tier, try !liabilities.isZero else { return .zero }
            let above = try tier.liquidationRiskRatio * account.quote.owed - account.quote.held
            let below = try account.base.held - tier.liquidationRiskRatio * account.base.owed
            guard !below.isZero, above.isNegative == below.isNegative else { return .zero }
            return try above.quotient(by: below)
        }
    }
}
