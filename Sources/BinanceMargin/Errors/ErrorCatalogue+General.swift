extension ErrorCatalogue {
    /// Codes -10xx: the server, the network and the key.
    static let general: [CodeEntry] = [
        CodeEntry(
            -1000,
            "UNKNOWN",
            .retry,
            .retryThenReport,
            "the exchange failed without saying why",
            "交易所处理失败，未说明原因"
        ),
        CodeEntry(
            -1001,
            "DISCONNECTED",
            .retry,
            .waitAndRetry,
            "the exchange lost an internal connection",
            "交易所内部连接中断"
        ),
        CodeEntry(
            -1002,
            "UNAUTHORIZED",
            .permission,
            .checkPermission,
            "the API key is not allowed to do this; often its margin permission is off",
            "该 API Key 无此权限；常见于未开启杠杆权限"
        ),
        CodeEntry(-1003, "TOO_MANY_REQUESTS", .limit, .slowDown, "too many requests in too short a time", "短时间内请求过多"),
        CodeEntry(-1004, "SERVER_BUSY", .retry, .waitAndRetry, "the server is busy", "服务器繁忙"),
        CodeEntry(
            -1006,
            "UNEXPECTED_RESP",
            .retry,
            .waitAndRetry,
            "the exchange had an internal error",
            "交易所内部返回异常"
        ),
        CodeEntry(
            -1007,
            "TIMEOUT",
            .retry,
            .waitAndRetry,
            "the exchange did not finish within 10 seconds",
            "交易所未能在 10 秒内完成处理"
        ),
        CodeEntry(-1008, "SERVER_BUSY", .retry, .waitAndRetry, "the exchange is overloaded", "交易所负载过高"),
        CodeEntry(
            -1010,
            "ERROR_MSG_RECEIVED",
            .unrelated,
            .notSent,
            "the matching engine refused an order",
            "撮合引擎拒绝了订单"
        ),
        CodeEntry(
            -1013,
            "INVALID_MESSAGE",
            .unrelated,
            .notSent,
            "an order did not pass the pair's filters",
            "订单未通过交易规则过滤"
        ),
        CodeEntry(
            -1014,
            "UNKNOWN_ORDER_COMPOSITION",
            .unrelated,
            .notSent,
            "an order combined options that do not go together",
            "订单参数组合不受支持"
        ),
        CodeEntry(-1015, "TOO_MANY_ORDERS", .limit, .slowDown, "too many orders in too short a time", "短时间内下单过多"),
        CodeEntry(-1016, "SERVICE_SHUTTING_DOWN", .asset, .useOtherEndpoint, "the endpoint has been retired", "该接口已停用"),
        CodeEntry(
            -1020,
            "UNSUPPORTED_OPERATION",
            .client,
            .reportBug,
            "the endpoint does not support this operation",
            "该接口不支持此操作"
        ),
        CodeEntry(
            -1021,
            "INVALID_TIMESTAMP",
            .clock,
            .fixClock,
            "the timestamp was outside recvWindow, or more than 1 s ahead of the server time",
            "时间戳超出 recvWindow，或超前服务器时间 1 秒以上"
        ),
        CodeEntry(
            -1022,
            "INVALID_SIGNATURE",
            .key,
            .checkSecret,
            "the signature does not match the request and the key",
            "签名与请求或 API Key 不匹配"
        ),
        CodeEntry(
            -1033,
            "COMP_ID_IN_USE",
            .unrelated,
            .notSent,
            "a FIX session of that name is already open",
            "同名 FIX 会话已存在"
        ),
        CodeEntry(-1034, "TOO_MANY_CONNECTIONS", .unrelated, .notSent, "too many FIX connections", "FIX 连接过多"),
        CodeEntry(-1035, "LOGGED_OUT", .unrelated, .notSent, "a FIX session was logged out", "FIX 会话已登出"),
        CodeEntry(
            -1099,
            "",
            .permission,
            .checkPermission,
            "not found, or not allowed for this API key",
            "未找到，或该 API Key 无权访问"
        ),
    ]
}
