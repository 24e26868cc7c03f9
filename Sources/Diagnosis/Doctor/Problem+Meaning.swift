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
            .init(english: "it runs as root and needs no such rights", chinese: "以 root 运行，而本程序无需此权限")
        case .terminalNotUTF8:
            .init(english: "the locale's characters are not UTF-8", chinese: "区域设置的字符集不是 UTF-8")
        case .terminalDumb:
            .init(english: "the terminal cannot move its cursor", chinese: "终端无法移动光标")
        case .terminalNarrow:
            .init(english: "the window is narrower than most tables", chinese: "窗口比多数表格窄")
        case .noHome:
            .init(english: "there is no home directory to keep anything in", chinese: "没有可保存数据的主目录")
        case .folderOpen:
            .init(english: "somebody else may change the configuration", chinese: "其他人可以更改配置")
        case .stateUnwritable:
            .init(english: "history and approvals cannot be kept", chinese: "无法保存历史和授权记录")
        case .startFileMistakes:
            .init(english: "the start file has mistakes or is open to others", chinese: "启动文件有错误，或对他人开放")
        case .baseURLUnusable:
            .init(english: "`baseURL` is no usable address", chinese: "`baseURL` 不是可用的地址")
        case .hostStrange:
            .init(english: "questions go to a host that the exchange never published", chinese: "查询发往交易所从未公布的主机")
        case .noProfile:
            .init(english: "no profile was chosen, so there is no key", chinese: "未选择配置，因此没有密钥")
        case .profileMissing:
            .init(english: "the profile's file cannot be read", chinese: "无法读取配置文件")
        case .profileOpen:
            .init(english: "others may read or change the profile's file", chinese: "其他人可以读取或更改配置文件")
        case .profileMistakes:
            .init(english: "the profile's file has mistakes", chinese: "配置文件有错误")
        case .noAPIKey:
            .init(english: "no API key is set", chinese: "未设置 API 密钥")
        case .noSecret:
            .init(english: "no place of the secret is set", chinese: "未设置签名密钥的来源")
        case .secretMissing:
            .init(english: "the place named for a secret holds nothing", chinese: "所指来源中没有密钥")
        case .secretUnreadable:
            .init(english: "the place named for a secret cannot be read", chinese: "无法读取密钥来源")
        case .secretFileOpen:
            .init(english: "others may read a secret's file", chinese: "其他人可以读取密钥文件")
        case .secretCommandFailed:
            .init(english: "the program that gives a secret failed", chinese: "提供密钥的程序失败")
        case .secretUnattended:
            .init(english: "a secret must be typed or approved, and nobody is there", chinese: "密钥需要输入或确认，但无人应答")
        case .secretLiteral:
            .init(english: "a secret stands where only its place may", chinese: "此处只能写密钥的来源，不能写密钥本身")
        case .apiKeyMalformed:
            .init(english: "the API key is no such key", chinese: "API 密钥格式不对")
        case .signingKeyUnusable:
            .init(english: "the signing key is damaged or of a kind not taken", chinese: "签名密钥损坏或类型不受支持")
        case .passphraseWrong:
            .init(english: "the key is encrypted and the passphrase does not open it", chinese: "密钥已加密，口令无法解开")
        case .proxyMalformed:
            .init(english: "the proxy's address cannot be used", chinese: "代理地址无法使用")
        case .proxyLogin:
            .init(english: "the proxy does not take the login", chinese: "代理不接受登录")
        case .proxyLoginUnsupported:
            .init(
                english: "the proxy wants a login that is not spoken here, such as NTLM",
                chinese: "代理要求本程序不支持的登录方式，如 NTLM"
            )
        case .proxyRefused:
            .init(english: "the proxy does not pass the connection on", chinese: "代理拒绝转发连接")
        case .nameNotFound:
            .init(english: "the host's name has no address", chinese: "主机名没有地址")
        case .lookupSlow:
            .init(english: "the name lookup takes seconds", chinese: "域名解析需要数秒")
        case .connectionRefused:
            .init(english: "nobody listens at that port", chinese: "该端口无人监听")
        case .connectionTimedOut:
            .init(english: "no connection stood in time", chinese: "未能及时建立连接")
        case .unreachable:
            .init(english: "there is no route to the host", chinese: "没有到该主机的路由")
        case .addressesPartlyDead:
            .init(english: "some addresses of the host do not answer", chinese: "主机的部分地址没有应答")
        case .certificateExpired:
            .init(
                english: "the certificate has expired, or this machine's clock is far ahead",
                chinese: "证书已过期，或本机时钟快了很多"
            )
        case .certificateNotYetValid:
            .init(
                english: "the certificate is not valid yet, or this machine's clock is far behind",
                chinese: "证书尚未生效，或本机时钟慢了很多"
            )
        case .certificateUntrusted:
            .init(english: "no trusted authority vouches for the certificate", chinese: "没有受信任的机构为该证书担保")
        case .certificateWrongHost:
            .init(english: "the certificate is for another host", chinese: "证书属于另一主机")
        case .certificateEndsSoon:
            .init(english: "the certificate ends within two weeks", chinese: "证书将在两周内到期")
        case .tlsHandshake:
            .init(english: "TLS could not be agreed on", chinese: "无法协商 TLS")
        case .tlsIntercepted:
            .init(
                english:
                    "the exchange's certificate comes from no public authority: the connection is opened on the way",
                chinese: "交易所的证书并非由公共机构签发：连接在途中被拆开"
            )
        case .noRoots:
            .init(english: "no certificate authorities were found on this machine", chinese: "本机没有证书颁发机构的根证书")
        case .connectionLost:
            .init(english: "the connection ended before the answer was whole", chinese: "应答尚未完整，连接已断")
        case .responseTimedOut:
            .init(english: "no answer came in time", chinese: "未能及时收到应答")
        case .firewall:
            .init(english: "a firewall in front of the exchange refused", chinese: "交易所前的防火墙拒绝了请求")
        case .restrictedLocation:
            .init(english: "the exchange does not serve this location", chinese: "交易所不向此地提供服务")
        case .maintenance:
            .init(english: "the exchange is under maintenance", chinese: "交易所正在维护")
        case .exchangeFault:
            .init(english: "the exchange has a fault of its own", chinese: "交易所自身发生故障")
        case .notAnExchange:
            .init(english: "a web page came in place of an answer", chinese: "收到的是网页而不是应答")
        case .redirected:
            .init(english: "the host sends questions elsewhere", chinese: "主机将查询转向别处")
        case .responseUnusable:
            .init(english: "the answer could not be understood", chinese: "无法理解应答")
        case .responseSlow:
            .init(english: "the answer took seconds", chinese: "应答耗时数秒")
        case .rateLimited:
            .init(english: "a rate limit was hit", chinese: "触及频率限制")
        case .banned:
            .init(english: "the exchange has banned this address for a time", chinese: "交易所暂时封禁了本机地址")
        case .clockOff:
            .init(english: "this machine's clock is outside what the exchange takes", chinese: "本机时钟超出交易所允许的范围")
        case .clockImprecise:
            .init(english: "the way is too slow to tell the clocks apart well", chinese: "线路太慢，无法准确比较时钟")
        case .selfTestFailed:
            .init(english: "this program does not sign as published: a bug of ours", chinese: "本程序的签名与公布的不符：这是我们的缺陷")
        case .hostUnapproved:
            .init(english: "nobody allowed keys to go to this host", chinese: "尚无人允许将密钥发往该主机")
        case .keyMalformed:
            .init(english: "the exchange says the API key is no key", chinese: "交易所认为 API 密钥格式不对")
        case .keyUnknown:
            .init(
                english: "the exchange does not know the API key: deleted, mistyped, or swapped with the secret",
                chinese: "交易所没有该 API 密钥：已删除、输错或与签名密钥对调"
            )
        case .wrongHost:
            .init(
                english: "the key belongs to another site, or this host serves no margin",
                chinese: "密钥属于另一站点，或该主机不提供杠杆服务"
            )
        case .signatureRefused:
            .init(english: "the secret is not this API key's, or of another kind", chinese: "签名密钥不属于该 API 密钥，或类型不同")
        case .keyRefused:
            .init(
                english: "this address is not on the key's list, or the key may not read",
                chinese: "本机地址不在密钥的白名单中，或密钥没有读取权限"
            )
        case .addressRefused:
            .init(english: "this address is not on the key's list", chinese: "本机地址不在密钥的白名单中")
        case .addressOpen:
            .init(english: "the key works from any address", chinese: "密钥可从任何地址使用")
        case .readingMissing:
            .init(english: "the key may not read", chinese: "密钥没有读取权限")
        case .marginMissing:
            .init(english: "the key may not read margin accounts", chinese: "密钥不能读取杠杆账户")
        case .portfolioMargin:
            .init(
                english: "the account is under portfolio margin, which has questions of its own",
                chinese: "账户处于统一账户模式，须用另外的查询"
            )
        case .marginNotOpened:
            .init(english: "the margin account was never opened", chinese: "从未开通杠杆账户")
        case .keyMayWrite:
            .init(
                english:
                    "the key may do more than read: a signed query that leaks could be replayed as a write within its window",
                chinese: "密钥的权限多于读取：泄露的签名查询在其时间窗口内可被重放为写操作"
            )
        case .specialKeyMode:
            .init(
                english: "the account has special API keys, whose mode checks borrowing by rules of its own",
                chinese: "账户有专用密钥，其模式下的借款检查规则不同"
            )
        case .liquidationLoan:
            .init(english: "a liquidation loan is still owed", chinese: "尚有未还清的强平借款")
        case .pairUnknown:
            .init(english: "the exchange knows no such isolated pair", chinese: "交易所没有该逐仓交易对")
        case .pairNotOpened:
            .init(english: "the pair's isolated account was never opened", chinese: "该交易对的逐仓账户从未开通")
        case .pairDisabled:
            .init(english: "the pair's isolated account is not active", chinese: "该交易对的逐仓账户未启用")
        case .assetClosed:
            .init(english: "the asset cannot be borrowed now", chinese: "该资产目前不可借")
        case .accountRestricted:
            .init(english: "the account may not borrow now", chinese: "账户目前不可借款")
        case .requestRefused:
            .init(english: "the exchange refused the question", chinese: "交易所拒绝了查询")
        case .amountZero:
            .init(english: "nothing could be borrowed", chinese: "目前可借数量为零")
        case .weightSpent:
            .init(english: "this shell's share of a weight budget is used up", chinese: "本程序的权重份额已用完")
        case .weightLow:
            .init(english: "little is left of a weight budget", chinese: "权重限额所剩不多")
        }
    }
}
