extension ErrorCatalogue {
    /// Codes -11xx and -2xxx: the request.
    static let request: [CodeEntry] = [
        PublishedCode(-1100, "ILLEGAL_CHARS", .parameter, .checkParameter)
            .means("a parameter contains characters that are not allowed", "参数含有非法字符"),
        PublishedCode(-1101, "TOO_MANY_PARAMETERS", .client, .reportBug)
            .means("too many parameters, or one given twice", "参数过多或重复"),
        PublishedCode(-1102, "MANDATORY_PARAM_EMPTY_OR_MALFORMED", .parameter, .checkParameter)
            .means("a required parameter is missing, empty or malformed", "必填参数缺失、为空或格式错误"),
        PublishedCode(-1103, "UNKNOWN_PARAM", .client, .reportBug)
            .means("a parameter is unknown to the endpoint", "含有接口未知的参数"),
        PublishedCode(-1104, "UNREAD_PARAMETERS", .client, .reportBug)
            .means("more parameters were sent than the endpoint reads", "参数数量多于接口所需"),
        PublishedCode(-1105, "PARAM_EMPTY", .parameter, .leaveOut)
            .means("a parameter was sent without a value", "参数值为空"),
        PublishedCode(-1106, "PARAM_NOT_REQUIRED", .client, .reportBug)
            .means("a parameter was sent that is not required", "该请求不需要此参数"),
        PublishedCode(-1108, "PARAM_OVERFLOW", .parameter, .checkParameter).means("a number is too large", "数值溢出"),
        PublishedCode(-1111, "BAD_PRECISION", .parameter, .checkParameter)
            .means("more decimal places than the asset allows", "小数位超过该资产的精度"),
        PublishedCode(-1112, "NO_DEPTH", .unrelated, .notSent).means("the order book is empty", "订单簿为空"),
        PublishedCode(-1114, "TIF_NOT_REQUIRED", .unrelated, .notSent)
            .means("an order had a time in force where none is allowed", "订单不应带有效期参数"),
        PublishedCode(-1115, "INVALID_TIF", .unrelated, .notSent)
            .means("an order had an unknown time in force", "订单有效期参数无效"),
        PublishedCode(-1116, "INVALID_ORDER_TYPE", .unrelated, .notSent)
            .means("an order had an unknown type", "订单类型无效"),
        PublishedCode(-1117, "INVALID_SIDE", .unrelated, .notSent)
            .means("an order's side was neither BUY nor SELL", "订单方向无效"),
        PublishedCode(-1118, "EMPTY_NEW_CL_ORD_ID", .unrelated, .notSent)
            .means("an order's client order ID was empty", "新订单自定义编号为空"),
        PublishedCode(-1119, "EMPTY_ORG_CL_ORD_ID", .unrelated, .notSent)
            .means("the client order ID of the original order was empty", "原订单自定义编号为空"),
        PublishedCode(-1120, "BAD_INTERVAL", .unrelated, .notSent).means("an unknown candlestick interval", "K 线周期无效"),
        PublishedCode(-1121, "BAD_SYMBOL", .parameter, .checkSymbol).means("the pair does not exist", "交易对不存在"),
        PublishedCode(-1122, "INVALID_SYMBOLSTATUS", .parameter, .checkParameter)
            .means("an unknown pair status", "交易对状态参数无效"),
        PublishedCode(-1125, "INVALID_LISTEN_KEY", .unrelated, .notSent)
            .means("the listen key does not exist", "listenKey 不存在"),
        PublishedCode(-1127, "MORE_THAN_XX_HOURS", .parameter, .narrowRange)
            .means("the time range is too long", "查询时间跨度过大"),
        PublishedCode(-1128, "OPTIONAL_PARAMS_BAD_COMBO", .parameter, .checkParameter)
            .means("these optional parameters do not go together", "可选参数组合无效"),
        PublishedCode(-1130, "INVALID_PARAMETER", .parameter, .checkParameter)
            .means("a parameter's value is not valid", "参数取值无效"),
        PublishedCode(-1131, "BAD_RECV_WINDOW", .parameter, .smallerWindow)
            .means("recvWindow is larger than allowed", "recvWindow 超出上限"),
        PublishedCode(-1134, "BAD_STRATEGY_TYPE", .unrelated, .notSent)
            .means("an order's strategy type is too small", "策略类型取值过小"),
        PublishedCode(-1135, "INVALID_JSON", .parameter, .checkParameter)
            .means("a parameter in JSON cannot be parsed", "JSON 格式的参数无法解析"),
        PublishedCode(-1139, "INVALID_TICKER_TYPE", .parameter, .checkParameter)
            .means("the type of ticker is neither FULL nor MINI", "行情类型既不是 FULL 也不是 MINI"),
        PublishedCode(-1145, "INVALID_CANCEL_RESTRICTIONS", .unrelated, .notSent)
            .means("an unknown restriction on cancelling", "撤单限制参数无效"),
        PublishedCode(-1151, "DUPLICATE_SYMBOLS", .parameter, .checkParameter).means("a pair is named twice", "交易对重复"),
        PublishedCode(-1194, "INVALID_TIME_UNIT", .client, .reportBug)
            .means("an unknown time unit in a header", "时间单位请求头无效"),
        PublishedCode(-1220, "SYMBOL_DOES_NOT_MATCH_STATUS", .parameter, .checkParameter)
            .means("the pair does not have the requested status", "交易对与所查状态不符"),
        PublishedCode(-2008, "BAD_API_ID", .key, .checkKey)
            .means(
                "the API key does not exist on this site: it was deleted, or belongs to another site",
                "本站点不存在该 API Key：已删除或属于其他站点"
            ),
        PublishedCode(-2010, "NEW_ORDER_REJECTED", .unrelated, .notSent).means("an order was refused", "下单被拒"),
        PublishedCode(-2011, "CANCEL_REJECTED", .unrelated, .notSent).means("a cancellation was refused", "撤单被拒"),
        PublishedCode(-2013, "NO_SUCH_ORDER", .unrelated, .notSent).means("the order does not exist", "订单不存在"),
        PublishedCode(-2014, "BAD_API_KEY_FMT", .key, .checkKey)
            .means("the API key is empty or has the wrong format", "API Key 为空或格式错误"),
        PublishedCode(-2015, "REJECTED_MBX_KEY", .permission, .checkPermission)
            .means("the API key, its IP whitelist or its permissions do not allow this", "API Key、IP 白名单或权限不符"),
        PublishedCode(-2016, "NO_TRADING_WINDOW", .unrelated, .notSent)
            .means("the pair has no trading window", "该交易对无交易时段"),
        PublishedCode(-2026, "ORDER_ARCHIVED", .unrelated, .notSent).means("the order is archived", "订单已归档"),
        PublishedCode(-2035, "", .unrelated, .notSent).means("a stream subscription was refused", "订阅被拒"),
        PublishedCode(-2036, "", .unrelated, .notSent).means("a stream subscription was refused", "订阅被拒"),
        PublishedCode(-2039, "", .unrelated, .notSent).means("the IDs of an order do not belong together", "订单编号不匹配"),
        PublishedCode(-2042, "", .unrelated, .notSent).means("a stream subscription was refused", "订阅被拒"),
        PublishedCode(-2043, "NO_REFERENCE_PRICE", .unrelated, .notSent).means("there is no reference price", "无参考价格"),
    ]
}
