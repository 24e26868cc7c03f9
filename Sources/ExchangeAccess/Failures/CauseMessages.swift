package import BilingualText

extension Message {
    package static let clockWrong = English("cause.clockUnknown", "this computer's clock is wrong (not measured yet)")
        .chinese("本机时钟不准（尚未测量）")

    package static func clockAhead(_ milliseconds: Int) -> Message {
        English("cause.clockAhead", "this computer's clock is \(milliseconds) ms ahead (measured)")
            .chinese("实测本机时钟超前 \(milliseconds) 毫秒")
    }

    package static func clockBehind(_ milliseconds: Int) -> Message {
        English("cause.clockBehind", "this computer's clock is \(milliseconds) ms behind (measured)")
            .chinese("实测本机时钟落后 \(milliseconds) 毫秒")
    }

    package static func clockAccurate(_ milliseconds: Int) -> Message {
        English("cause.clockFine", "probably not this computer's clock, which is off by \(milliseconds) ms (measured)")
            .chinese("不太可能是本机时钟：实测仅差 \(milliseconds) 毫秒")
    }

    package static func slowNetworkPath(_ window: Int) -> Message {
        English("cause.slowWay", "the request took longer than the recvWindow of \(window) ms")
            .chinese("请求传输耗时超过 \(window) 毫秒的 recvWindow")
    }

    package static let addressNotWhitelisted =
        English("cause.keyAddress", "this IP address is not on the API key's IP whitelist")
        .chinese("本机 IP 不在 API Key 的白名单中")

    package static let keyLacksPermission = English("cause.keyPermission", "the API key lacks the margin permission")
        .chinese("API Key 没有杠杆权限")

    package static let keyLacksPortfolio =
        English("cause.keyPortfolio", "the API key lacks the permission for portfolio margin")
        .chinese("API Key 没有统一账户权限")

    package static let keyOfOtherSite =
        English("cause.keySite", "the API key was deleted, or belongs to another site than `baseURL`")
        .chinese("API Key 已删除，或不属于 `baseURL` 的站点")

    package static let nameMisspelt =
        English("cause.misspelt", "the name is misspelt; `assets` and `pairs` list the names")
        .chinese("名称拼写错误；可用 `assets` 和 `pairs` 查看")

    package static func nameOutsidePair(_ pair: Code) -> Message {
        English("cause.outsidePair", "it is not in \(pair), or the account of that pair is not enabled")
            .chinese("不属于 \(pair)，或该交易对的账户未启用")
    }

    package static func zeroExperiment(_ statement: Code) -> Message {
        English("cause.zeroExperiment", "Run \(statement) to see what limits the amount.")
            .chinese("请运行 \(statement)，可查明受限于哪一项。")
    }
}
