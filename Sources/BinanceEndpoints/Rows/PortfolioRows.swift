import BinanceMargin

extension EndpointRow {
    /// Portfolio margin, whose host is another one: account, borrowing, records and margin orders, without futures.
    static let portfolio: [EndpointRow] = portfolioAccount + portfolioOrders

    private static let portfolioAccount: [EndpointRow] = [
        .init("/papi/v1/ping", .none, .fixed(1), "", "", "whether portfolio margin responds", "统一账户连通性测试"),
        .init(
            "/papi/v1/balance",
            .signed,
            .fixed(20),
            "asset:name",
            """
            [asset totalWalletBalance* crossMarginAsset* crossMarginBorrowed* crossMarginFree* crossMarginInterest* \
            crossMarginLocked* umWalletBalance* umUnrealizedPNL* cmWalletBalance* cmUnrealizedPNL* updateTime \
            negativeBalance*]
            """,
            "balances, borrowings and interest per coin",
            "各币种的余额、借币与利息"
        ),
        .init(
            "/papi/v1/account",
            .signed,
            .fixed(20),
            "",
            """
            uniMMR accountEquity* actualEquity* accountInitialMargin* accountMaintMargin* accountStatus \
            virtualMaxWithdrawAmount* totalAvailableBalance* totalMarginOpenLoss* updateTime
            """,
            "equity, uniMMR, margins and status",
            "权益、统一维持保证金率、保证金与状态"
        ),
        .init(
            "/papi/v1/repay-futures-switch",
            .signed,
            .fixed(30),
            "",
            "autoRepay",
            "whether futures debts are repaid automatically",
            "合约负债自动还款开关"
        ),
        .init(
            "/papi/v1/rateLimit/order",
            .signed,
            .fixed(1),
            "",
            "[rateLimitType interval intervalNum limit]",
            "the limits of orders",
            "下单限额"
        ),
        .init(
            "/papi/v1/margin/maxBorrowable",
            .signed,
            .fixed(5),
            "asset!:name",
            "amount* borrowLimit*",
            "max borrowable under portfolio margin, and the borrow limit",
            "统一账户的最大可借额度与借贷限额"
        ),
        .init(
            "/papi/v1/margin/maxWithdraw",
            .signed,
            .fixed(5),
            "asset!:name",
            "amount*",
            "how much can leave the account",
            "最大可转出数量"
        ),
        .init(
            "/papi/v1/margin/marginInterestHistory",
            .signed,
            .fixed(1),
            "asset:name startTime:time endTime:time current:1.. size:1..100 archived:bool",
            "rows[txId interestAccuredTime asset rawAsset principal* interest* interestRate type] total",
            "interest charged, newest first",
            "已计利息记录，新的在前",
            paging: .numbered,
            span: 30 * day,
            endsNow: true
        ),
        .init(
            "/papi/v1/margin/marginLoan",
            .signed,
            .fixed(10),
            "asset!:name txId:int startTime:time endTime:time current:1.. size:int archived:bool",
            "rows[txId asset principal* timestamp status] total",
            "records of borrowing",
            "借币记录",
            paging: .numbered,
            span: 30 * day,
            endsNow: true,
            oneOf: ["txId", "startTime"]
        ),
        .init(
            "/papi/v1/margin/repayLoan",
            .signed,
            .fixed(10),
            "asset!:name txId:int startTime:time endTime:time current:1.. size:int archived:bool",
            "rows[amount* asset interest* principal* status timestamp txId] total",
            "records of repaying",
            "还币记录",
            paging: .numbered,
            span: 30 * day,
            endsNow: true,
            oneOf: ["txId", "startTime"]
        ),
        .init(
            "/papi/v1/portfolio/interest-history",
            .signed,
            .fixed(50),
            "asset:name startTime:time endTime:time size:int",
            "[asset interest* interestAccuredTime interestRate principal*]",
            "interest on negative balances",
            "负余额利息记录",
            span: 30 * day,
            endsNow: true
        ),
        .init(
            "/papi/v1/portfolio/negative-balance-exchange-record",
            .signed,
            .fixed(100),
            "startTime!:time endTime!:time",
            "total rows[startTime endTime details]",
            "automatic exchanges of negative balances",
            "负余额自动兑换记录",
            span: 90 * day
        ),
        .init(
            "/papi/v1/margin/forceOrders",
            .signed,
            .fixed(1),
            "startTime:time endTime:time current:1.. size:int",
            "rows[avgPrice executedQty* orderId price qty* side symbol timeInForce updatedTime] total",
            "forced liquidations",
            "强平记录",
            paging: .numbered
        ),
    ]

    private static let portfolioOrders: [EndpointRow] = [
        .init(
            "/papi/v1/margin/order",
            .signed,
            .fixed(10),
            "symbol!:name orderId:int origClientOrderId:text",
            orderMembers,
            "one order",
            "单个订单",
            oneOf: ["orderId", "origClientOrderId"],
            scope: .symbol
        ),
        .init(
            "/papi/v1/margin/openOrders",
            .signed,
            .fixed(5),
            "symbol!:name",
            "[\(orderMembers)]",
            "open orders",
            "未成交订单",
            scope: .symbol
        ),
        .init(
            "/papi/v1/margin/allOrders",
            .signed,
            .fixed(100),
            "symbol!:name orderId:int startTime:time endTime:time limit:int",
            "[\(orderMembers)]",
            "all orders of a pair",
            "交易对的全部订单",
            paging: .ids("orderId", in: "orderId"),
            scope: .symbol
        ),
        .init(
            "/papi/v1/margin/myTrades",
            .signed,
            .fixed(5),
            "symbol!:name orderId:int startTime:time endTime:time fromId:int limit:int",
            "[commission* commissionAsset id isBestMatch isBuyer isMaker orderId price qty* symbol time]",
            "trades of a pair",
            "交易对的成交记录",
            paging: .ids("fromId", in: "id"),
            span: day - 1,
            scope: .symbol
        ),
        .init(
            "/papi/v1/margin/orderList",
            .signed,
            .fixed(5),
            "orderListId:int origClientOrderId:text",
            listMembers,
            "one OCO list",
            "单个OCO订单",
            oneOf: ["orderListId", "origClientOrderId"]
        ),
        .init(
            "/papi/v1/margin/openOrderList",
            .signed,
            .fixed(5),
            "",
            "[\(listMembers)]",
            "open OCO lists",
            "未成交的OCO订单"
        ),
        .init(
            "/papi/v1/margin/allOrderList",
            .signed,
            .fixed(100),
            "fromId:int startTime:time endTime:time limit:int",
            "[\(listMembers)]",
            "all OCO lists",
            "全部OCO订单",
            paging: .ids("fromId", in: "orderListId")
        ),
    ]

    private static let orderMembers = """
        clientOrderId cummulativeQuoteQty* executedQty* icebergQty* isWorking orderId origQty* price side status \
        stopPrice symbol time timeInForce type updateTime selfTradePreventionMode
        """

    private static let listMembers = """
        orderListId contingencyType listStatusType listOrderStatus listClientOrderId transactionTime symbol \
        orders[symbol orderId clientOrderId]
        """
}
