/// What to do about a code: few things, since many codes ask for the same.
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
    case notAsked
    case useOtherEndpoint
    case leaveLocation
    case splitList
    case usePortfolio
    case minimum
    case repayLess

    var words: Bilingual {
        switch self {
        case .waitAndRetry: words("wait a moment and ask again", "稍等片刻后重试")
        case .retryThenReport: words("ask once more; if it stays, report the request id", "再试一次；若仍出现，请附请求编号上报")
        case .slowDown: words("ask less often, and wait as long as the answer says", "降低请求频率，并按应答要求的时间等待")
        case .fixClock:
            words(
                "measure the exchange's clock, and let the system keep time by NTP",
                "测量交易所时钟，并用 NTP 校准系统时间"
            )
        case .checkSecret:
            words(
                "check that the secret belongs to this API key and that its kind is right",
                "检查签名密钥是否与该 API Key 匹配、类型是否正确"
            )
        case .checkKey:
            words(
                "check that the whole API key was copied and is of this site",
                "检查 API Key 是否完整复制并属于本站点"
            )
        case .checkPermission:
            words(
                "check the key's permissions and its list of addresses on the exchange's site",
                "在交易所网站检查该 Key 的权限与 IP 白名单"
            )
        case .signIn: words("sign in on the exchange's site and check the account", "登录交易所网站检查账户")
        case .checkParameter: words("check the value against what the exchange's page allows", "对照交易所文档检查该参数的取值")
        case .checkAsset: words("check the asset's name in the list of margin assets", "在杠杆资产列表中核对资产名称")
        case .checkSymbol:
            words(
                "check the pair's name, without a separator, as in BTCUSDT",
                "核对交易对名称，不带分隔符，例如 BTCUSDT"
            )
        case .leaveOut: words("leave the parameter out where it has no value", "没有取值时请省略该参数")
        case .narrowRange: words("ask about a shorter span of time", "缩短查询的时间范围")
        case .smallerWindow: words("use a recvWindow of at most 60000", "recvWindow 不要超过 60000")
        case .openAccount: words("open the margin account and transfer collateral into it", "开通杠杆账户并转入保证金")
        case .openIsolated:
            words(
                "activate the pair's isolated account, or transfer collateral into it",
                "激活该交易对的逐仓账户，或转入保证金"
            )
        case .addCollateral: words("add collateral or repay, then look at maxBorrowable again", "补充保证金或还款后再查询可借额度")
        case .checkSwitches: words("look at the account's and the asset's borrowing switches", "查看账户与资产的借币开关")
        case .otherAsset: words("choose another asset or pair, or wait until it is open again", "更换资产或交易对，或等待重新开放")
        case .seeInventory:
            words(
                "look at the available inventory; the amount asked does not matter",
                "查看系统可借库存；与申请数量无关"
            )
        case .askSupport: words("ask the exchange's support about the account", "就该账户联系交易所客服")
        case .enable2FA: words("enable two-factor authentication on the account", "为账户启用双重验证")
        case .verifyIdentity: words("finish the verification the exchange asks for", "完成交易所要求的身份验证")
        case .reportBug: words("report this as a fault of the program that asked", "请作为发起请求的程序的缺陷上报")
        case .notAsked:
            words(
                "look at what else uses this key: this client never asks that",
                "检查还有什么程序在使用该 Key：本客户端不会发出此类请求"
            )
        case .useOtherEndpoint: words("look in the change log for what replaces it", "在变更日志中查找替代接口")
        case .leaveLocation: words("ask the exchange's support where its service is available", "请向交易所客服了解其服务地区")
        case .splitList: words("ask about fewer assets at a time", "每次查询更少的资产")
        case .usePortfolio: words("portfolio-margin accounts have endpoints of their own", "统一账户请使用其专用接口")
        case .minimum: words("compare with the least amount in the list of margin assets", "对照杠杆资产列表中的最小数量")
        case .repayLess: words("compare with what is owed", "与当前欠款比较")
        }
    }

    private func words(_ english: String, _ chinese: String) -> Bilingual {
        Bilingual(english: english, chinese: chinese)
    }
}
