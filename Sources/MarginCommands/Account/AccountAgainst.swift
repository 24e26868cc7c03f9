import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import InjectedTime
import LineEditing
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// `account against $BEFORE`: what changed in an account.
struct AccountAgainst: Sendable {
    let before: AccountResult
    let now: AccountResult
    let difference: AccountDifference

    init(_ before: AccountResult, _ now: AccountResult) {
        self.before = before
        self.now = now
        difference = AccountDifference(from: before.figures, to: now.figures)
    }

    /// The earlier result to compare with.
    ///
    /// - Throws: a usage failure if it is not one of this account.
    static func earlier(
        _ argument: BoundArgument,
        in scope: MarginScope,
        of identity: AccountIdentity
    ) throws -> AccountResult {
        guard let record = argument.record, let before = AccountResult.description.subject(of: record) else {
            throw ShellFailure.usage(.earlierAccountUnknown, at: argument.range)
        }
        guard before.scope == scope, before.identity == identity else {
            throw ShellFailure.usage(.earlierAccountOther, at: argument.range)
        }
        return before
    }

    /// One figure of the account, then and now.
    struct Figure: Sendable {
        let name: String
        let label: Message
        let before: ExactDecimal?
        let after: ExactDecimal?
        var isLevel = false

        var change: ExactDecimal? {
            guard let before, let after else { return nil }
            return try? after.subtracting(before).withoutTrailingZeros
        }
    }

    var figures: [Figure] {
        let (then, now) = (before.figures, self.now.figures)
        func figure(_ name: String, _ label: Message, isLevel: Bool = false, _ value: (AccountFigures) -> ExactDecimal?)
            -> Figure?
        {
            let figure = Figure(name: name, label: label, before: value(then), after: value(now), isLevel: isLevel)
            return figure.before == nil && figure.after == nil ? nil : figure
        }
        return [
            figure("marginLevel", .marginLevelLabel, isLevel: true) { $0.marginLevel },
            figure("collateralMarginLevel", .collateralMarginLevelLabel, isLevel: true) { $0.collateralMarginLevel },
            figure("liquidationPrice", .liquidationPriceLabel) { $0.liquidationPrice },
            figure("netEquity", .netEquityLabel) { $0.netEquity },
            figure("assetValue", .totalAssetsLabel) { $0.assets },
            figure("liabilityValue", .totalLiabilitiesLabel) { $0.liabilities },
            figure("collateralValue", .collateralValueLabel) { $0.collateralValue },
        ]
        .compactMap(\.self)
    }

    var elapsed: Duration {
        .milliseconds(now.reading.response.milliseconds - before.reading.response.milliseconds)
    }

    static let description = RecordDescription<AccountAgainst>(
        "accountAgainst",
        version: 1,
        "what changed in an account between two results of `account`",
        "两次 `account` 之间账户的变化",
        form: .page(
            RecordPage { results, surface in
                results.flatMap { AccountAgainstPage(result: $0, surface: surface).lines }
            }
        ),
        namesAccount: true,
        fields: [
            .scope { $0.now.scope }, .isolatedSymbol { $0.now.scope },
            .init("healthBefore", .text, "the account's `health` then", "之前的 `health`") {
                .text($0.before.figures.health.rawValue)
            },
            .init("health", .text, "the account's `health` now", "现在的 `health`") {
                .text($0.now.figures.health.rawValue)
            },
            .init("unit", .text, "the asset in which values are", "价值的计价资产") { .text($0.now.figures.unit) },
            .init("figures", .list, "levels and totals, each an `accountChange`", "风险率与总额，均为 `accountChange`") {
                .init($0.figures.map { figure.record(of: $0) })
            },
            effect("prices", "prices", "价格") { $0.prices },
            effect("interest", "interest", "利息") { $0.interest },
            effect("balances", "other changes of balances and debts", "其他余额与负债变化") { $0.balances },
            .init("assets", .list, "the assets that changed, each an `assetChange`", "有变化的资产，均为 `assetChange`") {
                .init($0.difference.assets.map { asset.record(of: $0) })
            },
            .init("since", .time, "when the earlier result was sent", "前一结果的时间") {
                .init(time: $0.before.reading.response.milliseconds)
            },
        ] + .tail { $0.now.reading.response }
    )

    private static func effect(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (AccountDifference.Effects) -> ExactDecimal
    ) -> RecordField<AccountAgainst> {
        .init(
            name,
            .number,
            optional: true,
            "what \(english) changed of the net equity; none if a price is unknown",
            "\(chinese)对净权益的影响；价格未知时为空"
        ) { .init($0.difference.effects.map(value)) }
    }

    static let figure = RecordDescription<Figure>(
        "accountChange",
        version: 1,
        "a level or total in `account against`",
        "`account against` 中的风险率或总额",
        fields: [
            .init("figure", .text, "its name in `account`", "其在 `account` 中的名称") { .text($0.name) },
            .init("before", .number, optional: true, "the figure then", "之前的数值") { .init($0.before) },
            .init("after", .number, optional: true, "the figure now", "现在的数值") { .init($0.after) },
            .init("change", .number, optional: true, "the figure now minus the figure then", "变化量") {
                .init($0.change)
            },
        ]
    )

    static let asset = RecordDescription<AccountDifference.AssetChange>(
        "assetChange",
        version: 1,
        "an asset in `account against`",
        "`account against` 中的一种资产",
        fields: [.init("asset", .text, "the asset", "资产") { .text($0.asset) }]
            + pair("held", "the amount held, free or locked", "持有数量") { $0?.held ?? .zero }
            + pair("borrowed", "the borrowed amount", "已借数量") { $0?.borrowed ?? .zero }
            + pair("interest", "the interest that is not repaid", "未偿利息") { $0?.interest ?? .zero }
            + pair("price", "the price in the account's unit", "以账户计价资产表示的价格") { $0?.price }
    )

    /// Two fields with a value then and now.
    private static func pair(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (AccountHolding?) -> ExactDecimal?
    ) -> [RecordField<AccountDifference.AssetChange>] {
        [
            .init(name + "Before", .number, optional: true, english + ", then", "之前的" + chinese) {
                .init(value($0.before))
            },
            .init(name, .number, optional: true, english + ", now", "现在的" + chinese) { .init(value($0.after)) },
        ]
    }
}

/// `account against` as a page: health, levels and totals, what changed the net equity, and the assets.
private struct AccountAgainstPage {
    let result: AccountAgainst
    let surface: OutputSurface

    private var unit: String { result.now.figures.unit }
    private var places: Int { AccountBalances.places(of: unit) }

    var lines: [PageLine] {
        let sections = [figureLines, effectLines, assetLines].filter { !$0.isEmpty }
        let closing = result.now.reading.response.isSimulated ? [surface.simulatedLine] : []
        return headline + sections.flatMap { [""] + $0 } + closing
    }

    private func text(_ message: Message) -> String { VisibleText(message.text(in: surface.language)).description }

    private var headline: [PageLine] {
        let (before, after) = (result.before.figures.health, result.now.figures.health)
        let change: Message =
            before == after ? .healthUnchanged(word(after)) : .healthChanged(from: word(before), to: word(after))
        let pair = result.now.scope.symbol?.name
        let span = DurationLiteral.text(result.elapsed.roundedToMilliseconds)
        return PageLine.wrapped(
            text(.accountHealth(pair, .accountAfter(span, change))),
            .heading,
            width: surface.columns
        )
    }

    private func word(_ health: AccountFigures.Health) -> Message {
        switch health {
        case .noDebt: .healthNoDebt
        case .healthy: .healthHealthy
        case .borrowingStopped: .healthBorrowingStopped
        case .marginCall: .marginCallLabel
        case .liquidation: .toLiquidation
        case .unknown: .healthUnknown
        }
    }

    private var figureLines: [PageLine] {
        table(
            "",
            result.figures.map { figure in
                let label = text(figure.label) + (figure.isLevel ? "" : " (\(VisibleText(unit)))")
                let texts = [figure.before, figure.after].map { value in
                    value.map { figure.isLevel ? $0.withoutTrailingZeros.description : $0.prose(places: places) } ?? "?"
                }
                let change = figure.change.map { signed($0, places: figure.isLevel ? nil : places) } ?? ""
                return [label] + texts + [figure.before == figure.after ? "" : change]
            }
        )
    }

    private var effectLines: [PageLine] {
        guard let effects = result.difference.effects else {
            return PageLine.wrapped(text(.effectsUnknown), .faint, after: "  ", width: surface.columns)
        }
        let rows: [(Message, ExactDecimal)] = [
            (.effectOfPrices, effects.prices), (.effectOfInterest, effects.interest),
            (.effectOfBalances, effects.balances),
        ]
        let changed = rows.filter { !$0.1.isZero }
        guard !changed.isEmpty else { return [] }
        return [PageLine("  " + text(.netEquityChanges(unit)), .heading)]
            + PageTable(
                [.init(""), .init("", alignment: .right)],
                rows: changed.map { [PageLine("  " + text($0)), PageLine(signed($1, places: places))] }
            )
            .lines(width: surface.columns)
    }

    private var assetLines: [PageLine] {
        guard !result.difference.assets.isEmpty else {
            return PageLine.wrapped(text(.nothingChanged), after: "  ", width: surface.columns)
        }
        return result.difference.assets.flatMap { change -> [PageLine] in
            let parts = [
                part(.heldHeading, change) { $0?.held ?? .zero },
                part(.borrowedHeading, change) { $0?.borrowed ?? .zero },
                part(.interestHeading, change) { $0?.interest ?? .zero }, part(.priceHeading, change) { $0?.price },
            ]
            return PageLine.wrapped(
                parts.compactMap(\.self).joined(separator: surface.language == .chinese ? "，" : ", "),
                after: PageLine("  " + VisibleText(change.asset).description + "  "),
                width: surface.columns
            )
        }
    }

    private func part(
        _ heading: Message,
        _ change: AccountDifference.AssetChange,
        _ value: (AccountHolding?) -> ExactDecimal?
    ) -> String? {
        guard let before = value(change.before) ?? value(change.after),
            let after = value(change.after) ?? value(change.before),
            before != after
        else { return nil }
        let texts = [before, after].map(\.withoutTrailingZeros.description)
        return "\(text(heading).lowercased()) \(texts[0]) \(surface.symbols.arrow) \(texts[1])"
    }

    private func table(_ heading: String, _ rows: [[String]]) -> [PageLine] {
        let columns: [PageTable.Column] = [
            .init("  " + heading), .init(text(.thenHeading), alignment: .right),
            .init(text(.nowHeading), alignment: .right),
            .init(text(.changeHeading), alignment: .right, isDispensable: true),
        ]
        let cells = rows.map { row in row.enumerated().map { PageLine($0 == 0 ? "  " + $1 : $1) } }
        return PageTable(columns, rows: cells).lines(width: surface.columns)
    }

    private func signed(_ value: ExactDecimal, places: Int?) -> String {
        let magnitude = places.map { value.magnitude.prose(places: $0) } ?? value.magnitude.withoutTrailingZeros.prose
        return (value.isNegative ? surface.symbols.minus : "+") + magnitude
    }
}

extension Duration {
    fileprivate var roundedToMilliseconds: Duration { .milliseconds(wholeMilliseconds) }
}

extension Message {
    fileprivate static let earlierAccountUnknown =
        English(
            "account.earlierUnknown",
            "this result of `account` is not from this session, so nothing can be compared"
        )
        .chinese("该 `account` 结果并非来自本会话，无法比较")
    fileprivate static let earlierAccountOther =
        English("account.earlierOther", "this result of `account` is about another account")
        .chinese("该 `account` 结果针对另一账户")

    fileprivate static func accountAfter(_ span: String, _ change: Message) -> Message {
        English("account.after", "\(change), \(span) later.").chinese("\(change)，相隔 \(span)。")
    }
    fileprivate static func healthUnchanged(_ health: Message) -> Message {
        English("account.healthUnchanged", "\(health) then and now").chinese("前后均为\(health)")
    }
    fileprivate static func healthChanged(from before: Message, to after: Message) -> Message {
        English("account.healthChanged", "\(before) then, \(after) now").chinese("之前\(before)，现在\(after)")
    }
    fileprivate static let healthNoDebt = English("account.healthNoDebt", "no debt").chinese("无负债")
    fileprivate static let healthHealthy = English("account.healthHealthy", "healthy").chinese("状态正常")
    fileprivate static let healthBorrowingStopped = English("account.healthStopped", "nothing to borrow")
        .chinese("不可借入")
    fileprivate static let healthUnknown = English("account.healthUnknown", "unknown").chinese("未知")

    fileprivate static let thenHeading = English("account.thenHeading", "THEN").chinese("之前")
    fileprivate static let nowHeading = English("account.nowHeading", "NOW").chinese("现在")
    fileprivate static let changeHeading = English("account.changeHeading", "CHANGE").chinese("变化")
    fileprivate static let priceHeading = English("account.priceHeading", "PRICE").chinese("价格")

    fileprivate static func netEquityChanges(_ unit: String) -> Message {
        English("account.netEquityChanges", "WHAT CHANGED NET EQUITY (\(unit))").chinese("净权益变化的原因 (\(unit))")
    }
    fileprivate static let effectOfPrices = English("account.effectOfPrices", "prices").chinese("价格")
    fileprivate static let effectOfInterest = English("account.effectOfInterest", "interest").chinese("利息")
    fileprivate static let effectOfBalances = English("account.effectOfBalances", "balances and debts")
        .chinese("余额与负债")
    fileprivate static let effectsUnknown =
        English("account.effectsUnknown", "What changed the net equity is unknown: a price could not be read.")
        .chinese("净权益变化的原因未知：有价格未能读取。")
    fileprivate static let nothingChanged = English("account.nothingChanged", "No balance and no price has changed.")
        .chinese("余额和价格均未变化。")
}
