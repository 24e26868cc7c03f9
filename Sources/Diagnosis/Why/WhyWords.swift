import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import RecordRendering
import TerminalText

/// The words of the pages of `why`, in one language.
struct WhyWords {
    let language: Language

    /// For the names of limits.
    var vipLevel: String?
    var tier: String?
    var pairState: WhyResult.PairState?

    init(_ language: Language) {
        self.language = language
    }

    /// The words about an account that `why` has read.
    init(_ why: WhyResult, in language: Language) {
        self.language = language
        vipLevel = why.readings.account.value.map { VisibleText($0.vipLevel.description).description }
        pairState = why.pairState
        if let number = why.explanation.value(of: .tier) {
            tier = number.description + (why.explanation.value(of: .leverage).map { " (\($0)x)" } ?? "")
        }
    }

    func callAsFunction(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    /// Follows a figure that is not certain.
    var likely: String { self(" (likely)", "（很可能）") }

    /// An asset and its account, as a sentence begins.
    func subject(_ asset: Asset, _ scope: MarginScope) -> String {
        switch scope {
        case .cross: self("\(asset.name), cross margin:", "\(asset.name)（全仓杠杆）：")
        case .isolated(let pair): self("\(asset.name), isolated \(pair.name):", "\(asset.name)（逐仓 \(pair.name)）：")
        case .portfolio: self("\(asset.name), portfolio margin:", "\(asset.name)（统一账户）：")
        }
    }

    /// A limit's name in a table.
    func name(of kind: BorrowConstraint.Kind) -> String {
        let vip = vipLevel.map { "VIP \($0)" } ?? "VIP"
        return switch kind {
        case .collateral: self("collateral", "抵押品")
        case .tier: self("tier\(tier.map { " \($0)" } ?? "")", "档位\(tier.map { " \($0)" } ?? "")")
        case .level: self("\(vip) borrow limit", "\(vip) 借贷限额")
        case .levelAfterDebt: self("\(vip) limit minus borrowed", "\(vip) 限额减已借")
        case .inventory: self("available inventory", "可用库存")
        case .assetSwitch: self("asset borrowable", "资产能否借入")
        case .accountSwitch: self("borrowing enabled", "允许借入")
        case .pairSwitch:
            pairState == .notOpened
                ? self("isolated account open", "逐仓账户已开户") : self("isolated account enabled", "逐仓账户已启用")
        case .accountOpen: self("cross account open", "全仓账户已开户")
        }
    }

    /// What limits, after `limited by`.
    func cause(_ kind: BorrowConstraint.Kind, of asset: String) -> String {
        switch kind {
        case .collateral: self("your collateral", "抵押品")
        case .tier: self("\(name(of: kind)) of the pair", "该交易对的\(name(of: kind))")
        case .level, .inventory: self("the \(name(of: kind))", name(of: kind))
        case .levelAfterDebt:
            self(
                "the \(name(of: .level)), minus what is already borrowed",
                "\(name(of: .level))（减去已借数量）"
            )
        case .assetSwitch: self("a switch: \(asset) is not borrowable at the moment", "开关：\(asset) 目前不可借")
        case .accountSwitch: self("a switch: borrowing is disabled for the account", "开关：账户的借款功能已关闭")
        case .pairSwitch:
            pairState == .notOpened
                ? self("a switch: the pair's isolated account is not open", "开关：尚未开通该交易对的逐仓账户")
                : self("a switch: the pair's isolated account is not enabled", "开关：该交易对的逐仓账户未启用")
        case .accountOpen: self("a switch: the cross margin account is not open", "开关：尚未开通全仓账户")
        }
    }

    func causes(_ kinds: [BorrowConstraint.Kind], of asset: String) -> String {
        let causes = kinds.map { cause($0, of: asset) }
        guard let last = causes.last, causes.count > 1 else { return causes.first ?? "" }
        // Between Chinese and Latin characters there is a space.
        let and = self(" and ", last.first?.isASCII == true ? "和 " : "和")
        return causes.dropLast().joined(separator: self(", ", "、")) + and + last
    }

    /// What to do about a limit that no figure of the account changes.
    func advice(_ kind: BorrowConstraint.Kind, for asset: String) -> String? {
        switch kind {
        case .collateral, .tier, .level, .levelAfterDebt: nil
        case .inventory: self("wait: `watch \(asset) 30s inventory`", "等待：`watch \(asset) 30s inventory`")
        case .assetSwitch: self("choose another asset, or wait", "更换资产或等待")
        case .accountSwitch: self("ask the exchange's support for the reason", "向交易所客服询问原因")
        case .pairSwitch where pairState == .notOpened:
            self("open it on the exchange by transferring collateral into it", "在交易所向其转入抵押品以开通")
        case .pairSwitch: self("enable it on the exchange", "在交易所启用该账户")
        case .accountOpen: self("open it on the exchange and transfer collateral into it", "在交易所开通并转入抵押品")
        }
    }

    /// What to do, as a command to a person.
    func action(_ remedy: Remedy, for why: WhyResult, _ symbols: PageSymbols) -> String {
        let least = remedy.isLeast ? self("at least ", "至少 ") : self("", " ")
        let amount = remedy.amount?.withoutTrailingZeros.prose ?? ""
        let asset = remedy.asset ?? why.asset.name
        switch remedy.action {
        case .add: return self("add \(least)\(amount) \(asset)", "转入\(least)\(amount) \(asset)")
        case .repay: return self("repay \(least)\(amount) \(asset)", "归还\(least)\(amount) \(asset)")
        case .leverage:
            let from = why.explanation.parts?.leverage.map { "\($0)x \(symbols.arrow) " } ?? ""
            return self("leverage \(from)\(amount)x", "杠杆 \(from)\(amount)x")
        case .price:
            let price = why.explanation.parts?.positions.first { $0.asset == asset }?.price ?? .zero
            return remedy.amount.map { $0 < price } ?? false
                ? self("\(asset) falls to \(amount)", "\(asset) 跌至 \(amount)")
                : self("\(asset) rises to \(amount)", "\(asset) 涨至 \(amount)")
        case .vipLevel: return self("a higher VIP level", "提高 VIP 等级")
        case .wait: return advice(.inventory, for: asset) ?? ""
        }
    }

    /// A number with its sign, apart from it.
    func signed(_ number: ExactDecimal, _ symbols: PageSymbols) -> String {
        (number.isNegative ? symbols.minus : "+") + " " + number.magnitude.prose
    }

    /// What an amount is worth; empty where that is not known.
    func worth(_ amount: ExactDecimal, _ price: (value: ExactDecimal, unit: String)?) -> String {
        guard let price, let value = try? amount.multiplied(by: price.value).rounded(toPlaces: 0, .halfUp),
            !value.isZero
        else { return "" }
        return self(" (about \(value.prose) \(price.unit))", "（约 \(value.prose) \(price.unit)）")
    }
}

extension BorrowExplanation {
    /// The first step of a name.
    func value(of name: ArithmeticStep.Name) -> ExactDecimal? { arithmetic.first { $0.name == name }?.value }
}

extension ExactDecimal {
    /// A figure in the arithmetic: an amount of money with two places, a smaller one with all of them.
    var figure: String {
        guard magnitude >= .one, let rounded = try? rounded(toPlaces: 2, .halfUp).withoutTrailingZeros else {
            return ((try? rounded(toPlaces: 8, .halfUp)) ?? self).withoutTrailingZeros.prose
        }
        let text = rounded.prose
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        return text + (places == 0 ? "." : "") + String(repeating: "0", count: 2 - places)
    }

    /// A figure in a sentence: as ``figure``, without zeros at its end.
    var brief: String { brief(.halfUp) }

    /// As ``brief``, and not below the number.
    var briefAbove: String { brief(.up) }

    private func brief(_ rounding: Rounding) -> String {
        let places = magnitude >= .one ? 2 : 8
        return ((try? rounded(toPlaces: places, rounding)) ?? self).withoutTrailingZeros.prose
    }
}
