/// What brings failures about and what to do next, in both languages.
enum CauseWording {
    static let english: [CauseMessage: String] = [
        .clockUnknown: "this machine's clock is wrong, which was not measured",
        .clockAhead: "this machine's clock is {milliseconds} ms ahead, as measured",
        .clockBehind: "this machine's clock is {milliseconds} ms behind, as measured",
        .clockFine: "hardly this machine's clock, which is {milliseconds} ms off, as measured",
        .slowWay: "the way took longer than the window of {window} ms",
        .keyAddress: "this address is not on the key's list",
        .keyPermission: "the key lacks the permission for margin",
        .keySite: "the key was deleted, or belongs to another site than `baseURL`",
        .misspelt: "the name is misspelt: `assets` and `pairs` list them",
        .outsidePair: "it is no part of {pair}, or that pair's account is not active",
        .zeroCauses: "collateral, the level's cap, an empty inventory or a switch",
        .zeroMeaning: "the exchange answered that nothing can be borrowed",

        .clockExperiment:
            "run `clock`: an offset beyond 1000 ms is this machine's clock, to be set by NTP; a smaller one "
            + "is the way, for which `set recvWindow` can be raised",
        .clockAheadNext:
            "run `clock` again and set this machine's clock: the stamp was {milliseconds} ms ahead, which no "
            + "recvWindow mends",
        .clockBehindNext:
            "run `clock`: the stamp was {milliseconds} ms old; set this machine's clock, or, if it shows no "
            + "offset, raise `set recvWindow`",
        .signatureExperiment: "run the curl line of `explain borrow BTC`: refused too, key and secret do not belong "
            + "together; answered, look at the program that signed with `verify`",
        .keyExperiment: "run `whoami`: answered, the permission for margin is off; refused too, this address is not on "
            + "the key's list, or the key is another site's",
        .zeroExperiment: "run {statement}: it tells collateral, cap, inventory and switches apart",

        .usageNext: "{statement} shows how it is written",
        .mistakeNext: "`help` lists the commands, and `help COMMAND` shows how one is written",
        .expectationNext: "`echo $last` shows the newest answer, `set onError continue` runs what is left",
        .conditionNext: "give it longer with `for` or `times`, or ask for less",
        .configurationNext: "`show` tells each setting and where it came from",
        .errorNext: "`error` tells more about it",
    ]

    static let chinese: [CauseMessage: String] = [
        .clockUnknown: "本机时钟不准（尚未测量）",
        .clockAhead: "实测本机时钟快 {milliseconds} 毫秒",
        .clockBehind: "实测本机时钟慢 {milliseconds} 毫秒",
        .clockFine: "不太可能是本机时钟：实测仅差 {milliseconds} 毫秒",
        .slowWay: "传输耗时超过 {window} 毫秒的有效窗口",
        .keyAddress: "本机地址不在密钥的白名单中",
        .keyPermission: "密钥没有杠杆权限",
        .keySite: "密钥已删除，或不属于 `baseURL` 的站点",
        .misspelt: "名称拼写错误：可用 `assets` 和 `pairs` 查看",
        .outsidePair: "不属于 {pair}，或该交易对的账户未启用",
        .zeroCauses: "抵押不足、等级上限、库存耗尽或开关关闭",
        .zeroMeaning: "交易所答复目前不能借入",

        .clockExperiment: "请运行 `clock`：偏差超过 1000 毫秒是本机时钟的问题，请用 NTP 校准；较小则是传输太慢，可用 `set recvWindow` 调大",
        .clockAheadNext: "请再运行 `clock` 并校准本机时钟：时间戳快了 {milliseconds} 毫秒，调大 recvWindow 无济于事",
        .clockBehindNext: "请运行 `clock`：时间戳旧了 {milliseconds} 毫秒；请校准本机时钟，若无偏差则用 `set recvWindow` 调大",
        .signatureExperiment: "请运行 `explain borrow BTC` 给出的 curl 命令：同样被拒则 API 密钥与签名密钥不成对；有应答则用 `verify` 检查签名的程序",
        .keyExperiment: "请运行 `whoami`：有应答则是杠杆权限未开启；同样被拒则本机地址不在白名单，或密钥属于其他站点",
        .zeroExperiment: "请运行 {statement}：可区分抵押、上限、库存和开关",

        .usageNext: "{statement} 显示其写法",
        .mistakeNext: "`help` 列出所有命令，`help COMMAND` 显示其写法",
        .expectationNext: "`echo $last` 显示最近的应答，`set onError continue` 可继续执行其余语句",
        .conditionNext: "用 `for` 或 `times` 延长，或放宽条件",
        .configurationNext: "`show` 显示各项设置及其来源",
        .errorNext: "`error` 给出更多说明",
    ]
}
