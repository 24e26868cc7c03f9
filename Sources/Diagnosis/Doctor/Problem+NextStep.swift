package import BilingualText

extension Problem {
    /// What to do about it.
    package var nextStep: LocalizedText {
        switch self {
        case .programDumps:
            .init(english: "start it under `ulimit -c 0`", chinese: "以 `ulimit -c 0` 启动")
        case .programDebug:
            .init(english: "use a release build for daily work", chinese: "日常请使用发布版本")
        case .programRoot:
            .init(english: "run it as your own user", chinese: "请以普通用户运行")
        case .terminalNotUTF8:
            .init(
                english: "set `LANG` to a UTF-8 locale, such as `C.UTF-8`",
                chinese: "将 `LANG` 设为 UTF-8 区域，如 `C.UTF-8`"
            )
        case .terminalDumb:
            .init(english: "set `TERM` to what the terminal is", chinese: "将 `TERM` 设为实际的终端类型")
        case .terminalNarrow:
            .init(english: "widen it, or add `as vertical`", chinese: "加宽窗口，或使用 `as vertical`")
        case .noHome:
            .init(english: "set `HOME` or `XDG_CONFIG_HOME`", chinese: "设置 `HOME` 或 `XDG_CONFIG_HOME`")
        case .folderOpen:
            .init(
                english: "`chmod go-w` what is named, and see that it is yours",
                chinese: "对所列路径执行 `chmod go-w`，并确认其归您所有"
            )
        case .stateUnwritable:
            .init(english: "make the state folder yours and writable", chinese: "使状态目录归您所有且可写")
        case .startFileMistakes:
            .init(
                english: "`profile path` shows where; mend `rc.msh` beside it",
                chinese: "`profile path` 显示位置；请修正其旁的 `rc.msh`"
            )
        case .baseURLUnusable:
            .init(english: "`set baseURL https://api.binance.com`", chinese: "`set baseURL https://api.binance.com`")
        case .hostStrange:
            .init(
                english: "`show baseURL`; `unset baseURL` unless you mean it",
                chinese: "查看 `show baseURL`；若非本意请 `unset baseURL`"
            )
        case .noProfile:
            .init(
                english: "start with `--profile NAME`, or `profile new`",
                chinese: "以 `--profile NAME` 启动，或 `profile new`"
            )
        case .profileMissing:
            .init(english: "`profile list` shows what there is", chinese: "`profile list` 列出现有配置")
        case .profileOpen:
            .init(
                english: "`chmod 600` the file that `profile path` names",
                chinese: "对 `profile path` 所示文件执行 `chmod 600`"
            )
        case .profileMistakes:
            .init(english: "`profile use NAME` shows them", chinese: "`profile use NAME` 会显示错误")
        case .noAPIKey:
            .init(english: "`set apiKey env:NAME` or another place", chinese: "`set apiKey env:NAME` 或其他来源")
        case .noSecret:
            .init(english: "`set secret file:PATH` or another place", chinese: "`set secret file:PATH` 或其他来源")
        case .secretMissing:
            .init(english: "fill the place, or name another one", chinese: "填入密钥，或改用其他来源")
        case .secretUnreadable:
            .init(english: "see that the file exists and is yours", chinese: "确认文件存在且归您所有")
        case .secretFileOpen:
            .init(english: "`chmod 600` the file", chinese: "对该文件执行 `chmod 600`")
        case .secretCommandFailed:
            .init(english: "run it by hand and see what it says", chinese: "手动运行该程序，查看其输出")
        case .secretUnattended:
            .init(english: "begin once at a terminal, or name a file", chinese: "先在终端中启动一次，或改用文件")
        case .secretLiteral:
            .init(english: "`set secret file:PATH` or another place", chinese: "`set secret file:PATH` 或其他来源")
        case .apiKeyMalformed:
            .init(english: "copy it anew, without blanks, quotes or line ends", chinese: "重新复制，不含空格、引号和换行")
        case .signingKeyUnusable:
            .init(
                english: "ask anything: the failure names the form and the command that converts it",
                chinese: "任意查询一次：失败信息会给出格式和转换命令"
            )
        case .passphraseWrong:
            .init(english: "`set passphrase` to where the right one lives", chinese: "用 `set passphrase` 指定正确口令的来源")
        case .proxyMalformed:
            .init(
                english: "write it as `http://HOST:PORT` or `socks5://HOST:PORT`",
                chinese: "写成 `http://HOST:PORT` 或 `socks5://HOST:PORT`"
            )
        case .proxyLogin:
            .init(english: "`set proxyAuth` to where user and password live", chinese: "用 `set proxyAuth` 指定用户名和密码的来源")
        case .proxyLoginUnsupported:
            .init(english: "run a local proxy that speaks it, and name that one", chinese: "运行支持它的本地代理，并改用该代理")
        case .proxyRefused:
            .init(english: "ask its keeper to allow the exchange's name at port 443", chinese: "请代理管理员允许交易所域名的 443 端口")
        case .nameNotFound:
            .init(
                english: "check the spelling, then the resolver: `getent hosts NAME`",
                chinese: "先检查拼写，再检查解析器：`getent hosts NAME`"
            )
        case .lookupSlow:
            .init(english: "check the resolvers in `/etc/resolv.conf`", chinese: "检查 `/etc/resolv.conf` 中的解析器")
        case .connectionRefused:
            .init(english: "check host and port, and any firewall on the way", chinese: "检查主机、端口以及途中的防火墙")
        case .connectionTimedOut:
            .init(english: "check whether a firewall on this network drops it", chinese: "检查本网络的防火墙是否丢弃了连接")
        case .unreachable:
            .init(english: "check that the network is up", chinese: "检查网络是否连通")
        case .addressesPartlyDead:
            .init(
                english: "it works with the others; check IPv6 if those are the dead ones",
                chinese: "其余地址可用；若失效的是 IPv6，请检查 IPv6"
            )
        case .certificateExpired:
            .init(english: "check `date`, then tell whoever runs the host", chinese: "检查 `date`，再告知主机的管理者")
        case .certificateNotYetValid:
            .init(english: "check `date`", chinese: "检查 `date`")
        case .certificateUntrusted:
            .init(
                english: "if the issuer is your company's, `set caFile` to its certificate; else somebody listens in",
                chinese: "若签发者是贵公司，用 `set caFile` 指定其证书；否则有人在窃听"
            )
        case .certificateWrongHost:
            .init(
                english: "check `baseURL`; a portal or proxy may answer in the exchange's place",
                chinese: "检查 `baseURL`；可能是门户或代理代替交易所应答"
            )
        case .certificateEndsSoon:
            .init(english: "nothing yet; the host's keeper renews it", chinese: "暂无需处理；由主机管理者更新")
        case .tlsHandshake:
            .init(english: "see that port and scheme fit, and that TLS 1.2 may pass", chinese: "确认端口与协议相符，且允许 TLS 1.2")
        case .tlsIntercepted:
            .init(english: "ask your network's keeper whether that is meant", chinese: "询问网络管理者是否有意如此")
        case .noRoots:
            .init(english: "install `ca-certificates`, or `set caFile`", chinese: "安装 `ca-certificates`，或 `set caFile`")
        case .connectionLost:
            .init(english: "try again; if it stays, check the network", chinese: "重试；若仍如此，请检查网络")
        case .responseTimedOut:
            .init(english: "try again; `set timeout` if the way is slow", chinese: "重试；若线路慢，请 `set timeout`")
        case .firewall:
            .init(english: "send nothing for five minutes, then less at a time", chinese: "停发五分钟，之后降低频率")
        case .restrictedLocation:
            .init(english: "ask the exchange's support where its service is available", chinese: "请向交易所客服了解其服务地区")
        case .maintenance:
            .init(
                english: "wait; `doctor only system` tells when it is over",
                chinese: "请等待；`doctor only system` 可查看是否结束"
            )
        case .exchangeFault:
            .init(english: "wait a minute and try again", chinese: "一分钟后重试")
        case .notAnExchange:
            .init(
                english: "a portal or proxy answers: open a browser and log in to the network",
                chinese: "可能是门户或代理在应答：请打开浏览器登录网络"
            )
        case .redirected:
            .init(english: "check `baseURL`; redirections are not followed", chinese: "检查 `baseURL`；本程序不跟随重定向")
        case .responseUnusable:
            .init(english: "check `baseURL`; if it is right, make a `bundle`", chinese: "检查 `baseURL`；若无误，请生成 `bundle`")
        case .responseSlow:
            .init(
                english: "the network is slow or the exchange is far away; raise `set timeout` if requests fail",
                chinese: "网络较慢或距离较远；若请求失败，请用 `set timeout` 调大"
            )
        case .rateLimited:
            .init(english: "wait a minute; `weight` shows the budgets", chinese: "等待一分钟；`weight` 显示限额")
        case .banned:
            .init(english: "send nothing until it ends: `error` tells when", chinese: "解封前不要发送任何请求：`error` 会说明何时结束")
        case .clockOff:
            .init(
                english:
                    "set the clock by NTP: `timedatectl set-ntp true`; this shell corrects it, other programs may not",
                chinese: "用 NTP 校时：`timedatectl set-ntp true`；本程序会修正，其他程序未必"
            )
        case .clockImprecise:
            .init(
                english: "`set recvWindow 10000` if questions fail with -1021",
                chinese: "若查询报 -1021，请 `set recvWindow 10000`"
            )
        case .selfTestFailed:
            .init(english: "report it with a `bundle`", chinese: "请附上 `bundle` 报告")
        case .hostUnapproved:
            .init(
                english: "begin once at a terminal and approve it, or `unset baseURL`",
                chinese: "先在终端中启动一次并确认，或 `unset baseURL`"
            )
        case .keyMalformed:
            .init(english: "copy it anew, without blanks, quotes or line ends", chinese: "重新复制，不含空格、引号和换行")
        case .keyUnknown:
            .init(english: "compare its first and last letters with those at the exchange", chinese: "与交易所显示的首尾字符对照")
        case .wrongHost:
            .init(english: "`set baseURL` to the site that made the key", chinese: "用 `set baseURL` 指定生成该密钥的站点")
        case .signatureRefused:
            .init(
                english: "set `apiKey` and `secret` from the same entry; blanks count",
                chinese: "`apiKey` 与 `secret` 须取自同一条目；空格也算"
            )
        case .keyRefused:
            .init(
                english: "at the exchange check the key's addresses first, then `Enable Reading`",
                chinese: "在交易所先检查密钥的地址，再检查“允许读取”"
            )
        case .addressRefused:
            .init(
                english: "at the exchange add the address that was seen to the key's list",
                chinese: "在交易所将所见地址加入密钥的白名单"
            )
        case .addressOpen:
            .init(english: "restrict it to your addresses at the exchange", chinese: "在交易所将其限制为您的地址")
        case .readingMissing:
            .init(english: "at the exchange tick `Enable Reading` for the key", chinese: "在交易所为密钥勾选“允许读取”")
        case .marginMissing:
            .init(
                english: "at the exchange tick `Enable Spot & Margin Trading` or its margin permission for the key",
                chinese: "在交易所为密钥勾选“允许现货及杠杆交易”或其杠杆权限"
            )
        case .portfolioMargin:
            .init(english: "use a key of a classic margin account", chinese: "请使用经典杠杆账户的密钥")
        case .marginNotOpened:
            .init(english: "open it at the exchange and transfer collateral in", chinese: "在交易所开通并转入抵押物")
        case .keyMayWrite:
            .init(english: "make a key for this shell that may only read", chinese: "为本程序另建一个只读密钥")
        case .specialKeyMode:
            .init(
                english: "read what `why` says of the collateral as likely, not as certain",
                chinese: "`why` 所说的抵押原因只能看作很可能"
            )
        case .liquidationLoan:
            .init(
                english: "repay it from the spot wallet at the exchange; it may limit borrowing",
                chinese: "请在交易所用现货钱包还款；它可能限制借款"
            )
        case .pairUnknown:
            .init(english: "`pairs` lists them", chinese: "`pairs` 列出全部交易对")
        case .pairNotOpened:
            .init(english: "transfer collateral into it, or `use cross`", chinese: "向其转入抵押物，或 `use cross`")
        case .pairDisabled:
            .init(english: "enable it at the exchange, or `use cross`", chinese: "在交易所启用，或 `use cross`")
        case .assetClosed:
            .init(english: "`why` and `inventory` tell more", chinese: "`why` 和 `inventory` 可查看原因")
        case .accountRestricted:
            .init(english: "look at the account's notices at the exchange", chinese: "请查看交易所的账户通知")
        case .requestRefused:
            .init(english: "`error` explains the code", chinese: "`error` 会解释错误码")
        case .amountZero:
            .init(english: "`why` shows what holds it back", chinese: "`why` 显示受限原因")
        case .weightSpent:
            .init(english: "wait a minute, or `set limitShare` higher", chinese: "等待一分钟，或调高 `set limitShare`")
        case .weightLow:
            .init(english: "ask less often; other programs share it", chinese: "降低查询频率；其他程序共用此限额")
        }
    }
}
