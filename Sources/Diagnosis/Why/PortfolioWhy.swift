import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import InjectedTime
import LineEditing
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// Why an asset's max borrowable amount under portfolio margin is what it is, as far as the exchange publishes it.
///
/// It publishes neither the collateral rates nor the available inventory, so the amount itself cannot be calculated.
struct PortfolioWhy: Sendable {
    let asset: Asset
    let figures: Reading<MaxBorrowable>
    let withdraw: Reading<MaxTransferable>
    let account: Reading<PortfolioAccount>
    let balance: Reading<PortfolioBalance>

    /// When the exchange responded, in milliseconds since 1970 by its clock.
    let milliseconds: Int64
    let isSimulated: Bool
    let cost: CommandCost

    /// The codes with which the exchange refuses the request, and which say what limits the amount.
    private static let telling: Set<ExchangeCode> = [51061, 51078, 51169]

    /// Sends the requests.
    ///
    /// - Throws: the error of the max borrowable request, if it does not say what limits the amount, and any cancellation.
    init(_ asset: Asset, from client: MarginClient, under snapshot: SessionSnapshot) async throws(ExchangeError) {
        let readings = try await client.concurrently { group throws(ExchangeError) in
            let figures = Self.start(.maxBorrowable(asset: asset, scope: .portfolio), from: client, in: group)
            let withdraw = Self.start(.portfolioMaxWithdraw(asset: asset), from: client, in: group)
            let account = Self.start(.portfolioAccount, from: client, in: group)
            let balance = Self.start(.portfolioBalance(asset: asset), from: client, in: group)
            return (
                try await figures.value(), try await withdraw.value(), try await account.value(),
                try await balance.value()
            )
        }
        if case .failure(let error) = readings.0.outcome {
            guard let code = error.code, Self.telling.contains(code) else { throw error }
        }
        self.asset = asset
        (figures, withdraw, account, balance) = readings
        milliseconds = client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds
        isSimulated = snapshot.isSandbox || client.host(for: .portfolio).isSimulated
        let planned = Self.planned(asset, under: snapshot)
        cost = CommandCost(requests: planned.count, weight: .of(planned))
    }

    /// The requests, in order.
    static func planned(_ asset: Asset, under snapshot: SessionSnapshot) -> [PlannedRequest] {
        [
            PlannedRequest(.maxBorrowable(asset: asset, scope: .portfolio), under: snapshot),
            PlannedRequest(.portfolioMaxWithdraw(asset: asset), under: snapshot),
            PlannedRequest(.portfolioAccount, under: snapshot),
            PlannedRequest(.portfolioBalance(asset: asset), under: snapshot),
        ]
    }

    private static func start<Value>(
        _ endpoint: Endpoint<Value>,
        from client: MarginClient,
        in group: ConcurrentRequests
    ) -> PendingValue<Reading<Value>, ExchangeError> {
        group.start { () async throws(ExchangeError) in
            do throws(ExchangeError) {
                return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
            } catch {
                guard error.category != .cancelled else { throw error }
                return Reading(source: endpoint.path, outcome: .failure(error))
            }
        }
    }

    /// What limits the amount, as far as it can be known. The raw value is part of machine-readable output.
    enum Cause: String {
        case vipLimit
        case inventory
        case collateral
        case platformLimit
        case status
        case notLent
        case unpublished
    }

    /// The code of the refusal.
    var refusal: ExchangeCode? {
        if case .failure(let error) = figures.outcome { error.code } else { nil }
    }

    /// What can be borrowed; zero where the request was refused.
    var amount: ExactDecimal { figures.value?.amount.value ?? .zero }

    /// A status that is not the usual one.
    var oddStatus: String? {
        account.value?.accountStatus.flatMap { $0 == "NORMAL" ? nil : $0 }
    }

    var cause: Cause {
        switch refusal {
        case 51061: .inventory
        case 51078: .collateral
        case 51169: .platformLimit
        default:
            if let limit = figures.value?.borrowLimit?.value, !amount.isZero, amount >= limit {
                .vipLimit
            } else if amount.isZero, oddStatus != nil {
                .status
            } else {
                amount.isZero && figures.value?.borrowLimit?.value.isZero == true ? .notLent : .unpublished
            }
        }
    }

    /// Whether the cause is a conclusion and not the exchange's own word.
    var isLikely: Bool { cause == .status || cause == .notLent }
}

extension PortfolioWhy {
    /// The cause as sentences.
    func verdict(_ words: WhyWords) -> String {
        switch cause {
        case .vipLimit: words("Limited by the VIP borrow limit.", "受限于：VIP 借贷限额")
        case .inventory:
            words(
                "Limited by the available inventory of portfolio margin (error 51061).",
                "受限于：统一账户可用库存不足（错误码 51061）"
            )
        case .collateral:
            words(
                "Limited by the account: its net assets do not allow it (error 51078).",
                "受限于：账户净资产比例不允许（错误码 51078）"
            )
        case .platformLimit:
            words(
                "Limited by the exchange: its collateral limit for the asset is reached (error 51169).",
                "受限于：该资产已达到平台抵押上限（错误码 51169）"
            )
        case .status:
            words(
                "Likely limited by the account's status \(VisibleText(oddStatus ?? "")).",
                "很可能受限于：账户状态 \(VisibleText(oddStatus ?? ""))"
            )
        case .notLent:
            words(
                "Likely not an asset that portfolio margin lends: the exchange sends 0 for both figures.",
                "很可能统一账户不借出该资产：交易所对两项数值均返回 0"
            )
        case .unpublished:
            words(
                """
                The exchange does not publish why: its collateral rates and its inventory of portfolio margin are not \
                in the API. The amount depends on the account's equity, on its debts, and on that inventory.
                """,
                "交易所未公布原因：API 未提供统一账户的抵押率和库存。该额度取决于账户权益、负债以及可用库存"
            )
        }
    }

    /// One figure that the exchange states, with its source.
    struct Fact: Sendable {
        let name: String
        let words: LocalizedText
        let value: String?
        let unit: String?
        let source: String
    }

    /// Every figure that was read.
    var facts: [Fact] {
        let unit = asset.name
        return [
            fact("amount", "max borrowable", "最大可借额度", unit, figures) { $0.amount },
            fact("borrowLimit", "VIP borrow limit", "VIP 借贷限额", unit, figures) { $0.borrowLimit },
            Fact(
                name: "accountStatus",
                words: .init("account status", "账户状态"),
                value: account.value?.accountStatus,
                unit: nil,
                source: account.source
            ),
            fact("uniMMR", "uniMMR", "uniMMR", nil, account) { $0.uniMMR },
            fact("accountEquity", "equity after haircut", "折扣后权益", "USD", account) { $0.accountEquity },
            fact("accountMaintMargin", "maintenance margin", "维持保证金", "USD", account) { $0.accountMaintMargin },
            fact("maxWithdraw", "max withdraw", "最大可转出", unit, withdraw) { $0.amount },
            fact("crossMarginFree", "free in the margin wallet", "杠杆钱包可用", unit, balance) { $0.crossMarginFree },
            fact("crossMarginBorrowed", "borrowed", "已借", unit, balance) { $0.crossMarginBorrowed },
            fact("crossMarginInterest", "interest", "未偿利息", unit, balance) { $0.crossMarginInterest },
            fact("negativeBalance", "negative balance", "负余额", unit, balance) { $0.negativeBalance },
        ]
    }

    private func fact<Value>(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ unit: String?,
        _ reading: Reading<Value>,
        _ value: (Value) -> ReportedDecimal?
    ) -> Fact {
        Fact(
            name: name,
            words: .init(english, chinese),
            value: reading.value.flatMap(value)?.value.withoutTrailingZeros.description,
            unit: unit,
            source: reading.source
        )
    }

    // MARK: The page

    func lines(on surface: OutputSurface) -> [PageLine] {
        let words = WhyWords(surface.language)
        let width = min(surface.columns ?? WhyPage.mostColumns, WhyPage.mostColumns)
        let subject = words.subject(asset, .portfolio)
        let head =
            amount.isZero
            ? words("\(subject) nothing can be borrowed now.", "\(subject)当前无法借入")
            : words(
                "\(subject) \(amount.prose) \(asset.name) can be borrowed now.",
                "\(subject)当前最大可借 \(amount.prose) \(asset.name)"
            )
        let lines =
            PageLine.wrapped(head, amount.isZero ? .failure : .heading, width: width)
            + PageLine.wrapped(verdict(words), width: width)
        let warnings =
            oddStatus != nil && cause != .status
            ? PageLine.wrapped(
                words(
                    "the account's status is \(VisibleText(oddStatus ?? ""))",
                    "账户状态为 \(VisibleText(oddStatus ?? ""))"
                ),
                after: PageLine(surface.symbols.warning + " ", .warning),
                width: width
            ) : []
        return lines.marked(isSimulated: isSimulated, width: width, words) + warnings + [""]
            + table(words, width: width) + [""]
            + PageLine.wrapped(cost.text(in: surface.language), .faint, width: width)
    }

    private func table(_ words: WhyWords, width: Int) -> [PageLine] {
        let rows = facts.map { fact in
            [
                PageLine("  " + fact.words.text(in: words.language)),
                fact.value.map {
                    PageLine(VisibleText($0 + (fact.unit.map { " " + $0 } ?? "")).description)
                } ?? PageLine("-", .faint),
                PageLine(fact.source, .faint),
            ]
        }
        return PageTable(
            [
                .init(words("  WHAT THE EXCHANGE STATES", "  交易所给出的数据")), .init(""),
                .init(words("SOURCE", "来源"), isDispensable: true),
            ],
            rows: rows
        )
        .lines(width: width)
    }

    // MARK: The record

    static let description = RecordDescription<Localized<PortfolioWhy>>(
        "portfolioWhy",
        version: 1,
        "why the max borrowable amount under portfolio margin is what it is, as far as the exchange publishes it",
        "统一账户的最大可借额度为何如此，以交易所公布的数据为限",
        form: .page(
            RecordPage { results, surface in
                Array(results.map { $0.value.lines(on: surface) }.joined(separator: [""]))
            }
        ),
        namesAccount: true,
        fields: [
            .asset { $0.asset.name },
            .scope { _ in .portfolio },
            .init(
                "amount",
                .number,
                optional: true,
                "the max borrowable amount; none where the request was refused",
                "最大可借额度；被拒绝时为空"
            ) { .init($0.figures.value?.amount.value) },
            .borrowLimit { $0.figures.value?.borrowLimit },
            .init("refusal", .text, optional: true, "the code the request was refused with", "请求被拒绝时的错误码") {
                .init($0.refusal?.rawValue)
            },
            .init(
                "limitedBy",
                .text,
                "`vipLimit`, `inventory`, `collateral`, `platformLimit`, `status`, `notLent` or `unpublished`",
                "`vipLimit`（VIP 限额）、`inventory`（库存）、`collateral`（账户净资产）、`platformLimit`（平台抵押上限）、"
                    + "`status`（账户状态）、`notLent`（不借出）或 `unpublished`（未公布）"
            ) { .text($0.cause.rawValue) },
            .init("likely", .boolean, "whether that is a conclusion and not the exchange's word", "是否为推断而非交易所明示") {
                .boolean($0.isLikely)
            },
            .init("verdict", .text, "what limits the amount, as a sentence", "结论：限制因素") { why in
                .text(why.value.verdict(WhyWords(why.language)))
            },
        ] + factFields + [
            .time { $0.milliseconds },
            .simulated { $0.isSimulated },
        ]
    )

    private static let factFields: [RecordField<Localized<PortfolioWhy>>] = [
        .init("accountStatus", .text, optional: true, "the exchange's own word for the account's state", "账户状态") {
            .init($0.account.value?.accountStatus)
        },
        figure("uniMMR", "equity by maintenance margin", "统一维持保证金率") { $0.account.value?.uniMMR },
        figure("accountEquity", "the equity after haircut, in USD", "折扣后权益（USD）") {
            $0.account.value?.accountEquity
        },
        figure("accountMaintMargin", "the maintenance margin, in USD", "维持保证金（USD）") {
            $0.account.value?.accountMaintMargin
        },
        figure("maxWithdraw", "how much of the asset can leave the account", "该资产最大可转出数量") {
            $0.withdraw.value?.amount
        },
        figure("crossMarginFree", "the free amount in the margin wallet", "杠杆钱包可用数量") {
            $0.balance.value?.crossMarginFree
        },
        figure("crossMarginBorrowed", "the borrowed amount, without interest", "已借数量，不含利息") {
            $0.balance.value?.crossMarginBorrowed
        },
        figure("crossMarginInterest", "the interest that is not repaid", "未偿利息") {
            $0.balance.value?.crossMarginInterest
        },
        figure("negativeBalance", "the negative balance", "负余额") { $0.balance.value?.negativeBalance },
    ]

    private static func figure(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (PortfolioWhy) -> ReportedDecimal?
    ) -> RecordField<Localized<PortfolioWhy>> {
        .init(name, .number, optional: true, english + "; none where it was not read", chinese + "；未读取时为空") {
            .init(value($0.value)?.value)
        }
    }
}
