import RequestSigning

/// What to do about a code. Many codes share one remedy.
enum Remedy {
    case waitAndRetry
    case retryThenReport
    case slowDown
    case fixClock
    case checkSecret
    case checkKey
    case checkPermission
    case signIn
    case checkParameter
    case checkAsset
    case checkSymbol
    case leaveOut
    case narrowRange
    case smallerWindow
    case openAccount
    case openIsolated
    case addCollateral
    case checkSwitches
    case otherAsset
    case seeInventory
    case askSupport
    case enable2FA
    case verifyIdentity
    case reportBug
    case notSent
    case useOtherEndpoint
    case leaveLocation
    case splitList
    case usePortfolio
    case useClassic
    case minimum
    case repayLess

    var words: Bilingual {
        switch self {
        case .waitAndRetry: words("wait a moment and try again", "稍等片刻后重试")
        case .retryThenReport:
            words("try once more; if it fails again, report the request ID to the exchange", "再试一次；若仍失败，请将请求编号报告给交易所")
        case .slowDown: words("send requests less often, and wait as long as the response says", "降低请求频率，并按响应要求的时间等待")
        case .fixClock:
            words("measure the server time, and keep the system clock right with NTP", "测量服务器时间，并用 NTP 校准系统时间")
        case .checkSecret:
            words(
                "check that the secret or private key belongs to this API key and is of the right type",
                "检查 Secret Key 或私钥是否与该 API Key 匹配、类型是否正确"
            )
        case .checkKey:
            words("check that the whole API key was copied and belongs to this site", "检查 API Key 是否完整复制并属于本站点")
        case .checkPermission:
            words(
                "check the API key's permissions and its IP whitelist on the exchange's website",
                "在交易所网站检查该 API Key 的权限与 IP 白名单"
            )
        case .signIn: words("sign in on the exchange's website and check the account", "登录交易所网站检查账户")
        case .checkParameter: words("check the value against the exchange's documentation", "对照交易所文档检查该参数的取值")
        case .checkAsset: words("check the asset's name in the list of margin assets", "在杠杆资产列表中核对资产名称")
        case .checkSymbol:
            words("check the pair's name, without a separator, as in BTCUSDT", "核对交易对名称，不带分隔符，例如 BTCUSDT")
        case .leaveOut: words("leave the parameter out where it has no value", "没有取值时请省略该参数")
        case .narrowRange: words("use a shorter time range", "缩短查询的时间范围")
        case .smallerWindow: words("use a recvWindow of at most 60000", "recvWindow 不要超过 60000")
        case .openAccount: words("open the margin account and transfer collateral into it", "开通杠杆账户并转入抵押品")
        case .openIsolated:
            words("activate the pair's isolated account, or transfer collateral into it", "激活该交易对的逐仓账户，或转入抵押品")
        case .addCollateral:
            words("add collateral or repay, then check the max borrowable amount again", "补充抵押品或还款后再查询最大可借额度")
        case .checkSwitches: words("check whether the account and the asset allow borrowing", "查看账户与资产是否允许借入")
        case .otherAsset: words("choose another asset or pair, or wait until it is available again", "更换资产或交易对，或等待重新开放")
        case .seeInventory:
            words("check the available inventory; a smaller amount may still work", "查看可用库存；减少借款数量可能成功")
        case .askSupport: words("ask the exchange's support about the account", "就该账户联系交易所客服")
        case .enable2FA: words("enable two-factor authentication on the account", "为账户启用双重验证")
        case .verifyIdentity: words("finish the verification that the exchange requires", "完成交易所要求的身份验证")
        case .reportBug: words("report this as a bug of the program that sent the request", "请作为发出请求的程序的缺陷上报")
        case .notSent:
            words(
                "check what else uses this API key: this client never sends such a request",
                "检查还有什么程序在使用该 API Key：本客户端不会发出此类请求"
            )
        case .useOtherEndpoint: words("look in the exchange's change log for what replaces it", "在交易所的变更日志中查找替代接口")
        case .leaveLocation: words("ask the exchange's support where its service is available", "请向交易所客服了解其服务地区")
        case .splitList: words("request fewer assets at a time", "每次查询更少的资产")
        case .usePortfolio: words("use the endpoints of portfolio margin for such an account", "统一账户请使用其专用接口")
        case .useClassic: words("use the endpoints of classic margin for such an account", "经典账户请使用杠杆接口")
        case .minimum: words("compare with the minimum amount in the list of margin assets", "对照杠杆资产列表中的最小数量")
        case .repayLess: words("compare with the borrowed amount", "与已借数量比较")
        }
    }

    private func words(_ english: String, _ chinese: String) -> Bilingual {
        Bilingual(english: english, chinese: chinese)
    }
}
