extension ErrorCatalogue {
    /// Codes -3xxx: margin trading.
    ///
    /// This is the complete published list.
    static let margin: [CodeEntry] = [
        PublishedCode(-3000, "INNER_FAILURE", .retry, .waitAndRetry).means("the margin system failed", "杠杆系统内部错误"),
        PublishedCode(-3001, "NEED_ENABLE_2FA", .account, .enable2FA)
            .means("two-factor authentication is not enabled on the account", "账户未启用双重验证"),
        PublishedCode(-3002, "ASSET_DEFICIENCY", .parameter, .checkAsset)
            .means("the exchange does not have this asset", "交易所没有该资产"),
        PublishedCode(-3003, "NO_OPENED_MARGIN_ACCOUNT", .account, .openAccount)
            .means("the cross margin account has not been opened", "尚未开通全仓杠杆账户"),
        PublishedCode(-3004, "TRADE_NOT_ALLOWED", .account, .askSupport)
            .means("the account is not allowed to trade", "账户不允许交易"),
        PublishedCode(-3005, "TRANSFER_OUT_NOT_ALLOWED", .account, .addCollateral)
            .means("transfers out are not allowed, often because the margin level is low", "不允许转出，常见于风险率过低"),
        PublishedCode(-3006, "EXCEED_MAX_BORROWABLE", .account, .addCollateral)
            .means("more than the account's max borrowable amount", "超过账户最大可借额度"),
        PublishedCode(-3007, "HAS_PENDING_TRANSACTION", .retry, .waitAndRetry)
            .means("an earlier borrow or repayment is still being processed", "上一笔借还仍在处理"),
        PublishedCode(-3008, "BORROW_NOT_ALLOWED", .account, .checkSwitches)
            .means("borrowing is not allowed for this account or asset", "该账户或资产不允许借款"),
        PublishedCode(-3009, "ASSET_NOT_MORTGAGEABLE", .asset, .otherAsset)
            .means("the asset cannot be transferred in at the moment", "该资产暂不可转入杠杆账户"),
        PublishedCode(-3010, "REPAY_NOT_ALLOWED", .account, .askSupport).means("repayment is not allowed", "不允许还款"),
        PublishedCode(-3011, "BAD_DATE_RANGE", .parameter, .narrowRange).means("the dates are not valid", "日期无效"),
        PublishedCode(-3012, "ASSET_ADMIN_BAN_BORROW", .asset, .otherAsset)
            .means("this asset cannot be borrowed at the moment", "该资产暂不可借入"),
        PublishedCode(-3013, "LT_MIN_BORROWABLE", .parameter, .minimum)
            .means("below the minimum borrow amount", "低于最小可借数量"),
        PublishedCode(-3014, "ACCOUNT_BAN_BORROW", .account, .askSupport)
            .means("the account is not allowed to borrow", "账户被禁止借款"),
        PublishedCode(-3015, "REPAY_EXCEED_LIABILITY", .parameter, .repayLess)
            .means("more than the borrowed amount, or the liability left would be too small", "还款超过已借数量，或剩余负债过小"),
        PublishedCode(-3016, "LT_MIN_REPAY", .parameter, .minimum).means("below the minimum repay amount", "低于最小还款数量"),
        PublishedCode(-3017, "ASSET_ADMIN_BAN_MORTGAGE", .asset, .otherAsset)
            .means("the asset cannot be transferred in at the moment", "该资产暂不可转入杠杆账户"),
        PublishedCode(-3018, "ACCOUNT_BAN_MORTGAGE", .account, .askSupport)
            .means("the account is not allowed to transfer in", "账户被禁止转入"),
        PublishedCode(-3019, "ACCOUNT_BAN_ROLLOUT", .account, .askSupport)
            .means("the account is not allowed to transfer out", "账户被禁止转出"),
        PublishedCode(-3020, "EXCEED_MAX_ROLLOUT", .account, .addCollateral)
            .means("more than the max transferable amount", "超过最大可转出额度"),
        PublishedCode(-3021, "PAIR_ADMIN_BAN_TRADE", .asset, .otherAsset)
            .means("the pair cannot be traded on margin", "该交易对不允许杠杆交易"),
        PublishedCode(-3022, "ACCOUNT_BAN_TRADE", .account, .askSupport)
            .means("the account is not allowed to trade on margin", "账户被禁止交易"),
        PublishedCode(-3023, "WARNING_MARGIN_LEVEL", .account, .addCollateral)
            .means("the margin level is too low for this", "当前风险率不允许此操作"),
        PublishedCode(-3024, "FEW_LIABILITY_LEFT", .parameter, .repayLess)
            .means("the liability left would be too small", "还款后剩余负债过小"),
        PublishedCode(-3025, "INVALID_EFFECTIVE_TIME", .parameter, .checkParameter)
            .means("the date is not valid", "日期无效"),
        PublishedCode(-3026, "VALIDATION_FAILED", .parameter, .checkParameter)
            .means("a parameter is not valid", "参数校验失败"),
        PublishedCode(-3027, "NOT_VALID_MARGIN_ASSET", .parameter, .checkAsset)
            .means("not a valid margin asset", "不是杠杆资产"),
        PublishedCode(-3028, "NOT_VALID_MARGIN_PAIR", .parameter, .checkSymbol)
            .means("not a valid margin pair", "不是杠杆交易对"),
        PublishedCode(-3029, "TRANSFER_FAILED", .retry, .waitAndRetry).means("a transfer failed", "划转失败"),
        PublishedCode(-3036, "ACCOUNT_BAN_REPAY", .account, .askSupport)
            .means("the account is not allowed to repay", "账户被禁止还款"),
        PublishedCode(-3037, "PNL_CLEARING", .retry, .waitAndRetry).means("profit and loss are being settled", "盈亏结算中"),
        PublishedCode(-3038, "LISTEN_KEY_NOT_FOUND", .unrelated, .notSent)
            .means("the listen key does not exist", "listenKey 不存在"),
        PublishedCode(-3041, "BALANCE_NOT_CLEARED", .account, .addCollateral)
            .means("the balance is not sufficient", "余额不足"),
        PublishedCode(-3042, "PRICE_INDEX_NOT_FOUND", .asset, .otherAsset)
            .means("the pair has no index price", "该交易对无指数价格"),
        PublishedCode(-3043, "TRANSFER_IN_NOT_ALLOWED", .account, .askSupport)
            .means("transfers in are not allowed", "不允许转入"),
        PublishedCode(-3044, "SYSTEM_BUSY", .retry, .waitAndRetry).means("the margin system is busy", "杠杆系统繁忙"),
        PublishedCode(-3045, "SYSTEM", .asset, .seeInventory)
            .means("the exchange does not have enough of the asset to lend", "可用库存不足"),
        PublishedCode(-3065, "PREPAREDELIST_CANT_TRANSFER_IN", .asset, .otherAsset)
            .means(
                "the asset is about to be delisted: no more of it can be transferred in than is needed to repay it",
                "该资产即将下架：转入数量不得超过偿还其负债所需"
            ),
        PublishedCode(-3999, "NOT_WHITELIST_USER", .account, .askSupport)
            .means("only invited users can do this", "仅限受邀用户"),
    ]
}
