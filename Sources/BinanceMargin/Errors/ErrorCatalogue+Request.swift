extension ErrorCatalogue {
    /// Codes -11xx and -2xxx: the request.
    static let request: [CodeEntry] = [
        CodeEntry(
            -1100,
            "ILLEGAL_CHARS",
            .parameter,
            .checkParameter,
            "a parameter contains characters that are not allowed",
            "参数含有非法字符"
        ),
        CodeEntry(
            -1101,
            "TOO_MANY_PARAMETERS",
            .client,
            .reportBug,
            "too many parameters, or one given twice",
            "参数过多或重复"
        ),
        CodeEntry(
            -1102,
            "MANDATORY_PARAM_EMPTY_OR_MALFORMED",
            .parameter,
            .checkParameter,
            "a required parameter is missing, empty or malformed",
            "必填参数缺失、为空或格式错误"
        ),
        CodeEntry(-1103, "UNKNOWN_PARAM", .client, .reportBug, "a parameter is unknown to the endpoint", "含有接口未知的参数"),
        CodeEntry(
            -1104,
            "UNREAD_PARAMETERS",
            .client,
            .reportBug,
            "more parameters were sent than the endpoint reads",
            "参数数量多于接口所需"
        ),
        CodeEntry(-1105, "PARAM_EMPTY", .parameter, .leaveOut, "a parameter was sent without a value", "参数值为空"),
        CodeEntry(
            -1106,
            "PARAM_NOT_REQUIRED",
            .client,
            .reportBug,
            "a parameter was sent that is not required",
            "该请求不需要此参数"
        ),
        CodeEntry(-1108, "PARAM_OVERFLOW", .parameter, .checkParameter, "a number is too large", "数值溢出"),
        CodeEntry(
            -1111,
            "BAD_PRECISION",
            .parameter,
            .checkParameter,
            "more decimal places than the asset allows",
            "小数位超过该资产的精度"
        ),
        CodeEntry(-1112, "NO_DEPTH", .unrelated, .notSent, "the order book is empty", "订单簿为空"),
        CodeEntry(
            -1114,
            "TIF_NOT_REQUIRED",
            .unrelated,
            .notSent,
            "an order had a time in force where none is allowed",
            "订单不应带有效期参数"
        ),
        CodeEntry(-1115, "INVALID_TIF", .unrelated, .notSent, "an order had an unknown time in force", "订单有效期参数无效"),
        CodeEntry(-1116, "INVALID_ORDER_TYPE", .unrelated, .notSent, "an order had an unknown type", "订单类型无效"),
        CodeEntry(-1117, "INVALID_SIDE", .unrelated, .notSent, "an order's side was neither BUY nor SELL", "订单方向无效"),
        CodeEntry(
            -1118,
            "EMPTY_NEW_CL_ORD_ID",
            .unrelated,
            .notSent,
            "an order's client order ID was empty",
            "新订单自定义编号为空"
        ),
        CodeEntry(
            -1119,
            "EMPTY_ORG_CL_ORD_ID",
            .unrelated,
            .notSent,
            "the client order ID of the original order was empty",
            "原订单自定义编号为空"
        ),
        CodeEntry(-1120, "BAD_INTERVAL", .unrelated, .notSent, "an unknown candlestick interval", "K 线周期无效"),
        CodeEntry(-1121, "BAD_SYMBOL", .parameter, .checkSymbol, "the pair does not exist", "交易对不存在"),
        CodeEntry(
            -1122,
            "INVALID_SYMBOLSTATUS",
            .parameter,
            .checkParameter,
            "an unknown pair status",
            "交易对状态参数无效"
        ),
        CodeEntry(-1125, "INVALID_LISTEN_KEY", .unrelated, .notSent, "the listen key does not exist", "listenKey 不存在"),
        CodeEntry(-1127, "MORE_THAN_XX_HOURS", .parameter, .narrowRange, "the time range is too long", "查询时间跨度过大"),
        CodeEntry(
            -1128,
            "OPTIONAL_PARAMS_BAD_COMBO",
            .parameter,
            .checkParameter,
            "these optional parameters do not go together",
            "可选参数组合无效"
        ),
        CodeEntry(
            -1130,
            "INVALID_PARAMETER",
            .parameter,
            .checkParameter,
            "a parameter's value is not valid",
            "参数取值无效"
        ),
        CodeEntry(
            -1131,
            "BAD_RECV_WINDOW",
            .parameter,
            .smallerWindow,
            "recvWindow is larger than allowed",
            "recvWindow 超出上限"
        ),
        CodeEntry(
            -1134,
            "BAD_STRATEGY_TYPE",
            .unrelated,
            .notSent,
            "an order's strategy type is too small",
            "策略类型取值过小"
        ),
        CodeEntry(
            -1135,
            "INVALID_JSON",
            .parameter,
            .checkParameter,
            "a parameter in JSON cannot be parsed",
            "JSON 格式的参数无法解析"
        ),
        CodeEntry(
            -1139,
            "INVALID_TICKER_TYPE",
            .parameter,
            .checkParameter,
            "the type of ticker is neither FULL nor MINI",
            "行情类型既不是 FULL 也不是 MINI"
        ),
        CodeEntry(
            -1145,
            "INVALID_CANCEL_RESTRICTIONS",
            .unrelated,
            .notSent,
            "an unknown restriction on cancelling",
            "撤单限制参数无效"
        ),
        CodeEntry(-1151, "DUPLICATE_SYMBOLS", .parameter, .checkParameter, "a pair is named twice", "交易对重复"),
        CodeEntry(-1194, "INVALID_TIME_UNIT", .client, .reportBug, "an unknown time unit in a header", "时间单位请求头无效"),
        CodeEntry(
            -1220,
            "SYMBOL_DOES_NOT_MATCH_STATUS",
            .parameter,
            .checkParameter,
            "the pair does not have the requested status",
            "交易对与所查状态不符"
        ),
        CodeEntry(
            -2008,
            "BAD_API_ID",
            .key,
            .checkKey,
            "the API key does not exist on this site: it was deleted, or belongs to another site",
            "本站点不存在该 API Key：已删除或属于其他站点"
        ),
        CodeEntry(-2010, "NEW_ORDER_REJECTED", .unrelated, .notSent, "an order was refused", "下单被拒"),
        CodeEntry(-2011, "CANCEL_REJECTED", .unrelated, .notSent, "a cancellation was refused", "撤单被拒"),
        CodeEntry(-2013, "NO_SUCH_ORDER", .unrelated, .notSent, "the order does not exist", "订单不存在"),
        CodeEntry(
            -2014,
            "BAD_API_KEY_FMT",
            .key,
            .checkKey,
            "the API key is empty or has the wrong format",
            "API Key 为空或格式错误"
        ),
        CodeEntry(
            -2015,
            "REJECTED_MBX_KEY",
            .permission,
            .checkPermission,
            "the API key, its IP whitelist or its permissions do not allow this",
            "API Key、IP 白名单或权限不符"
        ),
        CodeEntry(-2016, "NO_TRADING_WINDOW", .unrelated, .notSent, "the pair has no trading window", "该交易对无交易时段"),
        CodeEntry(-2026, "ORDER_ARCHIVED", .unrelated, .notSent, "the order is archived", "订单已归档"),
        CodeEntry(-2035, "", .unrelated, .notSent, "a stream subscription was refused", "订阅被拒"),
        CodeEntry(-2036, "", .unrelated, .notSent, "a stream subscription was refused", "订阅被拒"),
        CodeEntry(-2039, "", .unrelated, .notSent, "the IDs of an order do not belong together", "订单编号不匹配"),
        CodeEntry(-2042, "", .unrelated, .notSent, "a stream subscription was refused", "订阅被拒"),
        CodeEntry(-2043, "NO_REFERENCE_PRICE", .unrelated, .notSent, "there is no reference price", "无参考价格"),
    ]
}
