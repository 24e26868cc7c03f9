import BinanceMargin

extension EndpointRow {
    /// Spot market data.
    static let spot: [EndpointRow] = [
        .init(
            "/api/v3/ping",
            .none,
            .fixed(1),
            "",
            "",
            "whether the exchange responds",
            "连通性测试"
        ),
        .init(
            "/api/v3/time",
            .none,
            .fixed(1),
            "",
            "serverTime",
            "the exchange's clock",
            "服务器时间"
        ),
        .init(
            "/api/v3/exchangeInfo",
            .none,
            .fixed(20),
            "symbol:name symbols:array permissions:text showPermissionSets:bool symbolStatus:TRADING|HALT|BREAK",
            "timezone serverTime rateLimits exchangeFilters symbols",
            "rules and state of pairs",
            "交易对的规则与状态",
            atMostOne: ["symbol", "symbols", "permissions"]
        ),
        .init(
            "/api/v3/executionRules",
            .none,
            .perSymbol(2, most: 40),
            "symbol:name symbols:array symbolStatus:TRADING|HALT|BREAK",
            "symbolRules[symbol rules]",
            "execution rules of pairs",
            "交易对的执行规则",
            atMostOne: ["symbol", "symbols", "symbolStatus"]
        ),
        .init(
            "/api/v3/depth",
            .none,
            .byLimit,
            "symbol!:name limit:1..5000 symbolStatus:TRADING|HALT|BREAK",
            "lastUpdateId bids asks",
            "order book",
            "订单簿"
        ),
        .init(
            "/api/v3/trades",
            .none,
            .fixed(25),
            "symbol!:name limit:1..1000",
            "[id price qty quoteQty time isBuyerMaker isBestMatch]",
            "latest trades",
            "最近成交"
        ),
        .init(
            "/api/v3/historicalTrades",
            .none,
            .fixed(25),
            "symbol!:name limit:1..1000 fromId:int",
            "[id price qty quoteQty time isBuyerMaker isBestMatch]",
            "older trades",
            "历史成交",
            paging: .ids("fromId", in: "id")
        ),
        .init(
            "/api/v3/historicalBlockTrades",
            .key,
            .fixed(25),
            "symbol!:name fromId!:int limit:1..1000",
            "[id price qty quoteQty time isBuyerMaker]",
            "block trades",
            "大宗成交",
            paging: .ids("fromId", in: "id")
        ),
        .init(
            "/api/v3/aggTrades",
            .none,
            .fixed(4),
            "symbol!:name fromId:int startTime:time endTime:time limit:1..1000",
            "[a p q f l T m M]",
            "trades aggregated",
            "归集成交",
            paging: .ids("fromId", in: "a")
        ),
        .init(
            "/api/v3/klines",
            .none,
            .fixed(2),
            """
            symbol!:name interval!:1s|1m|3m|5m|15m|30m|1h|2h|4h|6h|8h|12h|1d|3d|1w|1M startTime:time \
            endTime:time timeZone:text limit:1..1000
            """,
            "[openTime open high low close volume closeTime quoteVolume trades takerBase takerQuote ignored]",
            "candles",
            "K线",
            paging: .times("openTime")
        ),
        .init(
            "/api/v3/uiKlines",
            .none,
            .fixed(2),
            """
            symbol!:name interval!:1s|1m|3m|5m|15m|30m|1h|2h|4h|6h|8h|12h|1d|3d|1w|1M startTime:time \
            endTime:time timeZone:text limit:1..1000
            """,
            "[openTime open high low close volume closeTime quoteVolume trades takerBase takerQuote ignored]",
            "candles adjusted for charts",
            "用于图表的K线",
            paging: .times("openTime")
        ),
        .init(
            "/api/v3/avgPrice",
            .none,
            .fixed(2),
            "symbol!:name",
            "mins price closeTime",
            "average price of the last minutes",
            "最近几分钟的平均价"
        ),
        .init(
            "/api/v3/referencePrice",
            .none,
            .fixed(2),
            "symbol!:name",
            "symbol referencePrice timestamp",
            "reference price of a pair",
            "交易对的参考价"
        ),
        .init(
            "/api/v3/referencePrice/calculation",
            .none,
            .fixed(2),
            "symbol!:name symbolStatus:TRADING|HALT|BREAK",
            "symbol calculationType bucketCount bucketWidthMs externalCalculationId",
            "how that price is formed",
            "参考价的计算方式"
        ),
        .init(
            "/api/v3/ticker/24hr",
            .none,
            .daily,
            "symbol:name symbols:array type:FULL|MINI symbolStatus:TRADING|HALT|BREAK",
            """
            symbol priceChange priceChangePercent weightedAvgPrice prevClosePrice lastPrice lastQty bidPrice \
            bidQty askPrice askQty openPrice highPrice lowPrice volume quoteVolume openTime closeTime firstId \
            lastId count
            """,
            "changes of 24 hours",
            "24小时价格变动",
            atMostOne: ["symbol", "symbols"]
        ),
        .init(
            "/api/v3/ticker/tradingDay",
            .none,
            .perSymbol(4, most: 200),
            "symbol:name symbols:array,1..100 timeZone:text type:FULL|MINI symbolStatus:TRADING|HALT|BREAK",
            """
            symbol priceChange priceChangePercent weightedAvgPrice openPrice highPrice lowPrice lastPrice \
            volume quoteVolume openTime closeTime firstId lastId count
            """,
            "changes of the trading day",
            "交易日价格变动",
            oneOf: ["symbol", "symbols"],
            atMostOne: ["symbol", "symbols"]
        ),
        .init(
            "/api/v3/ticker",
            .none,
            .perSymbol(4, most: 200),
            "symbol:name symbols:array,1..100 windowSize:text type:FULL|MINI symbolStatus:TRADING|HALT|BREAK",
            """
            symbol priceChange priceChangePercent weightedAvgPrice openPrice highPrice lowPrice lastPrice \
            volume quoteVolume openTime closeTime firstId lastId count
            """,
            "changes over a window",
            "滚动窗口价格变动",
            oneOf: ["symbol", "symbols"],
            atMostOne: ["symbol", "symbols"]
        ),
        .init(
            "/api/v3/ticker/price",
            .none,
            .with("symbol", 2, otherwise: 4),
            "symbol:name symbols:array symbolStatus:TRADING|HALT|BREAK",
            "symbol price",
            "latest price",
            "最新价格",
            atMostOne: ["symbol", "symbols"]
        ),
        .init(
            "/api/v3/ticker/bookTicker",
            .none,
            .with("symbol", 2, otherwise: 4),
            "symbol:name symbols:array symbolStatus:TRADING|HALT|BREAK",
            "symbol bidPrice bidQty askPrice askQty",
            "best bid and ask",
            "最优挂单",
            atMostOne: ["symbol", "symbols"]
        ),
    ]
}
