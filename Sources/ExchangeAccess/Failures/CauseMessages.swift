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

    package static let clockExperiment = English(
        "cause.clockExperiment",
        """
        Run `clock`. If the offset is above 1000 ms, set this computer's clock with NTP. If it is smaller, the \
        network is slow: raise `set recvWindow`.
        """
    )
    .chinese("请运行 `clock`。若偏差超过 1000 毫秒，请用 NTP 校准本机时钟；若较小，则是网络较慢，可调高 `set recvWindow`。")

    package static func clockAheadNext(_ milliseconds: Int) -> Message {
        English(
            "cause.clockAheadNext",
            """
            Run `clock` again and set this computer's clock: the timestamp was \(milliseconds) ms ahead, which a \
            higher recvWindow does not fix.
            """
        )
        .chinese("请再次运行 `clock` 并校准本机时钟：时间戳超前 \(milliseconds) 毫秒，调高 recvWindow 无效。")
    }

    package static func clockBehindNext(_ milliseconds: Int) -> Message {
        English(
            "cause.clockBehindNext",
            """
            Run `clock`: the timestamp was \(milliseconds) ms old. Set this computer's clock or, if it has no \
            offset, raise `set recvWindow`.
            """
        )
        .chinese("请运行 `clock`：时间戳落后 \(milliseconds) 毫秒。请校准本机时钟；若无偏差，请调高 `set recvWindow`。")
    }

    package static let signatureExperiment = English(
        "cause.signatureExperiment",
        """
        Run the curl line of `explain borrow BTC`. If it fails too, the API key and the secret are not a pair. If \
        it works, check the original request with `verify`.
        """
    )
    .chinese("请运行 `explain borrow BTC` 给出的 curl 命令。若同样被拒，则 API Key 与 Secret Key 不匹配；若成功，请用 `verify` 检查原程序的请求。")

    package static let keyExperiment = English(
        "cause.keyExperiment",
        """
        Run `whoami`. If it works, the API key lacks the margin permission. If it fails too, this IP address is \
        not on the IP whitelist, or the key belongs to another site.
        """
    )
    .chinese("请运行 `whoami`。若成功，则未开启杠杆权限；若同样被拒，则本机 IP 不在白名单，或 API Key 属于其他站点。")

    package static func zeroExperiment(_ statement: Code) -> Message {
        English("cause.zeroExperiment", "Run \(statement) to see what limits the amount.")
            .chinese("请运行 \(statement)，可查明受限于哪一项。")
    }
}
