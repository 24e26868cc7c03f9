extension ErrorCatalogue {
    /// Codes -3xxx: margin trading.
    ///
    /// This is the complete published list.
    static let margin: [CodeEntry] = [
        CodeEntry(-3000, "INNER_FAILURE", .retry, .waitAndRetry, "the margin system failed", "杠杆系统内部错误"),
        CodeEntry(
            -3001,
            "NEED_ENABLE_2FA",
            .account,
            .enable2FA,
            "two-factor authentication is not enabled on the account",
            "账户未启用双重验证"
        ),
        CodeEntry(
            -3002,
            "ASSET_DEFICIENCY",
            .parameter,
            .checkAsset,
            "the exchange does not have this asset",
            "交易所没有该资产"
        ),
        CodeEntry(
            -3003,
            "NO_OPENED_MARGIN_ACCOUNT",
            .account,
            .openAccount,
            "the cross margin account has not been opened",
            "尚未开通全仓杠杆账户"
        ),
        CodeEntry(-3004, "TRADE_NOT_ALLOWED", .account, .askSupport, "the account is not allowed to trade", "账户不允许交易"),
        CodeEntry(
            -3005,
            "TRANSFER_OUT_NOT_ALLOWED",
            .account,
            .addCollateral,
            "transfers out are not allowed, often because the margin level is low",
            "不允许转出，常见于风险率过低"
        ),
        CodeEntry(
            -3006,
            "EXCEED_MAX_BORROWABLE",
            .account,
            .addCollateral,
            "more than the account's max borrowable amount",
            "超过账户最大可借额度"
        ),
        CodeEntry(
            -3007,
            "HAS_PENDING_TRANSACTION",
            .retry,
            .waitAndRetry,
            "an earlier borrow or repayment is still being processed",
            "上一笔借还仍在处理"
        ),
        CodeEntry(
            -3008,
            "BORROW_NOT_ALLOWED",
            .account,
            .checkSwitches,
            "borrowing is not allowed for this account or asset",
            "该账户或资产不允许借款"
        ),
        CodeEntry(
            -3009,
            "ASSET_NOT_MORTGAGEABLE",
            .asset,
            .otherAsset,
            "the asset cannot be transferred in at the moment",
            "该资产暂不可转入杠杆账户"
        ),
        CodeEntry(-3010, "REPAY_NOT_ALLOWED", .account, .askSupport, "repayment is not allowed", "不允许还款"),
        CodeEntry(-3011, "BAD_DATE_RANGE", .parameter, .narrowRange, "the dates are not valid", "日期无效"),
        CodeEntry(
            -3012,
            "ASSET_ADMIN_BAN_BORROW",
            .asset,
            .otherAsset,
            "this asset cannot be borrowed at the moment",
            "该资产暂不可借入"
        ),
        CodeEntry(
            -3013,
            "LT_MIN_BORROWABLE",
            .parameter,
            .minimum,
            "below the minimum borrow amount",
            "低于最小可借数量"
        ),
        CodeEntry(
            -3014,
            "ACCOUNT_BAN_BORROW",
            .account,
            .askSupport,
            "the account is not allowed to borrow",
            "账户被禁止借款"
        ),
        CodeEntry(
            -3015,
            "REPAY_EXCEED_LIABILITY",
            .parameter,
            .repayLess,
            "more than the borrowed amount, or the liability left would be too small",
            "还款超过已借数量，或剩余负债过小"
        ),
        CodeEntry(-3016, "LT_MIN_REPAY", .parameter, .minimum, "below the minimum repay amount", "低于最小还款数量"),
        CodeEntry(
            -3017,
            "ASSET_ADMIN_BAN_MORTGAGE",
            .asset,
            .otherAsset,
            "the asset cannot be transferred in at the moment",
            "该资产暂不可转入杠杆账户"
        ),
        CodeEntry(
            -3018,
            "ACCOUNT_BAN_MORTGAGE",
            .account,
            .askSupport,
            "the account is not allowed to transfer in",
            "账户被禁止转入"
        ),
        CodeEntry(
            -3019,
            "ACCOUNT_BAN_ROLLOUT",
            .account,
            .askSupport,
            "the account is not allowed to transfer out",
            "账户被禁止转出"
        ),
        CodeEntry(
            -3020,
            "EXCEED_MAX_ROLLOUT",
            .account,
            .addCollateral,
            "more than the max transferable amount",
            "超过最大可转出额度"
        ),
        CodeEntry(
            -3021,
            "PAIR_ADMIN_BAN_TRADE",
            .asset,
            .otherAsset,
            "the pair cannot be traded on margin",
            "该交易对不允许杠杆交易"
        ),
        CodeEntry(
            -3022,
            "ACCOUNT_BAN_TRADE",
            .account,
            .askSupport,
            "the account is not allowed to trade on margin",
            "账户被禁止交易"
        ),
        CodeEntry(
            -3023,
            "WARNING_MARGIN_LEVEL",
            .account,
            .addCollateral,
            "the margin level is too low for this",
            "当前风险率不允许此操作"
        ),
        CodeEntry(
            -3024,
            "FEW_LIABILITY_LEFT",
            .parameter,
            .repayLess,
            "the liability left would be too small",
            "还款后剩余负债过小"
        ),
        CodeEntry(-3025, "INVALID_EFFECTIVE_TIME", .parameter, .checkParameter, "the date is not valid", "日期无效"),
        CodeEntry(-3026, "VALIDATION_FAILED", .parameter, .checkParameter, "a parameter is not valid", "参数校验失败"),
        CodeEntry(-3027, "NOT_VALID_MARGIN_ASSET", .parameter, .checkAsset, "not a valid margin asset", "不是杠杆资产"),
        CodeEntry(-3028, "NOT_VALID_MARGIN_PAIR", .parameter, .checkSymbol, "not a valid margin pair", "不是杠杆交易对"),
        CodeEntry(-3029, "TRANSFER_FAILED", .retry, .waitAndRetry, "a transfer failed", "划转失败"),
        CodeEntry(-3036, "ACCOUNT_BAN_REPAY", .account, .askSupport, "the account is not allowed to repay", "账户被禁止还款"),
        CodeEntry(-3037, "PNL_CLEARING", .retry, .waitAndRetry, "profit and loss are being settled", "盈亏结算中"),
        CodeEntry(
            -3038,
            "LISTEN_KEY_NOT_FOUND",
            .unrelated,
            .notSent,
            "the listen key does not exist",
            "listenKey 不存在"
        ),
        CodeEntry(-3041, "BALANCE_NOT_CLEARED", .account, .addCollateral, "the balance is not sufficient", "余额不足"),
        CodeEntry(
            -3042,
            "PRICE_INDEX_NOT_FOUND",
            .asset,
            .otherAsset,
            "the pair has no index price",
            "该交易对无指数价格"
        ),
        CodeEntry(-3043, "TRANSFER_IN_NOT_ALLOWED", .account, .askSupport, "transfers in are not allowed", "不允许转入"),
        CodeEntry(-3044, "SYSTEM_BUSY", .retry, .waitAndRetry, "the margin system is busy", "杠杆系统繁忙"),
        CodeEntry(
            -3045,
            "SYSTEM",
            .asset,
            .seeInventory,
            "the exchange does not have enough of the asset to lend",
            "可用库存不足"
        ),
        CodeEntry(
            -3065,
            "PREPAREDELIST_CANT_TRANSFER_IN",
            .asset,
            .otherAsset,
            "the asset is about to be delisted: no more of it can be transferred in than is needed to repay it",
            "该资产即将下架：转入数量不得超过偿还其负债所需"
        ),
        CodeEntry(-3999, "NOT_WHITELIST_USER", .account, .askSupport, "only invited users can do this", "仅限受邀用户"),
    ]
}
