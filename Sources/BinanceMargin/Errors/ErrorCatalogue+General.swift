extension ErrorCatalogue {
    /// Codes -10xx: the server, the network and the key.
    static let general: [CodeEntry] = [
        PublishedCode(-1000, "UNKNOWN", .retry, .retryThenReport)
            .means("the exchange failed without saying why", "交易所处理失败，未说明原因"),
        PublishedCode(-1001, "DISCONNECTED", .retry, .waitAndRetry)
            .means("the exchange lost an internal connection", "交易所内部连接中断"),
        PublishedCode(-1002, "UNAUTHORIZED", .permission, .checkPermission)
            .means(
                "the API key is not allowed to do this; often its margin permission is off",
                "该 API Key 无此权限；常见于未开启杠杆权限"
            ),
        PublishedCode(-1003, "TOO_MANY_REQUESTS", .limit, .slowDown)
            .means("too many requests in too short a time", "短时间内请求过多"),
        PublishedCode(-1004, "SERVER_BUSY", .retry, .waitAndRetry).means("the server is busy", "服务器繁忙"),
        PublishedCode(-1006, "UNEXPECTED_RESP", .retry, .waitAndRetry)
            .means("the exchange had an internal error", "交易所内部返回异常"),
        PublishedCode(-1007, "TIMEOUT", .retry, .waitAndRetry)
            .means("the exchange did not finish within 10 seconds", "交易所未能在 10 秒内完成处理"),
        PublishedCode(-1008, "SERVER_BUSY", .retry, .waitAndRetry).means("the exchange is overloaded", "交易所负载过高"),
        PublishedCode(-1010, "ERROR_MSG_RECEIVED", .unrelated, .notSent)
            .means("the matching engine refused an order", "撮合引擎拒绝了订单"),
        PublishedCode(-1013, "INVALID_MESSAGE", .unrelated, .notSent)
            .means("an order did not pass the pair's filters", "订单未通过交易规则过滤"),
        PublishedCode(-1014, "UNKNOWN_ORDER_COMPOSITION", .unrelated, .notSent)
            .means("an order combined options that do not go together", "订单参数组合不受支持"),
        PublishedCode(-1015, "TOO_MANY_ORDERS", .limit, .slowDown)
            .means("too many orders in too short a time", "短时间内下单过多"),
        PublishedCode(-1016, "SERVICE_SHUTTING_DOWN", .asset, .useOtherEndpoint)
            .means("the endpoint has been retired", "该接口已停用"),
        PublishedCode(-1020, "UNSUPPORTED_OPERATION", .client, .reportBug)
            .means("the endpoint does not support this operation", "该接口不支持此操作"),
        PublishedCode(-1021, "INVALID_TIMESTAMP", .clock, .fixClock)
            .means(
                "the timestamp was outside recvWindow, or more than 1 s ahead of the server time",
                "时间戳超出 recvWindow，或超前服务器时间 1 秒以上"
            ),
        PublishedCode(-1022, "INVALID_SIGNATURE", .key, .checkSecret)
            .means("the signature does not match the request and the key", "签名与请求或 API Key 不匹配"),
        PublishedCode(-1033, "COMP_ID_IN_USE", .unrelated, .notSent)
            .means("a FIX session of that name is already open", "同名 FIX 会话已存在"),
        PublishedCode(-1034, "TOO_MANY_CONNECTIONS", .unrelated, .notSent)
            .means("too many FIX connections", "FIX 连接过多"),
        PublishedCode(-1035, "LOGGED_OUT", .unrelated, .notSent).means("a FIX session was logged out", "FIX 会话已登出"),
        PublishedCode(-1099, "", .permission, .checkPermission)
            .means("not found, or not allowed for this API key", "未找到，或该 API Key 无权访问"),
    ]
}
