package import BilingualText

extension Problem {
    /// What to do about it; see ``FailureDetails`` for the step where more is known.
    package var nextStep: LocalizedText {
        switch self {
        case .programDumps:
            .init("Start it under `ulimit -c 0`.", "请以 `ulimit -c 0` 启动。")
        case .programDebug:
            .init("Use a release build for daily work.", "日常请使用发布版本。")
        case .programRoot:
            .init("Run it as your own user.", "请以普通用户运行。")
        case .terminalNotUTF8:
            .init("Set `LANG` to a UTF-8 locale, such as `C.UTF-8`.", "请将 `LANG` 设为 UTF-8 区域，如 `C.UTF-8`。")
        case .terminalDumb:
            .init("Set `TERM` to the type of the terminal.", "请将 `TERM` 设为实际的终端类型。")
        case .terminalNarrow:
            .init("Widen it, or add `as vertical`.", "请加宽窗口，或使用 `as vertical`。")
        case .noHome:
            .init("Set `HOME` or `XDG_CONFIG_HOME`.", "请设置 `HOME` 或 `XDG_CONFIG_HOME`。")
        case .folderOpen:
            .init("Run `chmod go-w` on the path shown, and check that you own it.", "请对所列路径执行 `chmod go-w`，并确认其归您所有。")
        case .stateUnwritable:
            .init("Make the state folder yours and writable.", "请使状态目录归您所有且可写。")
        case .startFileErrors:
            .init("`profile path` shows where it is. Fix `rc.msh` there.", "`profile path` 显示位置。请修正其中的 `rc.msh`。")
        case .baseURLUnusable:
            .init("Run `set baseURL https://api.binance.com`.", "请执行 `set baseURL https://api.binance.com`。")
        case .portfolioURLMissing:
            .init(
                "Run `set portfolioURL URL` with the URL that serves `/papi`, or `use cross`.",
                "请用 `set portfolioURL URL` 指定提供 `/papi` 的网址，或执行 `use cross`。"
            )
        case .hostStrange:
            .init(
                "Check `show baseURL` and `show portfolioURL`, and `unset` one unless you mean it.",
                "请查看 `show baseURL` 和 `show portfolioURL`；若非本意请执行 `unset`。"
            )
        case .noProfile:
            .init(
                "Start with `--profile NAME`, or create one with `profile new`.",
                "请以 `--profile NAME` 启动，或用 `profile new` 新建。"
            )
        case .profileMissing:
            .init("`profile list` lists the profiles.", "`profile list` 列出现有的配置档。")
        case .profileOpen:
            .init("Run `chmod 600` on the file that `profile path` shows.", "请对 `profile path` 所示文件执行 `chmod 600`。")
        case .profileErrors:
            .init("`profile use NAME` shows them.", "`profile use NAME` 会显示错误。")
        case .noAPIKey:
            .init("Run `set apiKey env:NAME`, or use another place.", "请执行 `set apiKey env:NAME`，或使用其他位置。")
        case .noSecret:
            .init("Run `set secret file:PATH`, or use another place.", "请执行 `set secret file:PATH`，或使用其他位置。")
        case .secretMissing:
            .init("Store it there, or use another place.", "请存入密钥，或使用其他位置。")
        case .secretUnreadable:
            .init("Check that the file exists and that you own it.", "请确认文件存在且归您所有。")
        case .secretFileOpen:
            .init("Run `chmod 600` on the file.", "请对该文件执行 `chmod 600`。")
        case .secretCommandFailed:
            .init("Run it by hand and check its output.", "请手动运行该程序，查看其输出。")
        case .secretUnattended:
            .init("Start once in a terminal, or use a file.", "请先在终端中运行一次，或改用文件。")
        case .secretLiteral:
            .init("Run `set secret file:PATH`, or use another place.", "请执行 `set secret file:PATH`，或使用其他位置。")
        case .apiKeyMalformed:
            .init("Copy it again, without spaces, quotes or newlines.", "请重新复制，不含空格、引号和换行。")
        case .signingKeyUnusable:
            .init(
                """
                Run a signed command such as `whoami`: its error names the form and the command that converts it.
                """,
                "请执行 `whoami` 等需要签名的命令：错误信息会给出格式和转换命令。"
            )
        case .passphraseWrong:
            .init("Set the place of the correct one with `set passphrase`.", "请用 `set passphrase` 指明正确口令的位置。")
        case .proxyMalformed:
            .init(
                "Write it as `http://HOST:PORT` or `socks5://HOST:PORT`.",
                "请写成 `http://HOST:PORT` 或 `socks5://HOST:PORT`。"
            )
        case .proxyLogin:
            .init(
                "Set where USER:PASSWORD is stored with `set proxyAuth env:NAME`, or check what is stored there.",
                "请用 `set proxyAuth env:NAME` 指明 USER:PASSWORD 的存放位置，或检查其内容。"
            )
        case .proxyLoginUnsupported:
            .init(
                "Run a local proxy that supports it, and use that one with `set proxy`.",
                "请运行支持它的本地代理，并用 `set proxy` 改用该代理。"
            )
        case .proxyRefused:
            .init(
                "Ask your network administrator to allow the exchange's host at port 443, or use another proxy with `set proxy`.",
                "请联系网络管理员允许交易所主机的 443 端口，或用 `set proxy` 改用其他代理。"
            )
        case .proxyUnable:
            .init(
                "Try again in a minute. If it keeps failing, check `show baseURL`, or use another proxy with `set proxy`.",
                "请一分钟后重试。若仍如此，请检查 `show baseURL`，或用 `set proxy` 改用其他代理。"
            )
        case .proxyClosed, .proxySilent:
            .init(
                "Check host, port and protocol in `show proxy`, or use another proxy with `set proxy`.",
                "请检查 `show proxy` 中的主机、端口和协议，或用 `set proxy` 改用其他代理。"
            )
        case .proxyPage:
            .init("Open a browser and log in to the network, then try again.", "请打开浏览器登录网络后重试。")
        case .proxyProtocol:
            .init(
                "Set it with the other protocol: `set proxy socks5://HOST:PORT` or `set proxy http://HOST:PORT`.",
                "请改用另一种协议：`set proxy socks5://HOST:PORT` 或 `set proxy http://HOST:PORT`。"
            )
        case .proxyUnreachable:
            .init(
                "Check `show proxy` and HTTPS_PROXY. `doctor only lookup connect` shows more.",
                "请检查 `show proxy` 和 HTTPS_PROXY。`doctor only lookup connect` 可查看详情。"
            )
        case .nameNotFound:
            .init("Check the spelling, then the resolver: `getent hosts NAME`.", "请先检查拼写，再检查解析器：`getent hosts NAME`。")
        case .lookupSlow:
            .init("Check the resolvers in `/etc/resolv.conf`.", "请检查 `/etc/resolv.conf` 中的解析器。")
        case .connectionRefused:
            .init("Check host and port, and any firewall in between.", "请检查主机、端口以及途中的防火墙。")
        case .connectionTimedOut:
            .init("Check whether a firewall on this network drops it.", "请检查本网络的防火墙是否丢弃了连接。")
        case .unreachable:
            .init("Check that the network is up.", "请检查网络是否连通。")
        case .addressesPartlyDead:
            .init("It works with the others. If the failing ones are IPv6, check IPv6.", "其余地址可用。若失效的是 IPv6，请检查 IPv6。")
        case .certificateExpired:
            .init("Check `date`, then report it to the operator of the host.", "请检查 `date`，再告知主机的管理者。")
        case .certificateNotYetValid:
            .init("Check `date`.", "请检查 `date`。")
        case .certificateUntrusted:
            .init(
                """
                If your company issued it, `set caFile` to its certificate. Otherwise someone is intercepting the \
                connection.
                """,
                "若由贵公司签发，请用 `set caFile` 指定其证书；否则有人在截获连接。"
            )
        case .certificateWrongHost:
            .init(
                "Check `baseURL`. A sign-in page or proxy may respond instead of the exchange.",
                "请检查 `baseURL`。可能是登录页面或代理代替交易所响应。"
            )
        case .certificateEndsSoon:
            .init("Nothing yet: the operator renews it.", "暂无需处理：由主机管理者更新。")
        case .tlsHandshake:
            .init("Check that port and scheme match, and that TLS 1.2 is allowed.", "请确认端口与协议相符，且允许 TLS 1.2。")
        case .peerWithoutTLS:
            .init("Check the port in `show baseURL`.", "请检查 `show baseURL` 中的端口。")
        case .tlsExpected:
            .init("Write `https://` in `set baseURL`.", "请在 `set baseURL` 中写 `https://`。")
        case .tlsIntercepted:
            .init("Ask your network administrator whether that is intended.", "请询问网络管理员是否有意如此。")
        case .noRoots:
            .init(
                "If a CA file is set, check it: `show caFile`. Otherwise install `ca-certificates`.",
                "若已设置 CA 文件，请用 `show caFile` 核对；否则请安装 `ca-certificates`。"
            )
        case .tooManyOpenFiles:
            .init(
                "Raise the limit in the shell that starts it: `ulimit -n 1024`.",
                "请在启动它的 shell 中提高上限：`ulimit -n 1024`。"
            )
        case .connectionLost:
            .init("Try again. If it keeps failing, check the network.", "请重试。若仍如此，请检查网络。")
        case .responseTimedOut:
            .init("Try again. Raise `set timeout` if the network is slow.", "请重试。若网络较慢，请调高 `set timeout`。")
        case .firewall:
            .init("Send nothing for five minutes, then send requests less often.", "请停发五分钟，之后降低频率。")
        case .firewallChallenge:
            .init(
                "Send nothing for five minutes. If it repeats, this IP address is shared or suspicious, as those of VPNs and clouds are: use another one.",
                "请停发五分钟。若再次出现，则本机 IP 为共享或可疑地址（如 VPN、云主机）：请换一个。"
            )
        case .networkFilter:
            .init(
                "Ask your network administrator to allow the host in `show baseURL`, or use another network.",
                "请联系网络管理员允许 `show baseURL` 所示的主机，或改用其他网络。"
            )
        case .restrictedLocation:
            .init("The exchange's support can say where it does.", "可向交易所客服了解其服务地区。")
        case .maintenance:
            .init("Wait. `doctor only system` shows whether it is over.", "请等待。`doctor only system` 可查看是否结束。")
        case .exchangeFault:
            .init("This is a fault of the exchange. Wait a minute and try again.", "这是交易所自身的故障。请一分钟后重试。")
        case .notAnExchange:
            .init(
                "A sign-in page or proxy responds: open a browser and log in to the network. Otherwise check `show baseURL`.",
                "可能是登录页面或代理在响应：请打开浏览器登录网络。否则请检查 `show baseURL`。"
            )
        case .loginRequired:
            .init(
                "Check `show baseURL` and `show proxy`: the exchange's own refusals have a code.",
                "请检查 `show baseURL` 和 `show proxy`：交易所自身的拒绝都带有错误码。"
            )
        case .redirected:
            .init("Check `show baseURL`. Redirections are not followed.", "请检查 `show baseURL`。本程序不跟随重定向。")
        case .responseUnusable:
            .init(
                "Check `show baseURL`, and that no proxy or sign-in page intercepts the connection. If both are right, make a `bundle`.",
                "请检查 `show baseURL`，以及是否有代理或登录页面截获连接。若均无误，请生成 `bundle`。"
            )
        case .amountNegative:
            .init(
                "It is a fault of the exchange, so no figure is made of it. Try again, and report it with a `bundle` if it repeats.",
                "这是交易所的故障，本程序不用它计算。请重试；若再次出现，请附上 `bundle` 报告。"
            )
        case .responseSlow:
            .init(
                "The network is slow or the exchange is far away. Raise `set timeout` if requests fail.",
                "网络较慢或距离较远。若请求失败，请调高 `set timeout`。"
            )
        case .rateLimited:
            .init(
                "Wait a minute, then send requests less often. `weight` shows the weight used.",
                "请等待一分钟，之后降低频率。`weight` 显示已用权重。"
            )
        case .banned:
            .init("Send nothing until the ban ends: each request prolongs it.", "解封前不要发送任何请求：每个请求都会延长封禁。")
        case .clockOff:
            .init(
                "Set this computer's clock with NTP: `timedatectl set-ntp true`. If `clock` shows no offset, the network is slow: `set recvWindow 10000`.",
                "请用 NTP 校时：`timedatectl set-ntp true`。若 `clock` 显示没有偏差，则是网络较慢：`set recvWindow 10000`。"
            )
        case .clockAhead:
            .init(
                "Set this computer's clock with NTP: `timedatectl set-ntp true`. A wider recvWindow does not help.",
                "请用 NTP 校时：`timedatectl set-ntp true`。调高 recvWindow 无效。"
            )
        case .clockBehind:
            .init(
                "Set this computer's clock with NTP: `timedatectl set-ntp true`. If `clock` shows no offset, the network is slow: `set recvWindow 10000`.",
                "请用 NTP 校时：`timedatectl set-ntp true`。若 `clock` 显示没有偏差，则是网络较慢：`set recvWindow 10000`。"
            )
        case .clockImprecise:
            .init("Run `set recvWindow 10000` if requests fail with -1021.", "若请求报 -1021，请执行 `set recvWindow 10000`。")
        case .serverTimeOdd:
            .init(
                "Do not set this computer's clock by it. Check `show baseURL`: a test server or proxy may respond. Compare `date -u` with another clock.",
                "请勿据此调整本机时钟。请检查 `show baseURL`：可能是测试服务器或代理在响应。请将 `date -u` 与其他时钟对照。"
            )
        case .selfTestFailed:
            .init("Report it with a `bundle`.", "请附上 `bundle` 报告。")
        case .hostUnapproved:
            .init("Start once in a terminal and approve it, or `unset baseURL`.", "请先在终端中运行一次并确认，或执行 `unset baseURL`。")
        case .keyMalformed:
            .init(
                "Copy the API key again: 64 letters and digits, without spaces, quotes or newlines.",
                "请重新复制 API Key：64 个字母和数字，不含空格、引号和换行。"
            )
        case .keyUnknown:
            .init("Compare its first and last characters with those on the exchange.", "请与交易所显示的首尾字符对照。")
        case .wrongHost:
            .init("Run `set baseURL` with the site that created the key.", "请用 `set baseURL` 指定创建该 Key 的站点。")
        case .hostWithoutMargin:
            .init(
                "Check host and path with `show baseURL`: `/sapi` is served by https://api.binance.com, `/papi` by https://papi.binance.com.",
                "请用 `show baseURL` 核对主机和路径：`/sapi` 由 https://api.binance.com 提供，`/papi` 由 https://papi.binance.com 提供。"
            )
        case .signatureRefused:
            .init(
                "Set `apiKey` and `secret` from the same API key, without extra spaces.",
                "请从同一个 API Key 设置 `apiKey` 与 `secret`；注意多余的空格。"
            )
        case .keyRefused:
            .init(
                "On the exchange, API Management, check the API key's IP whitelist first, then `Enable Reading`.",
                "请在交易所的 API 管理中先检查该 API Key 的 IP 白名单，再检查 `Enable Reading`（允许读取）。"
            )
        case .addressRefused:
            .init(
                "On the exchange, API Management, add this computer's IP address to the API key.",
                "请在交易所的 API 管理中将本机 IP 加入该 API Key 的白名单。"
            )
        case .addressOpen:
            .init("Restrict it to your IP addresses on the exchange.", "请在交易所将其限制为您的 IP。")
        case .readingMissing:
            .init(
                "On the exchange, tick `Enable Reading` for the API key.",
                "请在交易所为该 API Key 勾选 `Enable Reading`（允许读取）。"
            )
        case .marginMissing:
            .init(
                """
                On the exchange, check `Enable Margin Loan, Repay & Transfer` and `Enable Spot & Margin Trading` \
                for the API key.
                """,
                """
                请在交易所检查该 API Key 的 `Enable Margin Loan, Repay & Transfer`（允许杠杆质押借币、还款和划转）和 `Enable Spot & Margin \
                Trading`（允许现货及杠杆交易）。
                """
            )
        case .portfolioMargin:
            .init(
                "Run `use portfolio`. For cross or isolated margin use an API key of a classic margin account.",
                "请执行 `use portfolio`。查询全仓或逐仓请使用经典杠杆账户的 API Key。"
            )
        case .portfolioMissing:
            .init(
                """
                On the exchange, check `Permits Portfolio Margin` for the API key, and that it was created after \
                portfolio margin was enabled.
                """,
                "请在交易所为该 API Key 开启统一账户权限，并确认它是在开通统一账户之后创建的。"
            )
        case .notPortfolio:
            .init(
                """
                Run `use cross` or `use isolated SYMBOL`: the account is a classic one, whose requests are below \
                `/sapi/v1/margin`.
                """,
                "请执行 `use cross` 或 `use isolated SYMBOL`：该账户为经典账户，其接口在 `/sapi/v1/margin` 下。"
            )
        case .portfolioStatus:
            .init("`account` shows uniMMR and equity. Add collateral or repay.", "`account` 显示 uniMMR 和权益。请补充抵押品或还款。")
        case .marginNotOpened:
            .init("Open it on the exchange and transfer collateral into it.", "请在交易所开通并转入抵押品。")
        case .keyMayWrite:
            .init("Create a read-only API key for marginsh.", "请为本程序另建只读的 API Key。")
        case .specialKeyMode:
            .init("Take what `why` says about collateral as likely, not as certain.", "`why` 给出的抵押品限制只能看作很可能。")
        case .liquidationLoan:
            .init("Repay it from the spot wallet on the exchange. It may limit borrowing.", "请在交易所用现货钱包还款。它可能限制借款。")
        case .pairUnknown:
            .init(
                "Check the pair's name, without a separator, as in BTCUSDT. `pairs` lists the pairs.",
                "请核对交易对名称，不带分隔符，如 BTCUSDT。`pairs` 列出全部交易对。"
            )
        case .pairNotOpened:
            .init("Transfer collateral into it, or `use cross`.", "请向其转入抵押品，或执行 `use cross`。")
        case .pairDisabled:
            .init("Enable it on the exchange, or `use cross`.", "请在交易所启用，或执行 `use cross`。")
        case .assetClosed:
            .init("`why` and `inventory` show more.", "`why` 和 `inventory` 可查看原因。")
        case .accountRestricted:
            .init("Check the account's notices on the exchange.", "请查看交易所的账户通知。")
        case .requestRefused:
            .init(
                "Compare the request, as `explain` shows it, with the exchange's documentation.",
                "请将 `explain` 显示的请求与交易所文档对照。"
            )
        case .amountZero:
            .init("`why` shows what limits it.", "`why` 显示限制因素。")
        case .weightSpent:
            .init("Wait a minute, or raise `set limitShare`.", "请等待一分钟，或调高 `set limitShare`。")
        case .weightLow:
            .init("Send requests less often: other programs share the weight.", "请降低请求频率：其他程序共用此权重。")
        }
    }
}
