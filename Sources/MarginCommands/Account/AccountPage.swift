import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import LineEditing
import RecordRendering
import ShellRuntime
import TerminalText

/// The page of `account`: how the account is, its levels, its totals, its assets.
struct AccountPage {
    static let page = RecordPage<AccountResult> { accounts, surface in
        accounts.map { AccountPage(account: $0, surface: surface).lines }.joined(separator: [""])
            + (accounts.contains(where: \.reading.response.isSimulated) ? [surface.simulatedLine] : [])
    }

    private let account: AccountResult
    private let surface: OutputSurface

    private var figures: AccountFigures { account.figures }
    private var language: Language { surface.language }

    /// The rows of the prompts before and after the page.
    private static let promptRows = 2

    private var lines: [PageLine] {
        let top = headline + notes + warnings + [""] + figureLines
        let balances = AccountBalances(figures, on: surface)
        // An empty line and the headings, then the last lines of the page.
        let others = top.count + 2 + lastLines(hidden: 1).count + 1 + Self.promptRows
        let (shown, hidden) = balances.lines(most: account.showsAll ? nil : surface.rows.map { $0 - others })
        return top + (shown.isEmpty ? [] : [""] + shown) + lastLines(hidden: hidden)
    }

    private func text(_ message: Message) -> String { VisibleText(message.text(in: language)).description }

    // MARK: How the account is

    private var headline: [PageLine] {
        let (mark, role): (String, TextRole) =
            switch figures.health {
            case .noDebt, .healthy: (surface.symbols.success, .success)
            case .borrowingStopped, .unknown: (surface.symbols.warning, .warning)
            case .marginCall, .liquidation: (surface.symbols.failure, .failure)
            }
        let health = text(.accountHealth(account.scope.symbol?.name, health))
        let sentences = [health, outlook.map(text) ?? ""].filter { !$0.isEmpty }
        return PageLine.wrapped(
            sentences.joined(separator: language == .chinese ? "" : " "),
            .heading,
            after: PageLine(mark, role) + " ",
            width: surface.columns
        )
    }

    private var health: Message {
        let thresholds = figures.thresholds
        let level = figures.marginLevel?.withoutTrailingZeros.description ?? ""
        return switch figures.health {
        case .noDebt: .accountWithoutDebt
        case .healthy: .accountHealthy
        case .borrowingStopped: .accountBorrowingStopped
        case .marginCall: .accountMarginCall(level, threshold: thresholds.marginCall?.description)
        case .liquidation: .accountLiquidation(level, threshold: thresholds.liquidation?.description)
        case .unknown: .accountUnknown
        }
    }

    /// How far prices are from the next threshold.
    private var outlook: Message? {
        let isPair = account.scope.symbol != nil
        switch figures.health {
        case .noDebt, .liquidation, .unknown: return nil
        case .marginCall: return figures.toLiquidation?.outlook(before: .toLiquidation, ofPair: isPair)
        case .healthy, .borrowingStopped:
            return figures.toMarginCall?.outlook(before: .toMarginCall, ofPair: isPair)
                ?? figures.toLiquidation?.outlook(before: .toLiquidation, ofPair: isPair)
        }
    }

    /// What the distances are about, or why none is stated.
    private var notes: [PageLine] {
        guard figures.owes == true else { return [] }
        let unread = figures.unreadAssets.filter { !$0.isEmpty }
        let isPair = account.scope.symbol != nil
        let note: Message? =
            if figures.toLiquidation != nil {
                isPair ? nil : .distanceOfAllPrices
            } else if !unread.isEmpty {
                .distanceUnread(unread.joined(separator: language == .chinese ? "、" : ", "))
            } else if !figures.isComplete || figures.thresholds.liquidation == nil {
                .distanceUnknown
            } else {
                figures.rule == nil ? .distanceUnexplained : nil
            }
        return note.map { PageLine.wrapped(text($0), .faint, after: "  ", width: surface.columns) } ?? []
    }

    /// What else a person should know of the account.
    private var warnings: [PageLine] {
        let notices = account.reading.notices
        let warnings: [Message] =
            (notices.conditions.hasLiquidationLoan == true ? [.accountLoan] : [])
            + (notices.conditions.hasSpecialKeys == true ? [.accountSpecialKeys] : [])
            + notices.delistings.map { .accountDelisting($0.name, UTCTime.text($0.milliseconds)) }
        let mark = PageLine(surface.symbols.warning, .warning) + " "
        return warnings.flatMap { PageLine.wrapped(text($0), after: mark, width: surface.columns) }
            + (notices.paysInterestInBNB == true && figures.owes != false
                ? PageLine.wrapped(text(.accountBNBBurn), .faint, after: "  ", width: surface.columns) : [])
    }

    // MARK: Levels and totals

    /// Labels and figures; what belongs to the line above is indented.
    private var figureLines: [PageLine] {
        let rows = levels + collateral + totals
        return PageTable(
            [.init(""), .init("")],
            rows: rows.map { [PageLine(($0.isPart ? "    " : "  ") + text($0.label)), $0.value] }
        )
        .lines(width: surface.columns)
    }

    private typealias Row = (label: Message, value: PageLine, isPart: Bool)

    private var levels: [Row] {
        let thresholds = figures.thresholds
        var rows: [Row] = [(.marginLevelLabel, level(figures.marginLevel), false)]
        if account.scope.symbol != nil, figures.owes == true {
            rows.append((.marginCallLabel, PageLine(text(.thresholdUnpublished), .faint), true))
        }
        for (bar, label, distance) in [
            (thresholds.marginCall, Message.marginCallAt, figures.toMarginCall),
            (thresholds.liquidation, Message.liquidationAt, figures.toLiquidation),
        ] {
            guard let bar else { continue }
            let words = distance.map { text($0.label(minus: surface.symbols.minus)) } ?? ""
            rows.append(
                (label(bar.description), PageLine(words, distance?.isReached == true ? .failure : .plain), true)
            )
        }
        if let price = figures.liquidationPrice {
            rows.append((.liquidationPriceLabel, amount(price.description), true))
        }
        return rows
    }

    /// What decides about borrowing.
    private var collateral: [Row] {
        var rows: [Row] = []
        if account.scope.symbol == nil {
            rows.append((.collateralMarginLevelLabel, level(figures.collateralMarginLevel), false))
        }
        if let bar = figures.thresholds.borrow {
            let level = figures.collateralMarginLevel ?? figures.marginLevel
            let isStopped = figures.owes == true && level.map { $0 <= bar } ?? false
            let value = isStopped ? PageLine(text(.borrowThresholdReached), .warning) : ""
            rows.append((.borrowAbove(bar.description), value, true))
        }
        if let value = figures.collateralValue { rows.append((.collateralValueLabel, amount(value), true)) }
        return rows
    }

    private var totals: [Row] {
        guard let assets = figures.assets, let liabilities = figures.liabilities, let equity = figures.netEquity else {
            return []
        }
        return [
            (.netEquityLabel, amount(equity), false), (.totalAssetsLabel, amount(assets), true),
            (.totalLiabilitiesLabel, amount(liabilities), true),
        ]
    }

    private func level(_ level: ExactDecimal?) -> PageLine {
        guard let level else { return "" }
        guard figures.owes != false else { return PageLine(text(.levelWithoutDebt)) }
        return PageLine(level.withoutTrailingZeros.description, .heading)
    }

    private func amount(_ value: ExactDecimal) -> PageLine {
        amount(value.prose(places: AccountBalances.places(of: figures.unit)))
    }

    private func amount(_ number: String) -> PageLine { PageLine("\(number) \(VisibleText(figures.unit))") }

    private func lastLines(hidden: Int) -> [PageLine] {
        let sent = account.reading.sent
        let weight = sent.reduce(RequestWeights.none) { $0 + RequestWeights($1) }.words
        let line = Message.accountSent(sent.count, weight: weight)
        return ["", PageLine(text(hidden > 0 ? .accountHidden(hidden, then: line) : line), .faint)]
            .flatMap { (line: PageLine) in
                line.pieces.flatMap { PageLine.wrapped($0.text, $0.role, width: surface.columns) }
            }
    }
}
