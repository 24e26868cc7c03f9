package import BilingualText
import BorrowAnalysis
import ShellRuntime

extension WhyPart.Kind {
    var words: LocalizedText {
        switch self {
        case .amount: .init(english: "max borrowable", chinese: "最大可借额度")
        case .borrowLimit: .init(english: "borrow limit", chinese: "借贷限额")
        case .vipLevel: .init(english: "VIP level", chinese: "VIP 等级")
        case .accountOpen: .init(english: "account open", chinese: "已开户")
        case .accountSwitch: .init(english: "borrowing enabled", chinese: "允许借入")
        case .portfolioMargin: .init(english: "portfolio margin", chinese: "统一账户")
        default: moreWords
        }
    }

    private var moreWords: LocalizedText {
        switch self {
        case .collateralLevel: .init(english: "collateral margin level", chinese: "抵押风险率")
        case .threshold: .init(english: "borrow threshold (above)", chinese: "可借阈值（高于）")
        case .leverage: .init(english: "leverage", chinese: "杠杆倍数")
        case .collateralValue: .init(english: "collateral value", chinese: "抵押品价值")
        case .debtValue: .init(english: "total liabilities", chinese: "总负债")
        case .held: .init(english: "balance (free + locked)", chinese: "余额（可用＋冻结）")
        case .borrowed: .init(english: "borrowed", chinese: "已借")
        case .interest: .init(english: "interest", chinese: "未偿利息")
        case .haircut: .init(english: "collateral ratio", chinese: "抵押率")
        case .price: .init(english: "index price", chinese: "指数价格")
        case .marginLevel: .init(english: "margin level", chinese: "风险率")
        default: marketWords
        }
    }

    private var marketWords: LocalizedText {
        switch self {
        case .tier: .init(english: "tier: leverage, initial risk ratio", chinese: "档位：杠杆倍数、初始风险率")
        case .tierMaximum: .init(english: "tier max borrowable", chinese: "档位最大借贷量")
        case .levelCap: .init(english: "VIP borrow limit", chinese: "VIP 借贷限额")
        case .inventory: .init(english: "available inventory", chinese: "可用库存")
        case .assetSwitch: .init(english: "asset borrowable", chinese: "资产能否借入")
        case .crossSwitch: .init(english: "borrowable in cross margin", chinese: "全仓能否借入")
        case .pairSwitch: .init(english: "isolated account enabled", chinese: "逐仓账户已启用")
        case .pairTraded: .init(english: "pair open to margin trading", chinese: "交易对支持杠杆")
        case .collateralCap: .init(english: "max collateral exceeded", chinese: "已达抵押上限")
        case .delisting: .init(english: "delisting scheduled", chinese: "已列入下架计划")
        default: .init(english: "min borrow", chinese: "最小可借")
        }
    }
}

extension BorrowConstraint.Kind {
    package var words: LocalizedText {
        switch self {
        case .collateral: .init(english: "collateral", chinese: "抵押品")
        case .tier: .init(english: "tier", chinese: "档位")
        case .level: .init(english: "VIP borrow limit", chinese: "VIP 借贷限额")
        case .levelAfterDebt: .init(english: "VIP borrow limit minus borrowed", chinese: "VIP 借贷限额减已借")
        case .inventory: .init(english: "available inventory", chinese: "可用库存")
        case .assetSwitch: .init(english: "asset borrowable", chinese: "资产能否借入")
        case .accountSwitch: .init(english: "borrowing enabled", chinese: "允许借入")
        case .pairSwitch: .init(english: "isolated account enabled", chinese: "逐仓账户已启用")
        case .accountOpen: .init(english: "cross account open", chinese: "全仓账户已开户")
        }
    }
}
