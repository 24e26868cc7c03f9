import BilingualText
import BinanceMargin
import ExactDecimals
import ExchangeAccess
import LineEditing
import RecordRendering
import ShellRuntime
import TerminalText

/// The page of `account` under portfolio margin: its status and uniMMR, its equity and margins, its assets.
struct PortfolioAccountPage {
    static let page = RecordPage<PortfolioAccountResult> { results, surface in
        results.map { PortfolioAccountPage(result: $0, surface: surface).lines }.joined(separator: [""])
            + (results.contains(where: \.response.isSimulated) ? [surface.simulatedLine] : [])
    }

    private let result: PortfolioAccountResult
    private let surface: OutputSurface

    private var account: PortfolioAccount { result.account }

    private var lines: [PageLine] {
        let weight = PlannedRequest.portfolioAccountWeights
        let sent = Message.accountSent(weight.count, weight: weight.reduce(.none) { $0 + RequestWeights($1) }.words)
        let top = headline + [""] + figureLines
        // An empty line, headings, an empty line, the last line, and two rows of prompts.
        let room = surface.rows.map { max($0 - top.count - 6, 3) }
        let balances = balanceLines(most: result.showsAll ? nil : room)
        let last = balances.hidden > 0 ? Message.accountHidden(balances.hidden, then: sent) : sent
        return top + (balances.lines.isEmpty ? [] : [""] + balances.lines) + [""]
            + PageLine.wrapped(text(last), .faint, width: surface.columns)
    }

    private func text(_ message: Message) -> String { VisibleText(message.text(in: surface.language)).description }

    private var headline: [PageLine] {
        let status = account.accountStatus
        let (mark, role): (String, TextRole) =
            switch status {
            case "NORMAL": (surface.symbols.success, .success)
            case "ACTIVE_LIQUIDATION", "FORCE_LIQUIDATION", "BANKRUPTED": (surface.symbols.failure, .failure)
            default: (surface.symbols.warning, .warning)
            }
        let words = status.map { Message.portfolioStatus(VisibleText($0).description) } ?? .portfolioStatusUnknown
        return PageLine.wrapped(
            text(words),
            .heading,
            after: PageLine(mark, role) + " ",
            width: surface.columns
        )
    }

    private var figureLines: [PageLine] {
        let figures: [(label: Message, value: ReportedDecimal?, isPart: Bool, isRatio: Bool)] = [
            (.verbatim("uniMMR"), account.uniMMR, false, true),
            (.portfolioMaintenance, account.accountMaintMargin, true, false),
            (.portfolioInitial, account.accountInitialMargin, true, false),
            (.portfolioEquity, account.accountEquity, false, false),
            (.portfolioActualEquity, account.actualEquity, true, false),
            (.portfolioAvailable, account.totalAvailableBalance, true, false),
            (.portfolioOpenLoss, account.totalMarginOpenLoss, true, false),
            (.portfolioWithdraw, account.virtualMaxWithdrawAmount, false, false),
        ]
        let rows = figures.compactMap { figure -> [PageLine]? in
            guard let value = figure.value?.value else { return nil }
            let number = figure.isRatio ? value.withoutTrailingZeros.description : value.prose(places: 2) + " USD"
            return [
                PageLine((figure.isPart ? "    " : "  ") + text(figure.label)),
                PageLine(number, figure.isRatio ? .heading : .plain),
            ]
        }
        return PageTable([.init(""), .init("")], rows: rows).lines(width: surface.columns)
    }

    private func balanceLines(most: Int?) -> (lines: [PageLine], hidden: Int) {
        guard let balances = result.balances else {
            return (PageLine.wrapped(text(.portfolioBalancesRefused), .faint, after: "  ", width: surface.columns), 0)
        }
        guard !balances.isEmpty else { return ([], 0) }
        let held = result.held
        let shown = held.prefix(most ?? held.count)
        let columns: [PageTable.Column] = [
            .init("  " + text(.assetHeading)), .init(text(.portfolioTotalHeading), alignment: .right),
            .init(text(.borrowedHeading), alignment: .right), .init(text(.interestHeading), alignment: .right),
            .init(text(.portfolioFuturesHeading), alignment: .right, isDispensable: true),
            .init(text(.portfolioUnrealizedHeading), alignment: .right, isDispensable: true),
        ]
        let rows = shown.map { balance in
            [PageLine("  " + VisibleText(balance.asset).description)]
                + [
                    balance.totalWalletBalance?.value, balance.crossMarginBorrowed?.value,
                    balance.crossMarginInterest?.value, balance.futures, balance.unrealized,
                ]
                .map(Self.amount)
        }
        return (PageTable(columns, rows: rows).lines(width: surface.columns), held.count - shown.count)
    }

    private static func amount(_ number: ExactDecimal?) -> PageLine {
        guard let number else { return "" }
        return PageLine(number.withoutTrailingZeros.description, number.isZero ? .faint : .plain)
    }
}

extension PlannedRequest {
    fileprivate static let portfolioAccountWeights = [
        Endpoint<PortfolioAccount>.portfolioAccount.weight, Endpoint<[PortfolioBalance]>.portfolioBalances.weight,
    ]
}

extension Message {
    /// - Parameter status: the exchange's own word.
    fileprivate static func portfolioStatus(_ status: String) -> Message {
        English("account.portfolioStatus", "Portfolio margin: the account's status is \(status).")
            .chinese("统一账户：状态为 \(status)。")
    }
    fileprivate static let portfolioStatusUnknown =
        English("account.portfolioStatusUnknown", "Portfolio margin: the exchange sent no status.")
        .chinese("统一账户：交易所未返回状态。")
    fileprivate static let portfolioMaintenance = English("account.portfolioMaintenance", "maintenance margin")
        .chinese("维持保证金")
    fileprivate static let portfolioInitial = English("account.portfolioInitial", "initial margin").chinese("初始保证金")
    fileprivate static let portfolioEquity = English("account.portfolioEquity", "equity after haircut")
        .chinese("折扣后权益")
    fileprivate static let portfolioActualEquity = English("account.portfolioActual", "without haircut")
        .chinese("未折扣")
    fileprivate static let portfolioAvailable = English("account.portfolioAvailable", "available balance")
        .chinese("可用余额")
    fileprivate static let portfolioOpenLoss = English("account.portfolioOpenLoss", "loss of open margin orders")
        .chinese("杠杆挂单损失")
    fileprivate static let portfolioWithdraw = English("account.portfolioWithdraw", "max withdraw").chinese("最大可转出")
    fileprivate static let portfolioTotalHeading = English("account.portfolioTotal", "TOTAL").chinese("总余额")
    fileprivate static let portfolioFuturesHeading = English("account.portfolioFutures", "FUTURES").chinese("合约余额")
    fileprivate static let portfolioUnrealizedHeading = English("account.portfolioUnrealized", "UNREALISED")
        .chinese("未实现盈亏")
    fileprivate static let portfolioBalancesRefused =
        English("account.portfolioNoBalances", "The balances could not be read.").chinese("余额未能读取。")
}
