import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// What the option words of `why` ask for: supposed changes, an amount to reach, an earlier result, or all figures.
struct WhyOptions {
    /// The supposed changes in their order, each with its place in the statement.
    let changes: [(change: AccountChange, range: SourceRange)]

    /// The amount to reach.
    let target: ExactDecimal?

    /// Whether every figure is to be shown.
    let isComplete: Bool

    private let earlier: BoundArgument?
    private let targetRange: SourceRange?

    init(_ invocation: CommandInvocation) throws {
        changes = invocation.options.compactMap { option in
            Self.change(option).map { (change: $0, range: option.range) }
        }
        target = invocation.number("target")
        targetRange = invocation.argument("target")?.range
        isComplete = invocation.has("all")
        earlier = invocation.argument("before")
    }

    private static func change(_ option: BoundOption) -> AccountChange? {
        guard let number = option.argument("amount")?.number else { return nil }
        if option.word == "leverage" { return .leverage(number) }
        // Before the statement runs, its variables have no values.
        guard let asset = option.argument("changed")?.text else { return nil }
        return switch option.word {
        case "add": .add(number, asset)
        case "remove": .remove(number, asset)
        case "repay": .repay(number, asset)
        case "borrow": .borrow(number, asset)
        case "price": .price(asset, number)
        default: nil
        }
    }

    // MARK: Declarations

    private static let supposed = ["add", "remove", "repay", "borrow", "price", "leverage"]

    static let declarations =
        [
            payment("add", "suppose that this much is transferred in", "假设转入该数额"),
            payment("remove", "suppose that this much is transferred out", "假设转出该数额"),
            payment("repay", "suppose that this much is repaid from the account's balance", "假设用账户内的余额归还该数额"),
            payment("borrow", "suppose that this much is borrowed and stays in the account", "假设借入该数额并留在账户内"),
            CommandOption(
                "price",
                [Parameter("changed", "ASSET", .asset), Parameter("amount", "PRICE", .number)],
                summary: LocalizedText("suppose another index price", "假设另一指数价格"),
                excludes: ["reach", "against", "all"],
                repeats: true
            ),
            CommandOption(
                "leverage",
                [Parameter("amount", "N", .number)],
                summary: LocalizedText("suppose another leverage", "假设另一杠杆倍数"),
                excludes: ["reach", "against", "all"]
            ),
            CommandOption(
                "reach",
                [Parameter("target", "N", .number)],
                summary: LocalizedText(
                    "show the least of each remedy that makes this much borrowable",
                    "显示使该数额可借的各项办法的最小值"
                ),
                excludes: supposed + ["against", "all"]
            ),
            CommandOption(
                "against",
                [Parameter("before", "$BEFORE", .record("why"))],
                summary: LocalizedText("show what changed the amount from this earlier result", "显示与先前结果相比额度变化的原因"),
                excludes: supposed + ["reach", "all"]
            ),
            CommandOption(
                "all",
                summary: LocalizedText("show every figure with its source", "列出全部数据及来源"),
                excludes: supposed + ["reach", "against"]
            ),
        ]

    private static func payment(_ word: String, _ english: String, _ chinese: String) -> CommandOption {
        CommandOption(
            word,
            [Parameter("amount", "N", .number), Parameter("changed", "ASSET", .asset)],
            summary: LocalizedText(english, chinese),
            excludes: ["reach", "against", "all"],
            repeats: true
        )
    }

    /// - Throws: a usage failure for what-ifs and comparisons, which need figures that portfolio margin does not publish.
    func refuseInPortfolio(_ asset: Asset) throws(ShellFailure) {
        let range = changes.first?.range ?? targetRange ?? earlier?.range
        guard changes.isEmpty, target == nil, earlier == nil else {
            let word = changes.isEmpty ? target == nil ? "against" : "reach" : "add"
            throw .notInPortfolio("why \(asset.name) \(word)", "why \(asset.name)", at: range)
        }
    }

    // MARK: Results

    /// The earlier result to compare with.
    ///
    /// - Throws: a usage failure if it is about another asset or account.
    func before(matching asset: Asset, under snapshot: SessionSnapshot) throws -> WhyResult? {
        guard let earlier, let record = earlier.record else { return nil }
        guard let before = WhyResult.description.subject(of: record)?.value else {
            throw ShellFailure.usage(.earlierIncomplete, at: earlier.range)
        }
        guard before.asset == asset, before.scope == snapshot.scope, before.account == AccountIdentity(snapshot) else {
            let found = WhyWords.name(before.asset, before.scope)
            let expected = WhyWords.name(asset, snapshot.scope)
            throw ShellFailure.usage(
                found == expected ? .earlierOfOtherAccount : .earlierOfOther(found, expected: expected),
                at: earlier.range
            )
        }
        guard before.explanation.parts != nil else { throw ShellFailure.usage(.earlierIncomplete, at: earlier.range) }
        return before
    }

    /// The record of what changed.
    func comparison(of why: WhyResult, with before: WhyResult) throws -> Record {
        guard let now = why.explanation.parts, let then = before.explanation.parts,
            let change = BorrowChange(from: then, to: now)
        else { throw Self.failure(.unread(why.limits.unread), from: why) }
        return AgainstResult.description.record(of: AgainstResult(before: before, now: why, change: change))
    }

    /// The record of the least remedies.
    func reach(_ target: ExactDecimal, from why: WhyResult) throws -> Record {
        do throws(ChangeRefusal) {
            let reach = try why.readings.reach(target)
            return ReachResult.description.record(of: ReachResult(why: why, reach: reach))
        } catch {
            throw Self.failure(error.reason, from: why, at: targetRange)
        }
    }

    /// The record of what the changes would give.
    func outcome(of why: WhyResult) throws -> Record {
        do throws(ChangeRefusal) {
            let outcome = try why.readings.outcome(of: changes.map(\.change))
            return WhatIfResult.description.record(
                of: WhatIfResult(why: why, changes: changes.map(\.change), outcome: outcome)
            )
        } catch {
            let range = error.index.flatMap { changes.indices.contains($0) ? changes[$0].range : nil }
            throw Self.failure(error.reason, from: why, of: error.change, at: range)
        }
    }

    private static func failure(
        _ reason: ChangeRefusal.Reason,
        from why: WhyResult,
        of change: AccountChange? = nil,
        at range: SourceRange? = nil
    ) -> ShellFailure {
        let unread = why.limits.unread
        let reason = reason == .unexplained && !unread.isEmpty ? .unread(unread) : reason
        let message =
            if case .unread(unread) = reason, !why.unpriced.isEmpty {
                Message.presentUnpriced(why.unpriced)
            } else {
                message(reason, asset: change?.asset ?? why.asset.name)
            }
        switch reason {
        // What the exchange sent is the problem.
        case .unexplained, .unread:
            return ShellFailure(
                status: .exchange,
                category: .exchange,
                message: message,
                nextStep: .everyFigureNext(Code("\(why.statement) all"))
            )
        default: return .usage(message, at: range)
        }
    }

    private static func message(_ reason: ChangeRefusal.Reason, asset: String) -> Message {
        switch reason {
        case .unexplained: .presentUnexplained
        case .unread(let paths): .presentUnread(paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
        case .notPositive: .changeNotPositive
        case .moreThanFree(let free): .changeAboveFree("\(free.withoutTrailingZeros) \(asset)")
        case .moreThanOwed(let owed): .changeAboveDebt("\(owed.withoutTrailingZeros) \(asset)")
        case .moreThanBorrowable(let most, let kinds):
            .changeAboveBorrowable("\(most.withoutTrailingZeros) \(asset)", .causes(kinds, of: asset))
        case .belowMinimum(let least): .changeBelowMinimum("\(least.withoutTrailingZeros) \(asset)")
        case .moreThanTransferable(let most): .changeAboveTransferable("\(most.withoutTrailingZeros) \(asset)")
        case .withoutEffect: .changeWithoutEffect(asset)
        case .unknownPrice: .changeWithoutPrice(asset)
        case .unknownRatio: .changeWithoutRatio(asset)
        case .isUnit: .changeOfUnit(asset)
        case .notInPair(let assets): .changeOutsidePair(asset, assets: assets)
        case .leverageNotOffered(let offered): .leverageNotOffered(offered.map { "\($0)" })
        case .leverageBelowDebt: .leverageBelowDebt
        case .tooLarge: .changeTooLarge
        }
    }
}

extension AccountChange {
    /// The option word that supposes it.
    var action: String {
        switch self {
        case .add: "add"
        case .remove: "remove"
        case .repay: "repay"
        case .borrow: "borrow"
        case .price: "price"
        case .leverage: "leverage"
        }
    }
}

extension WhyWords {
    /// An asset and its account as a person types them.
    static func name(_ asset: Asset, _ scope: MarginScope) -> Code {
        Code(asset.name + " " + (scope.symbol.map { "isolated \($0.name)" } ?? scope.kindName))
    }
}

extension Message {
    static let earlierIncomplete = English(
        "why.earlierIncomplete",
        "this result of `why` could not read everything, so there is nothing to compare with"
    )
    .chinese("该 `why` 结果未能读取全部数据，无法比较")

    static func earlierOfOther(_ found: Code, expected: Code) -> Message {
        English("why.earlierOfOther", "this result of `why` is about \(found), not \(expected)")
            .chinese("该 `why` 结果针对 \(found)，而非 \(expected)")
    }

    static let earlierOfOtherAccount =
        English("why.earlierOfOtherAccount", "this result of `why` is about another account")
        .chinese("该 `why` 结果针对另一账户")

    static let presentUnexplained = English(
        "why.presentUnexplained",
        "the present amount could not be explained within 0.1 %, so nothing is calculated from it"
    )
    .chinese("当前额度未能在 0.1% 之内得到解释，因此不作推算")

    static func presentUnread(_ parts: [String]) -> Message {
        English("why.presentUnread", "nothing can be calculated: \(parts.joined(separator: ", ")) could not be read")
            .chinese("无法计算：未能读取 \(parts.joined(separator: "、"))")
    }

    static func everyFigureNext(_ statement: Code) -> Message {
        English("why.everyFigureNext", "\(statement) shows what was read.").chinese("\(statement) 列出已读取的数据。")
    }

    static let changeNotPositive = English("why.changeNotPositive", "the number must be above 0").chinese("数值须大于 0")

    static func changeAboveFree(_ free: String) -> Message {
        English("why.changeAboveFree", "only \(free) is free in the account").chinese("账户内可用的仅有 \(free)")
    }

    static func changeAboveDebt(_ owed: String) -> Message {
        English("why.changeAboveDebt", "only \(owed) is owed").chinese("所欠的仅有 \(owed)")
    }

    static func changeAboveBorrowable(_ most: String, _ cause: Message) -> Message {
        English("why.changeAboveBorrowable", "only \(most) can be borrowed then, limited by \(cause)")
            .chinese("届时最大可借 \(most)，受限于：\(cause)")
    }

    static func changeBelowMinimum(_ least: String) -> Message {
        English("why.changeBelowMinimum", "the min borrow is \(least)").chinese("最小可借为 \(least)")
    }

    static func changeAboveTransferable(_ most: String) -> Message {
        English(
            "why.changeAboveTransferable",
            "only \(most) can be transferred out: the transfer-out margin level must not fall below 2"
        )
        .chinese("最多可转出 \(most)：转出风险率不得低于 2")
    }

    static func changeWithoutEffect(_ asset: String) -> Message {
        English(
            "why.changeWithoutEffect",
            "the account neither holds nor owes \(asset), so its price changes nothing"
        )
        .chinese("账户未持有也未欠 \(asset)，其价格不影响结果")
    }

    /// What limits, after `limited by`.
    fileprivate static func causes(_ kinds: [BorrowConstraint.Kind], of asset: String) -> Message {
        English("why.causes", "\(WhyWords(.english).causes(kinds, of: asset))")
            .chinese("\(WhyWords(.chinese).causes(kinds, of: asset))")
    }

    static func presentUnpriced(_ assets: [String]) -> Message {
        let list = assets.joined(separator: ", ")
        return English(
            "why.presentUnpriced",
            "nothing can be calculated: the exchange has no index price of \(list) in USDT"
        )
        .chinese("无法计算：交易所没有 \(assets.joined(separator: "、")) 的 USDT 指数价格")
    }

    static func noIsolatedPair(_ pair: Code) -> Message {
        English("why.noIsolatedPair", "the exchange has no isolated pair \(pair)").chinese("交易所没有逐仓交易对 \(pair)")
    }

    static func noIsolatedPairNext(_ cross: Code) -> Message {
        English("why.noIsolatedPairNext", "`pairs` lists the pairs; \(cross) explains cross margin.")
            .chinese("`pairs` 列出交易对；\(cross) 说明全仓杠杆。")
    }

    static func changeWithoutPrice(_ asset: String) -> Message {
        English("why.changeWithoutPrice", "the exchange has no index price of \(asset) in USDT")
            .chinese("交易所没有 \(asset) 的 USDT 指数价格")
    }

    static func changeWithoutRatio(_ asset: String) -> Message {
        English("why.changeWithoutRatio", "the exchange has no collateral ratio for \(asset)")
            .chinese("交易所没有 \(asset) 的抵押率")
    }

    static func changeOfUnit(_ asset: String) -> Message {
        English("why.changeOfUnit", "\(asset) is what prices are given in, so it has none itself")
            .chinese("价格以 \(asset) 计，其自身没有价格")
    }

    static func changeOutsidePair(_ asset: String, assets: [String]) -> Message {
        English("why.changeOutsidePair", "\(asset) is not in the pair, which has \(assets)")
            .chinese("该交易对不含 \(asset)，只有 \(assets)")
    }

    static func leverageNotOffered(_ offered: [String]) -> Message {
        English("why.leverageNotOffered", "the account can have the leverage \(offered)")
            .chinese("账户可用的杠杆倍数为 \(offered)")
    }

    static let leverageBelowDebt =
        English("why.leverageBelowDebt", "the tier of this leverage is too small for the debts")
        .chinese("该杠杆倍数的档位小于现有负债")

    static let changeTooLarge = English("why.changeTooLarge", "the numbers are too large to calculate with")
        .chinese("数值过大，无法计算")

    static func whyCost(_ requests: Int, weight: String) -> Message {
        English("why.cost", "\(requests, "request", "requests"), weight \(weight).")
            .chinese("\(requests) 个请求，权重 \(weight)。")
    }
}
