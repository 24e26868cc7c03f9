package import BilingualText
import BorrowAnalysis
import ShellRuntime

extension WhyPart.Kind {
    var words: LocalizedText {
        switch self {
        case .amount: .init("max borrowable", "最大可借额度")
        case .borrowLimit: .init("borrow limit", "借贷限额")
        case .vipLevel: .init("VIP level", "VIP 等级")
        case .accountOpen: .init("account open", "已开户")
        case .accountSwitch: .init("borrowing enabled", "允许借入")
        case .portfolioMargin: .init("portfolio margin", "统一账户")
        default: moreWords
        }
    }

    private var moreWords: LocalizedText {
        switch self {
        case .collateralLevel: .init("collateral margin level", "抵押风险率")
        case .threshold: .init("borrow threshold (above)", "可借阈值（高于）")
        case .leverage: .init("leverage", "杠杆倍数")
        case .collateralValue: .init("collateral value", "抵押品价值")
        case .debtValue: .init("total liabilities", "总负债")
        case .held: .init("balance (free + locked)", "余额（可用＋冻结）")
        case .borrowed: .init("borrowed", "已借")
        case .interest: .init("interest", "未偿利息")
        case .haircut: .init("collateral ratio", "抵押率")
        case .price: .init("index price", "指数价格")
        case .marginLevel: .init("margin level", "风险率")
        default: marketWords
        }
    }

    private var marketWords: LocalizedText {
        switch self {
        case .tier: .init("tier: leverage, initial risk ratio", "档位：杠杆倍数、初始风险率")
        case .tierMaximum: .init("tier max borrowable", "档位最大借贷量")
        case .levelCap: .init("VIP borrow limit", "VIP 借贷限额")
        case .inventory: .init("available inventory", "可用库存")
        case .assetSwitch: .init("asset borrowable", "资产能否借入")
        case .crossSwitch: .init("borrowable in cross margin", "全仓能否借入")
        case .pairSwitch: .init("isolated account enabled", "逐仓账户已启用")
        case .pairTraded: .init("pair open to margin trading", "交易对支持杠杆")
        case .collateralCap: .init("max collateral exceeded", "已达抵押上限")
        case .delisting: .init("delisting scheduled", "已列入下架计划")
        default: .init("min borrow", "最小可借")
        }
    }
}

extension BorrowConstraint.Kind {
    package var words: LocalizedText {
        switch self {
        case .collateral: .init("collateral", "抵押品")
        case .tier: .init("tier", "档位")
        case .level: .init("VIP borrow limit", "VIP 借贷限额")
        case .levelAfterDebt: .init("VIP borrow limit minus borrowed", "VIP 借贷限额减已借")
        case .inventory: .init("available inventory", "可用库存")
        case .assetSwitch: .init("asset borrowable", "资产能否借入")
        case .accountSwitch: .init("borrowing enabled", "允许借入")
        case .pairSwitch: .init("isolated account enabled", "逐仓账户已启用")
        case .accountOpen: .init("cross account open", "全仓账户已开户")
        }
    }
}
