import BinanceMargin

extension EndpointRow {
    /// Margin: records, orders, keys and loans, institutional loans included.
    static let marginRecords: [EndpointRow] = [
        .init(
            "margin/capital-flow",
            .signed,
            .fixed(100),
            """
            asset:name symbol:name type:TRANSFER|BORROW|REPAY|BUY_INCOME|BUY_EXPENSE|SELL_INCOME|SELL_EXPENSE|\
            TRADING_COMMISSION|BUY_LIQUIDATION|SELL_LIQUIDATION|REPAY_LIQUIDATION|OTHER_LIQUIDATION|\
            LIQUIDATION_FEE|SMALL_BALANCE_CONVERT|COMMISSION_RETURN|SMALL_CONVERT startTime:time endTime:time \
            fromId:int limit:int
            """,
            "[id tranId timestamp asset symbol type amount* note]",
            "movements of the cross or an isolated account",
            "全仓或逐仓账户的资金流水",
            paging: .ids("fromId", in: "id", insideTimes: true),
            span: 7 * day,
            endsNow: true,
            scope: .symbol
        ),
        .init(
            "margin/interestHistory",
            .signed,
            .fixed(1),
            "asset:name isolatedSymbol:name startTime:time endTime:time current:1.. size:1..100",
            """
            rows[txId interestAccuredTime asset rawAsset principal* interest* interestRate type isolatedSymbol] \
            total
            """,
            "interest charged, newest first",
            "已计利息记录，新的在前",
            paging: .numbered,
            span: 30 * day,
            endsNow: true,
            scope: .isolatedSymbol
        ),
        .init(
            "margin/borrow-repay",
            .signed,
            .fixed(10),
            """
            type!:BORROW|REPAY asset:name isolatedSymbol:name txId:int startTime:time endTime:time current:1.. \
            size:1..100
            """,
            "rows[type isolatedSymbol amount* asset interest* principal* status timestamp txId] total",
            "records of borrowing and repaying",
            "借币与还币记录",
            paging: .numbered,
            span: 30 * day,
            endsNow: true,
            shortSpan: ("asset", 7 * day),
            oneOf: ["txId", "startTime"],
            scope: .isolatedSymbol
        ),
        .init(
            "margin/interestRateHistory",
            .signed,
            .fixed(1),
            "asset!:name vipLevel:0..9 startTime:time endTime:time",
            "[asset dailyInterestRate timestamp vipLevel]",
            "daily interest rates of a coin over time",
            "币种的历史日利率",
            span: 30 * day
        ),
        .init(
            "margin/maxBorrowable",
            .signed,
            .fixed(50),
            "asset!:name isolatedSymbol:name",
            "amount* borrowLimit*",
            "max borrowable, and the VIP level's borrow limit",
            "最大可借额度与 VIP 等级的借贷限额",
            scope: .isolatedSymbol
        ),
        .init(
            "margin/forceLiquidationRec",
            .signed,
            .fixed(1),
            "startTime:time endTime:time isolatedSymbol:name current:1.. size:1..100",
            "rows[avgPrice executedQty* orderId price qty side symbol timeInForce updatedTime isIsolated] total",
            "forced liquidations, newest first",
            "强平记录，新的在前",
            paging: .numbered,
            scope: .isolatedSymbol
        ),
        .init(
            "margin/exchange-small-liability",
            .signed,
            .fixed(100),
            "",
            "[asset interest* principal* liabilityAsset liabilityQty*]",
            "small debts that could be swapped",
            "可兑换的小额负债"
        ),
        .init(
            "margin/exchange-small-liability-history",
            .signed,
            .uid(100),
            "current!:1.. size!:1..100 startTime:time endTime:time",
            "total rows[asset amount* targetAsset targetAmount* bizType timestamp]",
            "past swaps of small debts",
            "小额负债兑换记录",
            paging: .numbered
        ),
        .init(
            "margin/rateLimit/order",
            .signed,
            .fixed(20),
            "isIsolated:TRUE|FALSE symbol:name",
            "[rateLimitType interval intervalNum limit count]",
            "how many orders of the limit are used",
            "当前下单限额用量",
            scope: .flag
        ),
        .init(
            "margin/liquidation-loan",
            .signed,
            .uid(100),
            "",
            "asset amount* repaidAmount* remainingAmount*",
            "debt left after a liquidation went negative",
            "强平穿仓后的欠款"
        ),
        .init(
            "margin/liquidation-loan/repay-history",
            .signed,
            .uid(100),
            "startTime:time endTime:time current:1.. size:int",
            "total rows[repayId asset amount* status createTime]",
            "repayments of that debt",
            "穿仓欠款的还款记录",
            paging: .numbered,
            span: 90 * day,
            endsNow: true
        ),
        .init(
            "margin/allOrderList",
            .signed,
            .fixed(200),
            "isIsolated:TRUE|FALSE symbol:name fromId:int startTime:time endTime:time limit:1..1000",
            """
            [orderListId contingencyType listStatusType listOrderStatus listClientOrderId transactionTime \
            symbol isIsolated orders[symbol orderId clientOrderId]]
            """,
            "all OCO lists",
            "全部OCO订单",
            paging: .ids("fromId", in: "orderListId"),
            scope: .flag
        ),
        .init(
            "margin/allOrders",
            .signed,
            .fixed(200),
            "symbol!:name isIsolated:TRUE|FALSE orderId:int startTime:time endTime:time limit:1..500",
            """
            [clientOrderId cummulativeQuoteQty* executedQty* icebergQty* isWorking orderId origQty* price side \
            status stopPrice symbol isIsolated time timeInForce type updateTime selfTradePreventionMode]
            """,
            "all orders of a pair",
            "交易对的全部订单",
            paging: .ids("orderId", in: "orderId"),
            span: day - 1,
            scope: .flag
        ),
        .init(
            "margin/orderList",
            .signed,
            .fixed(10),
            "isIsolated:TRUE|FALSE symbol:name orderListId:int origClientOrderId:text",
            """
            orderListId contingencyType listStatusType listOrderStatus listClientOrderId transactionTime symbol \
            isIsolated orders[symbol orderId clientOrderId]
            """,
            "one OCO list",
            "单个OCO订单",
            oneOf: ["orderListId", "origClientOrderId"],
            scope: .flag
        ),
        .init(
            "margin/openOrderList",
            .signed,
            .fixed(10),
            "isIsolated:TRUE|FALSE symbol:name",
            """
            [orderListId contingencyType listStatusType listOrderStatus listClientOrderId transactionTime \
            symbol isIsolated orders[symbol orderId clientOrderId]]
            """,
            "open OCO lists",
            "未成交的OCO订单",
            scope: .flag
        ),
        .init(
            "margin/openOrders",
            .signed,
            .fixed(10),
            "symbol:name isIsolated:TRUE|FALSE",
            """
            [clientOrderId cummulativeQuoteQty* executedQty* icebergQty* isWorking orderId origQty* price side \
            status stopPrice symbol isIsolated time timeInForce type updateTime selfTradePreventionMode]
            """,
            "open orders",
            "未成交订单",
            scope: .flag
        ),
        .init(
            "margin/oto/openOrderList",
            .signed,
            .uid(10),
            "symbol:name",
            """
            [orderListId contingencyType listStatusType listOrderStatus listClientOrderId transactionTime \
            symbol orders[symbol orderId status clientOrderId]]
            """,
            "open OTO and OTOCO lists",
            "未成交的OTO与OTOCO订单"
        ),
        .init(
            "margin/order",
            .signed,
            .fixed(10),
            "symbol!:name isIsolated:TRUE|FALSE orderId:int origClientOrderId:text",
            """
            clientOrderId cummulativeQuoteQty* executedQty* icebergQty* isWorking orderId origQty* price side \
            status stopPrice symbol isIsolated time timeInForce type updateTime selfTradePreventionMode
            """,
            "one order",
            "单个订单",
            oneOf: ["orderId", "origClientOrderId"],
            scope: .flag
        ),
        .init(
            "margin/myTrades",
            .signed,
            .fixed(10),
            "symbol!:name isIsolated:TRUE|FALSE orderId:int startTime:time endTime:time fromId:int limit:int",
            """
            [commission* commissionAsset id isBestMatch isBuyer isMaker orderId price qty symbol isIsolated \
            time]
            """,
            "trades of a pair",
            "交易对的成交记录",
            paging: .ids("fromId", in: "id"),
            span: day - 1,
            scope: .flag
        ),
        .init(
            "margin/myPreventedMatches",
            .signed,
            .fixed(10),
            "symbol!:name preventedMatchId:int orderId:int fromPreventedMatchId:int isIsolated:TRUE|FALSE",
            """
            [symbol preventedMatchId takerOrderId makerSymbol makerOrderId tradeGroupId selfTradePreventionMode \
            price makerPreventedQuantity* transactTime]
            """,
            "matches prevented as self-trades",
            "被阻止的自成交",
            paging: .ids("fromPreventedMatchId", in: "preventedMatchId"),
            oneOf: ["preventedMatchId", "orderId"],
            scope: .flag
        ),
        .init(
            "margin/apiKey",
            .signed,
            .uid(1),
            "symbol:name",
            "apiKey ip apiName type permissionMode",
            "the special key in use",
            "当前的专用密钥"
        ),
        .init(
            "margin/api-key-list",
            .signed,
            .uid(1),
            "symbol:name",
            "[apiName apiKey ip type permissionMode]",
            "all special keys",
            "全部专用密钥"
        ),
        .init(
            "margin/transfer",
            .signed,
            .fixed(1),
            """
            asset:name type:ROLL_IN|ROLL_OUT startTime:time endTime:time current:1.. size:1..100 \
            isolatedSymbol:name
            """,
            """
            rows[amount* asset status timestamp txId type transFrom transTo isolatedSymbol transFromSymbol \
            transToSymbol] total
            """,
            "transfers in and out of margin",
            "杠杆账户划转记录",
            paging: .numbered,
            span: 30 * day,
            endsNow: true,
            scope: .isolatedSymbol
        ),
        .init(
            "margin/maxTransferable",
            .signed,
            .fixed(50),
            "asset!:name isolatedSymbol:name",
            "amount*",
            "how much may leave the account",
            "最大可转出数量",
            scope: .isolatedSymbol
        ),
        .init(
            "margin/loan-group/max-borrowable",
            .signed,
            .fixed(100),
            "groupId:int assetName!:name",
            "maxBorrowableAmount*",
            "how much a loan group could still borrow",
            "机构借贷风险单位的最大可借数量"
        ),
    ]
}
