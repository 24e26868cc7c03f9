package import BilingualText

extension Problem {
    /// What to do about it.
    package var nextStep: LocalizedText {
        switch self {
        case .programDumps:
            .init(english: "Start it under `ulimit -c 0`.", chinese: "请以 `ulimit -c 0` 启动。")
        case .programDebug:
            .init(english: "Use a release build for daily work.", chinese: "日常请使用发布版本。")
        case .programRoot:
            .init(english: "Run it as your own user.", chinese: "请以普通用户运行。")
        case .terminalNotUTF8:
            .init(
                english: "Set `LANG` to a UTF-8 locale, such as `C.UTF-8`.",
                chinese: "请将 `LANG` 设为 UTF-8 区域，如 `C.UTF-8`。"
            )
        case .terminalDumb:
            .init(english: "Set `TERM` to the type of the terminal.", chinese: "请将 `TERM` 设为实际的终端类型。")
        case .terminalNarrow:
            .init(english: "Widen it, or add `as vertical`.", chinese: "请加宽窗口，或使用 `as vertical`。")
        case .noHome:
            .init(english: "Set `HOME` or `XDG_CONFIG_HOME`.", chinese: "请设置 `HOME` 或 `XDG_CONFIG_HOME`。")
        case .folderOpen:
            .init(
                english: "Run `chmod go-w` on the path shown, and check that you own it.",
                chinese: "请对所列路径执行 `chmod go-w`，并确认其归您所有。"
            )
        case .stateUnwritable:
            .init(english: "Make the state folder yours and writable.", chinese: "请使状态目录归您所有且可写。")
        case .startFileMistakes:
            .init(
                english: "`profile path` shows where it is. Fix `rc.msh` there.",
                chinese: "`profile path` 显示位置。请修正其中的 `rc.msh`。"
            )
        case .baseURLUnusable:
            .init(
                english: "Run `set baseURL https://api.binance.com`.",
                chinese: "请执行 `set baseURL https://api.binance.com`。"
            )
        case .hostStrange:
            .init(
                english: "Check `show baseURL`, and `unset baseURL` unless you mean it.",
                chinese: "请查看 `show baseURL`；若非本意请执行 `unset baseURL`。"
            )
        case .noProfile:
            .init(
                english: "Start with `--profile NAME`, or create one with `profile new`.",
                chinese: "请以 `--profile NAME` 启动，或用 `profile new` 新建。"
            )
        case .profileMissing:
            .init(english: "`profile list` lists the profiles.", chinese: "`profile list` 列出现有的配置档。")
        case .profileOpen:
            .init(
                english: "Run `chmod 600` on the file that `profile path` shows.",
                chinese: "请对 `profile path` 所示文件执行 `chmod 600`。"
            )
        case .profileMistakes:
            .init(english: "`profile use NAME` shows them.", chinese: "`profile use NAME` 会显示错误。")
        case .noAPIKey:
            .init(
                english: "Run `set apiKey env:NAME`, or use another place.",
                chinese: "请执行 `set apiKey env:NAME`，或使用其他位置。"
            )
        case .noSecret:
            .init(
                english: "Run `set secret file:PATH`, or use another place.",
                chinese: "请执行 `set secret file:PATH`，或使用其他位置。"
            )
        case .secretMissing:
            .init(english: "Store it there, or use another place.", chinese: "请存入密钥，或使用其他位置。")
        case .secretUnreadable:
            .init(english: "Check that the file exists and that you own it.", chinese: "请确认文件存在且归您所有。")
        case .secretFileOpen:
            .init(english: "Run `chmod 600` on the file.", chinese: "请对该文件执行 `chmod 600`。")
        case .secretCommandFailed:
            .init(english: "Run it by hand and check its output.", chinese: "请手动运行该程序，查看其输出。")
        case .secretUnattended:
            .init(english: "Start once in a terminal, or use a file.", chinese: "请先在终端中运行一次，或改用文件。")
        case .secretLiteral:
            .init(
                english: "Run `set secret file:PATH`, or use another place.",
                chinese: "请执行 `set secret file:PATH`，或使用其他位置。"
            )
        case .apiKeyMalformed:
            .init(english: "Copy it again, without spaces, quotes or newlines.", chinese: "请重新复制，不含空格、引号和换行。")
        case .signingKeyUnusable:
            .init(
                english: """
                    Run a signed command such as `whoami`: its error names the form and the command that converts it.
                    """,
                chinese: "请执行 `whoami` 等需要签名的命令：错误信息会给出格式和转换命令。"
            )
        case .passphraseWrong:
            .init(
                english: "Set the place of the correct one with `set passphrase`.",
                chinese: "请用 `set passphrase` 指明正确口令的位置。"
            )
        case .proxyMalformed:
            .init(
                english: "Write it as `http://HOST:PORT` or `socks5://HOST:PORT`.",
                chinese: "请写成 `http://HOST:PORT` 或 `socks5://HOST:PORT`。"
            )
        case .proxyLogin:
            .init(
                english: "Set where user name and password are stored with `set proxyAuth`.",
                chinese: "请用 `set proxyAuth` 指明用户名和密码的存放位置。"
            )
        case .proxyLoginUnsupported:
            .init(english: "Run a local proxy that supports it, and use that one.", chinese: "请运行支持它的本地代理，并改用该代理。")
        case .proxyRefused:
            .init(
                english: "Ask your network administrator to allow the exchange's host at port 443.",
                chinese: "请联系网络管理员允许交易所主机的 443 端口。"
            )
        case .nameNotFound:
            .init(
                english: "Check the spelling, then the resolver: `getent hosts NAME`.",
                chinese: "请先检查拼写，再检查解析器：`getent hosts NAME`。"
            )
        case .lookupSlow:
            .init(english: "Check the resolvers in `/etc/resolv.conf`.", chinese: "请检查 `/etc/resolv.conf` 中的解析器。")
        case .connectionRefused:
            .init(english: "Check host and port, and any firewall in between.", chinese: "请检查主机、端口以及途中的防火墙。")
        case .connectionTimedOut:
            .init(english: "Check whether a firewall on this network drops it.", chinese: "请检查本网络的防火墙是否丢弃了连接。")
        case .unreachable:
            .init(english: "Check that the network is up.", chinese: "请检查网络是否连通。")
        case .addressesPartlyDead:
            .init(
                english: "It works with the others. If the failing ones are IPv6, check IPv6.",
                chinese: "其余地址可用。若失效的是 IPv6，请检查 IPv6。"
            )
        case .certificateExpired:
            .init(
                english: "Check `date`, then report it to the operator of the host.",
                chinese: "请检查 `date`，再告知主机的管理者。"
            )
        case .certificateNotYetValid:
            .init(english: "Check `date`.", chinese: "请检查 `date`。")
        case .certificateUntrusted:
            .init(
                english: """
                    If your company issued it, `set caFile` to its certificate. Otherwise someone is intercepting the \
                    connection.
                    """,
                chinese: "若由贵公司签发，请用 `set caFile` 指定其证书；否则有人在截获连接。"
            )
        case .certificateWrongHost:
            .init(
                english: "Check `baseURL`. A sign-in page or proxy may respond instead of the exchange.",
                chinese: "请检查 `baseURL`。可能是登录页面或代理代替交易所响应。"
            )
        case .certificateEndsSoon:
            .init(english: "Nothing yet: the operator renews it.", chinese: "暂无需处理：由主机管理者更新。")
        case .tlsHandshake:
            .init(
                english: "Check that port and scheme match, and that TLS 1.2 is allowed.",
                chinese: "请确认端口与协议相符，且允许 TLS 1.2。"
            )
        case .tlsIntercepted:
            .init(english: "Ask your network administrator whether that is intended.", chinese: "请询问网络管理员是否有意如此。")
        case .noRoots:
            .init(
                english: "Install `ca-certificates`, or `set caFile`.",
                chinese: "请安装 `ca-certificates`，或设置 `set caFile`。"
            )
        case .connectionLost:
            .init(english: "Try again. If it keeps failing, check the network.", chinese: "请重试。若仍如此，请检查网络。")
        case .responseTimedOut:
            .init(
                english: "Try again. Raise `set timeout` if the network is slow.",
                chinese: "请重试。若网络较慢，请调高 `set timeout`。"
            )
        case .firewall:
            .init(english: "Send nothing for five minutes, then send requests less often.", chinese: "请停发五分钟，之后降低频率。")
        case .restrictedLocation:
            .init(english: "The exchange's support can say where it does.", chinese: "可向交易所客服了解其服务地区。")
        case .maintenance:
            .init(
                english: "Wait. `doctor only system` shows whether it is over.",
                chinese: "请等待。`doctor only system` 可查看是否结束。"
            )
        case .exchangeFault:
            .init(english: "Wait a minute and try again.", chinese: "请一分钟后重试。")
        case .notAnExchange:
            .init(
                english: "A sign-in page or proxy responds: open a browser and log in to the network.",
                chinese: "可能是登录页面或代理在响应：请打开浏览器登录网络。"
            )
        case .redirected:
            .init(english: "Check `baseURL`. Redirections are not followed.", chinese: "请检查 `baseURL`。本程序不跟随重定向。")
        case .responseUnusable:
            .init(
                english: "Check `baseURL`. If it is correct, make a `bundle`.",
                chinese: "请检查 `baseURL`。若无误，请生成 `bundle`。"
            )
        case .responseSlow:
            .init(
                english: "The network is slow or the exchange is far away. Raise `set timeout` if requests fail.",
                chinese: "网络较慢或距离较远。若请求失败，请调高 `set timeout`。"
            )
        case .rateLimited:
            .init(english: "Wait a minute. `weight` shows the weight used.", chinese: "请等待一分钟。`weight` 显示已用权重。")
        case .banned:
            .init(
                english: "Send nothing until the ban ends. `error` shows when.",
                chinese: "解封前不要发送任何请求。`error` 显示何时结束。"
            )
        case .clockOff:
            .init(
                english: """
                    Set the clock with NTP: `timedatectl set-ntp true`. marginsh corrects for it, other programs may \
                    not.
                    """,
                chinese: "请用 NTP 校时：`timedatectl set-ntp true`。本程序会自动修正，其他程序未必。"
            )
        case .clockImprecise:
            .init(
                english: "Run `set recvWindow 10000` if requests fail with -1021.",
                chinese: "若请求报 -1021，请执行 `set recvWindow 10000`。"
            )
        case .selfTestFailed:
            .init(english: "Report it with a `bundle`.", chinese: "请附上 `bundle` 报告。")
        case .hostUnapproved:
            .init(
                english: "Start once in a terminal and approve it, or `unset baseURL`.",
                chinese: "请先在终端中运行一次并确认，或执行 `unset baseURL`。"
            )
        case .keyMalformed:
            .init(english: "Copy it again, without spaces, quotes or newlines.", chinese: "请重新复制，不含空格、引号和换行。")
        case .keyUnknown:
            .init(
                english: "Compare its first and last characters with those on the exchange.",
                chinese: "请与交易所显示的首尾字符对照。"
            )
        case .wrongHost:
            .init(
                english: "Run `set baseURL` with the site that created the key.",
                chinese: "请用 `set baseURL` 指定创建该 Key 的站点。"
            )
        case .signatureRefused:
            .init(
                english: "Set `apiKey` and `secret` from the same entry, without extra spaces.",
                chinese: "`apiKey` 与 `secret` 须来自同一个 API Key；注意多余的空格。"
            )
        case .keyRefused:
            .init(
                english: "On the exchange, check the API key's IP whitelist first, then `Enable Reading`.",
                chinese: "请在交易所先检查 API Key 的 IP 白名单，再检查 `Enable Reading`（允许读取）。"
            )
        case .addressRefused:
            .init(
                english: "On the exchange, add the IP address shown to the API key's IP whitelist.",
                chinese: "请在交易所将所示 IP 加入该 API Key 的 IP 白名单。"
            )
        case .addressOpen:
            .init(english: "Restrict it to your IP addresses on the exchange.", chinese: "请在交易所将其限制为您的 IP。")
        case .readingMissing:
            .init(
                english: "On the exchange, tick `Enable Reading` for the API key.",
                chinese: "请在交易所为该 API Key 勾选 `Enable Reading`（允许读取）。"
            )
        case .marginMissing:
            .init(
                english: """
                    On the exchange, check `Enable Margin Loan, Repay & Transfer` and `Enable Spot & Margin Trading` \
                    for the API key.
                    """,
                chinese: """
                    请在交易所检查该 API Key 的 `Enable Margin Loan, Repay & Transfer`（允许杠杆质押借币、还款和划转）和 `Enable Spot & Margin \
                    Trading`（允许现货及杠杆交易）。
                    """
            )
        case .portfolioMargin:
            .init(english: "Use an API key of a classic margin account.", chinese: "请使用经典杠杆账户的 API Key。")
        case .marginNotOpened:
            .init(english: "Open it on the exchange and transfer collateral into it.", chinese: "请在交易所开通并转入抵押品。")
        case .keyMayWrite:
            .init(english: "Create a read-only API key for marginsh.", chinese: "请为本程序另建只读的 API Key。")
        case .specialKeyMode:
            .init(
                english: "Take what `why` says about collateral as likely, not as certain.",
                chinese: "`why` 给出的抵押品限制只能看作很可能。"
            )
        case .liquidationLoan:
            .init(
                english: "Repay it from the spot wallet on the exchange. It may limit borrowing.",
                chinese: "请在交易所用现货钱包还款。它可能限制借款。"
            )
        case .pairUnknown:
            .init(english: "`pairs` lists the pairs.", chinese: "`pairs` 列出全部交易对。")
        case .pairNotOpened:
            .init(english: "Transfer collateral into it, or `use cross`.", chinese: "请向其转入抵押品，或执行 `use cross`。")
        case .pairDisabled:
            .init(english: "Enable it on the exchange, or `use cross`.", chinese: "请在交易所启用，或执行 `use cross`。")
        case .assetClosed:
            .init(english: "`why` and `inventory` show more.", chinese: "`why` 和 `inventory` 可查看原因。")
        case .accountRestricted:
            .init(english: "Check the account's notices on the exchange.", chinese: "请查看交易所的账户通知。")
        case .requestRefused:
            .init(english: "`error` explains the code.", chinese: "`error` 说明错误码。")
        case .amountZero:
            .init(english: "`why` shows what limits it.", chinese: "`why` 显示限制因素。")
        case .weightSpent:
            .init(english: "Wait a minute, or raise `set limitShare`.", chinese: "请等待一分钟，或调高 `set limitShare`。")
        case .weightLow:
            .init(english: "Send requests less often: other programs share the weight.", chinese: "请降低请求频率：其他程序共用此权重。")
        }
    }
}
