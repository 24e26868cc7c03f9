package import BilingualText

extension Message {
    package static let clockWrong = Message(
        "cause.clockUnknown",
        english: "this machine's clock is wrong, which was not measured",
        chinese: "本机时钟不准（尚未测量）"
    )

    package static func clockAhead(_ milliseconds: Int) -> Message {
        Message(
            "cause.clockAhead",
            english: "this machine's clock is \(milliseconds) ms ahead, as measured",
            chinese: "实测本机时钟快 \(milliseconds) 毫秒"
        )
    }

    package static func clockBehind(_ milliseconds: Int) -> Message {
        Message(
            "cause.clockBehind",
            english: "this machine's clock is \(milliseconds) ms behind, as measured",
            chinese: "实测本机时钟慢 \(milliseconds) 毫秒"
        )
    }

    package static func clockAccurate(_ milliseconds: Int) -> Message {
        Message(
            "cause.clockFine",
            english: "hardly this machine's clock, which is \(milliseconds) ms off, as measured",
            chinese: "不太可能是本机时钟：实测仅差 \(milliseconds) 毫秒"
        )
    }

    package static func slowNetworkPath(_ window: Int) -> Message {
        Message(
            "cause.slowWay",
            english: "the way took longer than the window of \(window) ms",
            chinese: "传输耗时超过 \(window) 毫秒的有效窗口"
        )
    }

    package static let addressNotWhitelisted = Message(
        "cause.keyAddress",
        english: "this address is not on the key's list",
        chinese: "本机地址不在密钥的白名单中"
    )

    package static let keyLacksPermission = Message(
        "cause.keyPermission",
        english: "the key lacks the permission for margin",
        chinese: "密钥没有杠杆权限"
    )

    package static let keyOfOtherSite = Message(
        "cause.keySite",
        english: "the key was deleted, or belongs to another site than `baseURL`",
        chinese: "密钥已删除，或不属于 `baseURL` 的站点"
    )

    package static let nameMisspelt = Message(
        "cause.misspelt",
        english: "the name is misspelt: `assets` and `pairs` list them",
        chinese: "名称拼写错误：可用 `assets` 和 `pairs` 查看"
    )

    package static func nameOutsidePair(_ pair: Code) -> Message {
        Message(
            "cause.outsidePair",
            english: "it is no part of \(pair), or that pair's account is not active",
            chinese: "不属于 \(pair)，或该交易对的账户未启用"
        )
    }

    package static let clockExperiment = Message(
        "cause.clockExperiment",
        english: """
            run `clock`: an offset beyond 1000 ms is this machine's clock, to be set by NTP; a smaller one is the way, \
            for which `set recvWindow` can be raised
            """,
        chinese: "请运行 `clock`：偏差超过 1000 毫秒是本机时钟的问题，请用 NTP 校准；较小则是传输太慢，可用 `set recvWindow` 调大"
    )

    package static func clockAheadNext(_ milliseconds: Int) -> Message {
        Message(
            "cause.clockAheadNext",
            english: """
                run `clock` again and set this machine's clock: the stamp was \(milliseconds) ms ahead, which no \
                recvWindow mends
                """,
            chinese: "请再运行 `clock` 并校准本机时钟：时间戳快了 \(milliseconds) 毫秒，调大 recvWindow 无济于事"
        )
    }

    package static func clockBehindNext(_ milliseconds: Int) -> Message {
        Message(
            "cause.clockBehindNext",
            english: """
                run `clock`: the stamp was \(milliseconds) ms old; set this machine's clock, or, if it shows no \
                offset, raise `set recvWindow`
                """,
            chinese: "请运行 `clock`：时间戳旧了 \(milliseconds) 毫秒；请校准本机时钟，若无偏差则用 `set recvWindow` 调大"
        )
    }

    package static let signatureExperiment = Message(
        "cause.signatureExperiment",
        english: """
            run the curl line of `explain borrow BTC`: refused too, key and secret do not belong together; answered, \
            look at the program that signed with `verify`
            """,
        chinese: "请运行 `explain borrow BTC` 给出的 curl 命令：同样被拒则 API 密钥与签名密钥不成对；有应答则用 `verify` 检查签名的程序"
    )

    package static let keyExperiment = Message(
        "cause.keyExperiment",
        english: """
            run `whoami`: answered, the permission for margin is off; refused too, this address is not on the key's \
            list, or the key is another site's
            """,
        chinese: "请运行 `whoami`：有应答则是杠杆权限未开启；同样被拒则本机地址不在白名单，或密钥属于其他站点"
    )

    package static func zeroExperiment(_ statement: Code) -> Message {
        Message(
            "cause.zeroExperiment",
            english: "run \(statement): it tells collateral, cap, inventory and switches apart",
            chinese: "请运行 \(statement)：可区分抵押、上限、库存和开关"
        )
    }
}
