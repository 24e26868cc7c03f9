package import BilingualText

extension Problem {
    /// What is wrong.
    package var meaning: LocalizedText {
        switch self {
        case .programDumps:
            .init("a crash could write keys to a core file", "崩溃时密钥可能被写入核心转储文件")
        case .programDebug:
            .init("this is a debug build", "这是调试版本")
        case .programRoot:
            .init("running as root is not needed", "无需以 root 运行")
        case .terminalNotUTF8:
            .init("the locale does not use UTF-8", "区域设置的字符集不是 UTF-8")
        case .terminalDumb:
            .init("the terminal cannot move its cursor", "终端无法移动光标")
        case .terminalNarrow:
            .init("the window is narrower than most tables", "窗口比多数表格窄")
        case .noHome:
            .init("there is no home directory to store anything in", "没有可保存数据的主目录")
        case .folderOpen:
            .init("others can change the configuration folder", "其他人可以更改配置目录")
        case .stateUnwritable:
            .init("history and approvals cannot be saved", "无法保存历史和授权记录")
        case .startFileErrors:
            .init("the start file has errors, or others can change it", "启动文件有错误，或其他人可以更改")
        case .baseURLUnusable:
            .init("`baseURL` is not a usable address", "`baseURL` 不是可用的网址")
        case .portfolioURLMissing:
            .init(
                "the host of portfolio margin is not known: `portfolioURL` is not set, and `baseURL` implies none",
                "统一账户的主机未知：未设置 `portfolioURL`，也无法由 `baseURL` 得出"
            )
        case .hostStrange:
            .init("requests go to a host the exchange has not published", "请求发往交易所未公布的主机")
        case .noProfile:
            .init("no profile is selected, so there is no key", "未选择配置档，因此没有密钥")
        case .profileMissing:
            .init("the profile's file cannot be read", "无法读取配置档文件")
        case .profileOpen:
            .init("others can read or change the profile's file", "其他人可以读取或更改配置档文件")
        case .profileErrors:
            .init("the profile's file has errors", "配置档文件有错误")
        case .noAPIKey:
            .init("no API key is set", "未设置 API Key")
        case .noSecret:
            .init("no secret is set", "未设置 Secret Key")
        case .secretMissing:
            .init("the place named for the secret is empty", "所指位置没有密钥")
        case .secretUnreadable:
            .init("the place named for the secret cannot be read", "无法读取密钥的存放位置")
        case .secretFileOpen:
            .init("others can read the file of a secret", "其他人可以读取密钥文件")
        case .secretCommandFailed:
            .init("the program that provides a secret failed", "提供密钥的程序失败")
        case .secretUnattended:
            .init("a secret must be typed or approved, but standard input is not a terminal", "密钥需要输入或确认，但标准输入不是终端")
        case .secretLiteral:
            .init("a secret was given instead of where it is stored", "所给的是密钥本身，而非其存放位置")
        case .apiKeyMalformed:
            .init("this is not a valid API key", "不是有效的 API Key")
        case .signingKeyUnusable:
            .init("the signing key is damaged or of an unsupported type", "签名密钥损坏或类型不受支持")
        case .passphraseWrong:
            .init("the private key is encrypted and the passphrase is wrong", "私钥已加密，口令错误")
        case .proxyMalformed:
            .init("the proxy's address cannot be used", "代理地址无法使用")
        case .proxyLogin:
            .init("the proxy requires a login or rejected it (HTTP 407)", "代理要求登录或拒绝登录（HTTP 407）")
        case .proxyLoginUnsupported:
            .init("the proxy requires a login method that is not supported, such as NTLM", "代理要求本程序不支持的登录方式，如 NTLM")
        case .proxyRefused:
            .init("the proxy refused the connection", "代理拒绝转发连接")
        case .proxyUnable:
            .init("the proxy could not reach the exchange", "代理无法连接交易所")
        case .proxyClosed:
            .init("the proxy closed the connection without a response", "代理未作响应就关闭了连接")
        case .proxySilent:
            .init("the proxy did not respond in time", "代理未及时响应")
        case .proxyPage:
            .init(
                "the proxy sent a web page instead of a connection, as a network's sign-in page does",
                "代理返回网页而未建立连接，可能是网络的登录页面"
            )
        case .proxyProtocol:
            .init(
                "the proxy speaks another protocol: SOCKS instead of HTTP, or HTTP instead of SOCKS",
                "代理使用另一种协议（SOCKS 或 HTTP）"
            )
        case .proxyUnreachable:
            .init("the proxy cannot be reached", "无法到达代理")
        case .nameNotFound:
            .init("the host name was not found", "找不到主机名")
        case .lookupSlow:
            .init("looking up the host name takes seconds", "域名解析需要数秒")
        case .connectionRefused:
            .init("nothing is listening on that port", "该端口没有程序监听")
        case .connectionTimedOut:
            .init("the connection timed out", "连接超时")
        case .unreachable:
            .init("there is no route to the host", "没有到该主机的路由")
        case .addressesPartlyDead:
            .init("some addresses of the host do not respond", "主机的部分地址没有响应")
        case .certificateExpired:
            .init("the certificate has expired, or this computer's clock is far ahead", "证书已过期，或本机时钟快了很多")
        case .certificateNotYetValid:
            .init("the certificate is not valid yet, or this computer's clock is far behind", "证书尚未生效，或本机时钟慢了很多")
        case .certificateUntrusted:
            .init("the certificate is not trusted", "证书不受信任")
        case .certificateWrongHost:
            .init("the certificate is for another host", "证书属于另一主机")
        case .certificateEndsSoon:
            .init("the certificate expires within two weeks", "证书将在两周内到期")
        case .tlsHandshake:
            .init("the TLS handshake failed", "TLS 握手失败")
        case .peerWithoutTLS:
            .init("the port does not use TLS: it may be one for plain HTTP", "该端口不使用 TLS，可能是明文 HTTP 端口")
        case .tlsExpected:
            .init("the port uses TLS, but the address begins with `http://`", "该端口使用 TLS，但网址以 `http://` 开头")
        case .tlsIntercepted:
            .init(
                "a proxy or firewall is intercepting TLS: the certificate is not from a public authority",
                "代理或防火墙在截获 TLS：证书并非公共机构签发"
            )
        case .noRoots:
            .init("no CA certificates were found on this computer", "本机没有找到 CA 根证书")
        case .tooManyOpenFiles:
            .init("this program has too many open files", "本程序打开的文件过多")
        case .connectionLost:
            .init("the connection closed before the response was complete", "响应未完成，连接已断开")
        case .responseTimedOut:
            .init("the request timed out", "请求超时")
        case .firewall:
            .init("a firewall of the exchange rejected the request", "交易所的防火墙拒绝了请求")
        case .firewallChallenge:
            .init(
                "a firewall of the exchange asks for a browser check, which a program cannot pass",
                "交易所的防火墙要求浏览器验证，程序无法通过"
            )
        case .networkFilter:
            .init(
                "a filter of this network, such as a company's or a school's, blocked the request",
                "本网络（如公司或学校）的过滤设备阻止了请求"
            )
        case .restrictedLocation:
            .init("the exchange does not serve this location", "交易所不向当前地区提供服务")
        case .maintenance:
            .init("the exchange is under maintenance", "交易所正在维护")
        case .exchangeFault:
            .init("the exchange has a fault of its own", "交易所自身发生故障")
        case .notAnExchange:
            .init("got a web page instead of a JSON response", "收到网页而非 JSON 响应")
        case .loginRequired:
            .init(
                "something in front of the exchange requires a login (HTTP 401 without a code)",
                "交易所之前的设备要求登录（HTTP 401，没有错误码）"
            )
        case .redirected:
            .init("the host redirects", "主机返回重定向")
        case .responseUnusable:
            .init("the response could not be read", "无法解析响应")
        case .amountNegative:
            .init("the exchange sent a negative amount", "交易所返回了负数")
        case .responseSlow:
            .init("the response took seconds", "响应耗时数秒")
        case .rateLimited:
            .init("a rate limit was reached", "触及频率限制")
        case .banned:
            .init("the exchange has banned this IP address for a time", "交易所暂时封禁了本机 IP")
        case .clockOff:
            .init("this computer's clock is too far off for the exchange", "本机时钟偏差超出交易所允许的范围")
        case .clockAhead:
            .init("this computer's clock is ahead of the server time", "本机时钟快于服务器时间")
        case .clockBehind:
            .init(
                "this computer's clock is behind the server time, or the request took too long",
                "本机时钟慢于服务器时间，或请求耗时过长"
            )
        case .clockImprecise:
            .init("the network is too slow to measure the clock precisely", "网络太慢，无法准确测量时钟")
        case .serverTimeOdd:
            .init("the exchange's time is odd: years off, or not in milliseconds", "交易所返回的时间不正常：相差数年，或不是毫秒")
        case .selfTestFailed:
            .init("the signing self-test failed: a bug in marginsh", "签名自检失败：这是 marginsh 的缺陷")
        case .hostUnapproved:
            .init("this host was never approved to receive your key", "尚未批准将密钥发往该主机")
        case .keyMalformed:
            .init("the exchange rejects the API key as malformed", "交易所认为 API Key 格式错误")
        case .keyUnknown:
            .init(
                "the exchange does not know the API key: deleted, mistyped, or swapped with the secret",
                "交易所没有该 API Key：已删除、输错或与 Secret Key 对调"
            )
        case .wrongHost:
            .init("the API key belongs to another site than this host", "API Key 属于另一站点")
        case .hostWithoutMargin:
            .init("this host does not serve the endpoint (HTTP 404)", "该主机不提供此接口（HTTP 404）")
        case .signatureRefused:
            .init("the secret does not belong to this API key, or is of another type", "Secret Key 不属于该 API Key，或类型不同")
        case .keyRefused:
            .init(
                "this IP address is not on the API key's IP whitelist, or the API key lacks `Enable Reading`",
                "本机 IP 不在 API Key 的白名单中，或 API Key 没有 `Enable Reading`（允许读取）权限"
            )
        case .addressRefused:
            .init("this IP address is not on the API key's IP whitelist", "本机 IP 不在 API Key 的白名单中")
        case .addressOpen:
            .init("the API key has no IP whitelist", "API Key 没有 IP 白名单")
        case .readingMissing:
            .init("the API key lacks `Enable Reading`", "API Key 没有 `Enable Reading`（允许读取）权限")
        case .marginMissing:
            .init("the API key cannot read margin accounts", "API Key 不能读取杠杆账户")
        case .portfolioMargin:
            .init("the account uses portfolio margin, which has its own endpoints", "账户为统一账户，须用其专用接口")
        case .portfolioMissing:
            .init("the API key cannot read portfolio margin", "API Key 不能读取统一账户")
        case .notPortfolio:
            .init("the account is not under portfolio margin", "该账户不是统一账户")
        case .portfolioStatus:
            .init("the account's status under portfolio margin is not NORMAL", "统一账户的状态不是 NORMAL")
        case .marginNotOpened:
            .init("the margin account is not open", "尚未开通杠杆账户")
        case .keyMayWrite:
            .init(
                """
                the API key can do more than read: a leaked signed request could be replayed as a write within \
                its recvWindow
                """,
                "API Key 除读取外还有权限：泄露的签名请求在其 recvWindow 内可被重放为写操作"
            )
        case .specialKeyMode:
            .init(
                "the account has special API keys, whose mode applies its own rules to borrowing",
                "账户有专用 API Key，专用密钥模式下的借款检查规则不同"
            )
        case .liquidationLoan:
            .init("a liquidation loan is not repaid yet", "尚有未还清的强平借款")
        case .pairUnknown:
            .init("the exchange has no isolated pair of that name", "交易所没有该逐仓交易对")
        case .pairNotOpened:
            .init("the isolated account of the pair is not open", "该交易对的逐仓账户尚未开通")
        case .pairDisabled:
            .init("the isolated account of the pair is not enabled", "该交易对的逐仓账户未启用")
        case .assetClosed:
            .init("the asset is not borrowable at the moment", "该资产目前不可借")
        case .accountRestricted:
            .init("the account cannot borrow at the moment", "账户目前不可借款")
        case .requestRefused:
            .init("the exchange rejected the request", "交易所拒绝了请求")
        case .amountZero:
            .init("nothing can be borrowed", "最大可借额度为零")
        case .weightSpent:
            .init("marginsh's share of the request weight is used up", "本程序的权重份额已用完")
        case .weightLow:
            .init("little request weight is left", "剩余权重不多")
        }
    }
}
