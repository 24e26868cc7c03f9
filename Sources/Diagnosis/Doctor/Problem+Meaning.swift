package import BilingualText

extension Problem {
    /// What is wrong.
    package var meaning: LocalizedText {
        switch self {
        case .programDumps:
            .init(english: "a crash could write keys to a core file", chinese: "崩溃时密钥可能被写入核心转储文件")
        case .programDebug:
            .init(english: "this is a debug build", chinese: "这是调试版本")
        case .programRoot:
            .init(english: "running as root is not needed", chinese: "无需以 root 运行")
        case .terminalNotUTF8:
            .init(english: "the locale does not use UTF-8", chinese: "区域设置的字符集不是 UTF-8")
        case .terminalDumb:
            .init(english: "the terminal cannot move its cursor", chinese: "终端无法移动光标")
        case .terminalNarrow:
            .init(english: "the window is narrower than most tables", chinese: "窗口比多数表格窄")
        case .noHome:
            .init(english: "there is no home directory to store anything in", chinese: "没有可保存数据的主目录")
        case .folderOpen:
            .init(english: "others can change the configuration folder", chinese: "其他人可以更改配置目录")
        case .stateUnwritable:
            .init(english: "history and approvals cannot be saved", chinese: "无法保存历史和授权记录")
        case .startFileMistakes:
            .init(english: "the start file has errors, or others can change it", chinese: "启动文件有错误，或其他人可以更改")
        case .baseURLUnusable:
            .init(english: "`baseURL` is not a usable address", chinese: "`baseURL` 不是可用的网址")
        case .hostStrange:
            .init(english: "requests go to a host the exchange has not published", chinese: "请求发往交易所未公布的主机")
        case .noProfile:
            .init(english: "no profile is selected, so there is no key", chinese: "未选择配置档，因此没有密钥")
        case .profileMissing:
            .init(english: "the profile's file cannot be read", chinese: "无法读取配置档文件")
        case .profileOpen:
            .init(english: "others can read or change the profile's file", chinese: "其他人可以读取或更改配置档文件")
        case .profileMistakes:
            .init(english: "the profile's file has errors", chinese: "配置档文件有错误")
        case .noAPIKey:
            .init(english: "no API key is set", chinese: "未设置 API Key")
        case .noSecret:
            .init(english: "no secret is set", chinese: "未设置 Secret Key")
        case .secretMissing:
            .init(english: "the place named for the secret is empty", chinese: "所指位置没有密钥")
        case .secretUnreadable:
            .init(english: "the place named for the secret cannot be read", chinese: "无法读取密钥的存放位置")
        case .secretFileOpen:
            .init(english: "others can read the file of a secret", chinese: "其他人可以读取密钥文件")
        case .secretCommandFailed:
            .init(english: "the program that provides a secret failed", chinese: "提供密钥的程序失败")
        case .secretUnattended:
            .init(
                english: "a secret must be typed or approved, but standard input is not a terminal",
                chinese: "密钥需要输入或确认，但标准输入不是终端"
            )
        case .secretLiteral:
            .init(english: "a secret was given instead of where it is stored", chinese: "所给的是密钥本身，而非其存放位置")
        case .apiKeyMalformed:
            .init(english: "this is not a valid API key", chinese: "不是有效的 API Key")
        case .signingKeyUnusable:
            .init(english: "the signing key is damaged or of an unsupported type", chinese: "签名密钥损坏或类型不受支持")
        case .passphraseWrong:
            .init(english: "the private key is encrypted and the passphrase is wrong", chinese: "私钥已加密，口令错误")
        case .proxyMalformed:
            .init(english: "the proxy's address cannot be used", chinese: "代理地址无法使用")
        case .proxyLogin:
            .init(english: "the proxy requires a login or rejected it (HTTP 407)", chinese: "代理要求登录或拒绝登录（HTTP 407）")
        case .proxyLoginUnsupported:
            .init(
                english: "the proxy requires a login method that is not supported, such as NTLM",
                chinese: "代理要求本程序不支持的登录方式，如 NTLM"
            )
        case .proxyRefused:
            .init(english: "the proxy refused the connection", chinese: "代理拒绝转发连接")
        case .nameNotFound:
            .init(english: "the host name was not found", chinese: "找不到主机名")
        case .lookupSlow:
            .init(english: "looking up the host name takes seconds", chinese: "域名解析需要数秒")
        case .connectionRefused:
            .init(english: "nothing is listening on that port", chinese: "该端口没有程序监听")
        case .connectionTimedOut:
            .init(english: "the connection timed out", chinese: "连接超时")
        case .unreachable:
            .init(english: "there is no route to the host", chinese: "没有到该主机的路由")
        case .addressesPartlyDead:
            .init(english: "some addresses of the host do not respond", chinese: "主机的部分地址没有响应")
        case .certificateExpired:
            .init(
                english: "the certificate has expired, or this computer's clock is far ahead",
                chinese: "证书已过期，或本机时钟快了很多"
            )
        case .certificateNotYetValid:
            .init(
                english: "the certificate is not valid yet, or this computer's clock is far behind",
                chinese: "证书尚未生效，或本机时钟慢了很多"
            )
        case .certificateUntrusted:
            .init(english: "the certificate is not trusted", chinese: "证书不受信任")
        case .certificateWrongHost:
            .init(english: "the certificate is for another host", chinese: "证书属于另一主机")
        case .certificateEndsSoon:
            .init(english: "the certificate expires within two weeks", chinese: "证书将在两周内到期")
        case .tlsHandshake:
            .init(english: "the TLS handshake failed", chinese: "TLS 握手失败")
        case .tlsIntercepted:
            .init(
                english: "a proxy or firewall is intercepting TLS: the certificate is not from a public authority",
                chinese: "代理或防火墙在截获 TLS：证书并非公共机构签发"
            )
        case .noRoots:
            .init(english: "no CA certificates were found on this computer", chinese: "本机没有找到 CA 根证书")
        case .connectionLost:
            .init(english: "the connection closed before the response was complete", chinese: "响应未完成，连接已断开")
        case .responseTimedOut:
            .init(english: "the request timed out", chinese: "请求超时")
        case .firewall:
            .init(english: "a firewall of the exchange rejected the request", chinese: "交易所的防火墙拒绝了请求")
        case .restrictedLocation:
            .init(english: "the exchange does not serve this location", chinese: "交易所不向当前地区提供服务")
        case .maintenance:
            .init(english: "the exchange is under maintenance", chinese: "交易所正在维护")
        case .exchangeFault:
            .init(english: "the exchange has a fault of its own", chinese: "交易所自身发生故障")
        case .notAnExchange:
            .init(english: "got a web page instead of a JSON response", chinese: "收到网页而非 JSON 响应")
        case .redirected:
            .init(english: "the host redirects", chinese: "主机返回重定向")
        case .responseUnusable:
            .init(english: "the response could not be read", chinese: "无法解析响应")
        case .responseSlow:
            .init(english: "the response took seconds", chinese: "响应耗时数秒")
        case .rateLimited:
            .init(english: "a rate limit was reached", chinese: "触及频率限制")
        case .banned:
            .init(english: "the exchange has banned this IP address for a time", chinese: "交易所暂时封禁了本机 IP")
        case .clockOff:
            .init(english: "this computer's clock is too far off for the exchange", chinese: "本机时钟偏差超出交易所允许的范围")
        case .clockImprecise:
            .init(english: "the network is too slow to measure the clock precisely", chinese: "网络太慢，无法准确测量时钟")
        case .selfTestFailed:
            .init(english: "the signing self-test failed: a bug in marginsh", chinese: "签名自检失败：这是 marginsh 的缺陷")
        case .hostUnapproved:
            .init(english: "this host was never approved to receive your key", chinese: "尚未批准将密钥发往该主机")
        case .keyMalformed:
            .init(english: "the exchange rejects the API key as malformed", chinese: "交易所认为 API Key 格式错误")
        case .keyUnknown:
            .init(
                english: "the exchange does not know the API key: deleted, mistyped, or swapped with the secret",
                chinese: "交易所没有该 API Key：已删除、输错或与 Secret Key 对调"
            )
        case .wrongHost:
            .init(
                english: "the API key belongs to another site, or this host does not serve margin",
                chinese: "API Key 属于另一站点，或该主机不提供杠杆服务"
            )
        case .signatureRefused:
            .init(
                english: "the secret does not belong to this API key, or is of another type",
                chinese: "Secret Key 不属于该 API Key，或类型不同"
            )
        case .keyRefused:
            .init(
                english: "this IP address is not on the API key's IP whitelist, or the API key lacks `Enable Reading`",
                chinese: "本机 IP 不在 API Key 的白名单中，或 API Key 没有 `Enable Reading`（允许读取）权限"
            )
        case .addressRefused:
            .init(english: "this IP address is not on the API key's IP whitelist", chinese: "本机 IP 不在 API Key 的白名单中")
        case .addressOpen:
            .init(english: "the API key has no IP whitelist", chinese: "API Key 没有 IP 白名单")
        case .readingMissing:
            .init(english: "the API key lacks `Enable Reading`", chinese: "API Key 没有 `Enable Reading`（允许读取）权限")
        case .marginMissing:
            .init(english: "the API key cannot read margin accounts", chinese: "API Key 不能读取杠杆账户")
        case .portfolioMargin:
            .init(english: "the account uses portfolio margin, which has its own endpoints", chinese: "账户为统一账户，须用其专用接口")
        case .marginNotOpened:
            .init(english: "the margin account is not open", chinese: "尚未开通杠杆账户")
        case .keyMayWrite:
            .init(
                english: """
                    the API key can do more than read: a leaked signed request could be replayed as a write within \
                    its recvWindow
                    """,
                chinese: "API Key 除读取外还有权限：泄露的签名请求在其 recvWindow 内可被重放为写操作"
            )
        case .specialKeyMode:
            .init(
                english: "the account has special API keys, whose mode applies its own rules to borrowing",
                chinese: "账户有专用 API Key，专用密钥模式下的借款检查规则不同"
            )
        case .liquidationLoan:
            .init(english: "a liquidation loan is not repaid yet", chinese: "尚有未还清的强平借款")
        case .pairUnknown:
            .init(english: "the exchange has no isolated pair of that name", chinese: "交易所没有该逐仓交易对")
        case .pairNotOpened:
            .init(english: "the isolated account of the pair is not open", chinese: "该交易对的逐仓账户尚未开通")
        case .pairDisabled:
            .init(english: "the isolated account of the pair is not enabled", chinese: "该交易对的逐仓账户未启用")
        case .assetClosed:
            .init(english: "the asset is not borrowable at the moment", chinese: "该资产目前不可借")
        case .accountRestricted:
            .init(english: "the account cannot borrow at the moment", chinese: "账户目前不可借款")
        case .requestRefused:
            .init(english: "the exchange rejected the request", chinese: "交易所拒绝了请求")
        case .amountZero:
            .init(english: "nothing can be borrowed", chinese: "最大可借额度为零")
        case .weightSpent:
            .init(english: "marginsh's share of the request weight is used up", chinese: "本程序的权重份额已用完")
        case .weightLow:
            .init(english: "little request weight is left", chinese: "剩余权重不多")
        }
    }
}
