package import BilingualText
import BorrowAnalysis
import ShellRuntime

extension WhyPart.Kind {
    /// The part as people read it.
    var words: LocalizedText {
        switch self {
        case .amount: .init(english: "could be borrowed", chinese: "最多可借")
        case .borrowLimit: .init(english: "borrow limit", chinese: "借款上限")
        case .vipLevel: .init(english: "account level", chinese: "账户等级")
        case .accountOpen: .init(english: "account opened", chinese: "账户已开通")
        case .accountSwitch: .init(english: "account may borrow", chinese: "账户允许借款")
        case .portfolioMargin: .init(english: "portfolio margin", chinese: "统一账户")
        default: moreWords
        }
    }

    private var moreWords: LocalizedText {
        switch self {
        case .collateralLevel: .init(english: "collateral level", chinese: "抵押率")
        case .threshold: .init(english: "threshold for borrowing", chinese: "借款阈值")
        case .leverage: .init(english: "leverage", chinese: "杠杆倍数")
        case .collateralValue: .init(english: "collateral value", chinese: "抵押价值")
        case .debtValue: .init(english: "debt of the account", chinese: "账户负债")
        case .held: .init(english: "held", chinese: "持有")
        case .borrowed: .init(english: "owed", chinese: "已借")
        case .interest: .init(english: "interest owed", chinese: "应计利息")
        case .haircut: .init(english: "share that counts", chinese: "折算率")
        case .price: .init(english: "index price", chinese: "指数价格")
        case .marginLevel: .init(english: "margin level", chinese: "保证金水平")
        default: marketWords
        }
    }

    private var marketWords: LocalizedText {
        switch self {
        case .tier: .init(english: "tier, leverage, ratio", chinese: "档位、杠杆、风险率")
        case .tierMaximum: .init(english: "that tier lends", chinese: "该档位额度")
        case .levelCap: .init(english: "cap of the level", chinese: "等级上限")
        case .inventory: .init(english: "left to lend", chinese: "系统余量")
        case .assetSwitch: .init(english: "asset is lent", chinese: "资产可借")
        case .crossSwitch: .init(english: "cross margin lends it", chinese: "全仓可借")
        case .pairSwitch: .init(english: "pair's account active", chinese: "逐仓账户已启用")
        case .pairTraded: .init(english: "pair on margin", chinese: "交易对支持杠杆")
        case .collateralCap: .init(english: "collateral cap reached", chinese: "抵押上限已满")
        case .delisting: .init(english: "delisting planned", chinese: "下架计划")
        default: .init(english: "least to borrow", chinese: "最小借款量")
        }
    }
}

extension BorrowConstraint.Kind {
    /// The constraint as people read it.
    package var words: LocalizedText {
        switch self {
        case .collateral: .init(english: "collateral allows", chinese: "抵押允许")
        case .tier: .init(english: "tier allows", chinese: "档位允许")
        case .level: .init(english: "level allows", chinese: "等级允许")
        case .levelAfterDebt: .init(english: "level less debt allows", chinese: "等级上限扣除负债允许")
        case .inventory: .init(english: "inventory allows", chinese: "系统余量允许")
        case .assetSwitch: .init(english: "asset", chinese: "资产")
        case .accountSwitch: .init(english: "account", chinese: "账户")
        case .pairSwitch: .init(english: "pair's account", chinese: "逐仓账户")
        case .accountOpen: .init(english: "cross account", chinese: "全仓账户")
        }
    }
}
