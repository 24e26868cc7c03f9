import LineEditing
import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import RecordRendering
import TerminalText

/// `why ASSET` as a page: the amount and what limits it, each limit, the arithmetic, and what would raise it.
struct WhyPage {
    let why: WhyResult
    let surface: OutputSurface
    let words: WhyWords

    init(_ why: WhyResult, on surface: OutputSurface) {
        self.why = why
        self.surface = surface
        words = WhyWords(why, in: surface.language)
    }

    /// The widest page: longer lines are hard to read.
    static let mostColumns = 80

    var width: Int { min(surface.columns ?? Self.mostColumns, Self.mostColumns) }
    var asset: String { why.asset.name }
    private var amount: ExactDecimal { why.explanation.amount ?? .zero }
    private var borrowable: ExactDecimal { why.borrowable }
    private var limiting: [BorrowConstraint] { why.limits.limiting }

    /// Whether less is in the inventory than the account could borrow.
    private var isInventoryShort: Bool { why.inventory.map { $0 < amount } ?? false }

    // MARK: What fits

    /// What is left out of a window that is too low.
    private struct Extent {
        var mostRemedies = Int.max
        var hasCost = true
        var hasDistantLimits = true
        var hasArithmetic = true
    }

    /// The page; where it does not fit the window with the statement above it and the next prompt, first without
    /// further remedies, then without the cost, distant limits, and last the arithmetic, so that the amount stays in
    /// sight.
    var lines: [PageLine] {
        var extents = [Extent()]
        for shorten: (inout Extent) -> Void in [
            { $0.mostRemedies = 3 }, { $0.hasCost = false }, { $0.hasDistantLimits = false },
            { $0.hasArithmetic = false },
        ] {
            var extent = extents[extents.count - 1]
            shorten(&extent)
            extents.append(extent)
        }
        let rows = surface.rows.map { $0 - 2 } ?? .max
        let pages = extents.lazy.map(lines)
        return pages.first { $0.count <= rows } ?? pages.last ?? []
    }

    private func lines(_ extent: Extent) -> [PageLine] {
        let sections = [
            head, limits(withDistant: extent.hasDistantLimits),
            extent.hasArithmetic ? WhyArithmetic(page: self).lines : [], remedies(most: extent.mostRemedies), notes,
            extent.hasCost ? cost : [],
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    // MARK: The head

    private var head: [PageLine] {
        let subject = words.subject(why.asset, why.scope)
        let first =
            borrowable > .zero
            ? words(
                "\(subject) \(borrowable.prose) \(asset) can be borrowed now\(words.worth(borrowable, price)).",
                "\(subject)当前最大可借 \(borrowable.prose) \(asset)\(words.worth(borrowable, price))"
            )
            : words("\(subject) nothing can be borrowed now.", "\(subject)当前无法借入")
        let lines =
            PageLine.wrapped(first, borrowable > .zero ? .heading : .failure, width: width)
            + PageLine.wrapped(
                [shortage ?? cause, rate].compactMap(\.self).joined(separator: words(" ", "。")),
                width: width
            )
        return lines.marked(isSimulated: why.isSimulated, width: width, words)
    }

    /// What the asset costs, and in what.
    private var price: (value: ExactDecimal, unit: String)? {
        guard asset != CrossReadings.unit else { return nil }
        if let price = why.readings.cross?.prices[asset]?.value?.price.value { return (price, CrossReadings.unit) }
        let facts = BorrowFacts(why.readings)
        guard facts.isQuote == false, let account = facts.isolatedAccount, let price = account.indexPrice?.value else {
            return nil
        }
        return (price, account.quote.asset)
    }

    /// Why less can be borrowed than the exchange's amount; nil if it can be borrowed.
    private var shortage: String? {
        guard borrowable < amount else { return nil }
        let account = "\(amount.prose) \(asset)"
        if isInventoryShort {
            let inventory = words.cause(.inventory, of: asset)
            return words(
                "Limited by \(inventory); by itself the account could borrow \(account).",
                "受限于：\(inventory)；账户本身可借 \(account)"
            )
        }
        let least = why.readings.listing.value?.first?.userMinBorrow?.value ?? .zero
        return words(
            "The account could borrow \(account), and the min borrow is \(least.withoutTrailingZeros.prose). \(cause)",
            "账户可借 \(account)，低于最小可借 \(least.withoutTrailingZeros.prose)。\(cause)"
        )
    }

    /// What limits the amount, as a sentence.
    var cause: String {
        guard let first = limiting.first else {
            if !why.unpriced.isEmpty {
                let list = why.unpriced.joined(separator: words(", ", "、"))
                return words(
                    "The limit is unknown: the exchange has no index price of \(list) in USDT.",
                    "限制因素未知：交易所没有 \(list) 的 USDT 指数价格"
                )
            }
            let unread = why.limits.unread.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            return unread.isEmpty
                ? words(
                    "No known limit explains this amount. Prices may have moved between two requests: run it again.",
                    "已知的限制都不能解释该数额；两次请求之间价格可能已变动，请再试一次"
                )
                : words(
                    "The limit is unknown: \(unread.joined(separator: ", ")) could not be read.",
                    "限制因素未知：未能读取 \(unread.joined(separator: "、"))"
                )
        }
        let causes = words.causes(limiting.map(\.kind), of: asset)
        var sentence =
            why.limits.isLikely
            ? words("Likely limited by \(causes)", "很可能受限于：\(causes)") : words("Limited by \(causes)", "受限于：\(causes)")
        if limiting.count > 1 {
            let isPair = limiting.count == 2
            sentence +=
                hasSingleRemedy
                ? words(
                    isPair ? ": each remedy below raises both" : ": each remedy below raises all of them",
                    isPair ? "；以下每项办法同时提升二者" : "；以下每项办法同时提升各项"
                )
                : words(isPair ? ": both have to change" : ": all of them have to change", "，须同时改善")
        }
        if limiting.count == 1, first.kind == .collateral, amount.isZero { sentence += level ?? "" }
        return sentence + words(".", "")
    }

    /// The level that is too low, if the account owes anything.
    private var level: String? {
        guard let cross = why.readings.cross, let level = cross.account.value?.collateralMarginLevel?.value,
            let threshold = cross.thresholds.value?.normalBar.value, level <= threshold
        else { return nil }
        let shown = ((try? level.rounded(toPlaces: 4, .down)) ?? level).withoutTrailingZeros
        return words(
            ": the collateral margin level is \(shown), and borrowing needs more than \(threshold)",
            "：抵押风险率为 \(shown)，须高于 \(threshold) 才能借款"
        )
    }

    private var rate: String? {
        guard !limiting.contains(where: { $0.room == nil }), let rate = why.yearlyRate,
            let percent = try? rate.multiplied(by: ExactDecimal(100))
        else { return nil }
        let shown = ((try? percent.rounded(toPlaces: 2, .halfUp)) ?? percent).withoutTrailingZeros
        return words("Interest \(shown)% a year.", "年利率 \(shown)%")
    }

    // MARK: Limits

    private func limits(withDistant isWhole: Bool) -> [PageLine] {
        let shown = why.limits.constraints.filter { isWhole || isMarked($0) || !isDistant($0) }
        guard !shown.isEmpty else { return [] }
        return LimitTable(
            constraints: shown,
            amount: borrowable,
            limiting: shown.filter(isMarked).map(\.kind),
            asset: asset,
            words: words,
            surface: surface,
            width: width
        )
        .lines
    }

    private func isMarked(_ constraint: BorrowConstraint) -> Bool {
        isInventoryShort ? constraint.kind == .inventory : constraint.limits
    }

    /// Whether a limit allows at least ten times the amount.
    private func isDistant(_ constraint: BorrowConstraint) -> Bool {
        guard let room = constraint.room, let near = try? amount.multiplied(by: ExactDecimal(10)) else { return false }
        return room > .zero && room >= near
    }

    // MARK: Remedies

    /// Whether a change clears all limits that apply.
    private var hasSingleRemedy: Bool { why.explanation.remedies.contains(where: isSufficient) }

    private func isSufficient(_ remedy: Remedy) -> Bool { remedy.assures.map { $0 > borrowable } ?? false }

    private func remedies(most: Int) -> [PageLine] {
        let heading =
            "  " + (borrowable.isZero ? words("TO BORROW AGAIN", "恢复可借的办法") : words("TO BORROW MORE", "提升额度的办法"))
        if isInventoryShort {
            guard let advice = words.advice(.inventory, for: asset) else { return [] }
            return [PageLine(heading, .heading)] + PageLine.wrapped(advice, after: "  ", width: width)
        }
        let remedies = why.explanation.remedies
        if limiting.count > 1, !hasSingleRemedy {
            // All of them have to change: one line each.
            let rows = limiting.compactMap { limit in
                self.rows(remedies.filter { $0.raises == limit.kind }, limit.kind).first.map { row in
                    let effect = row.effect.isEmpty ? "" : words(" (\(row.effect))", "（\(row.effect)）")
                    return [PageLine("  " + words.name(of: limit.kind)), PageLine(row.action + effect)]
                }
            }
            guard !rows.isEmpty else { return [] }
            return PageTable([.init(heading), .init("")], rows: rows).lines(width: width)
        }
        let found =
            limiting.count > 1
            ? self.rows(remedies.filter(isSufficient), limiting[0].kind)
            : limiting.flatMap { limit in self.rows(remedies, limit.kind) } + unpricedRows
        let rows = found.prefix(most)
        guard !rows.isEmpty else { return [] }
        guard rows.contains(where: { !$0.effect.isEmpty }) else {
            return [PageLine(heading, .heading)]
                + rows.flatMap { PageLine.wrapped($0.action, after: "  ", width: width) }
        }
        let table = PageTable(
            [.init(heading), .init(words("ABOUT", "约"))],
            rows: rows.map { [PageLine("  " + $0.action), PageLine($0.effect)] }
        )
        return table.lines(width: width)
    }

    /// What else shows what the collateral allows.
    private var unpricedRows: [(action: String, effect: String)] {
        guard limiting.allSatisfy({ $0.kind == .collateral }), why.unpriced.contains(asset) else { return [] }
        let statement = "why \(CrossReadings.unit)"
        return [
            (
                words(
                    "`\(statement)` shows what your collateral allows, in \(CrossReadings.unit)",
                    "`\(statement)` 以 \(CrossReadings.unit) 显示抵押品所允许的额度"
                ), ""
            )
        ]
    }

    /// What to do about a limit, and what can be borrowed then.
    private func rows(
        _ remedies: [Remedy],
        _ kind: BorrowConstraint.Kind
    ) -> [(action: String, effect: String)] {
        // A payment whose amount could not be calculated says nothing.
        let rows = remedies.filter { !$0.isPayment || $0.amount != nil }.map(row)
        return rows.isEmpty ? words.advice(kind, for: asset).map { [($0, "")] } ?? [] : rows
    }

    /// What to do, and what can be borrowed then.
    private func row(_ remedy: Remedy) -> (action: String, effect: String) {
        let action = words.action(remedy, for: why, surface.symbols)
        guard let gives = remedy.gives, isSufficient(remedy) else {
            return (action, remedy.allows.map { words("allows \($0.prose)", "允许 \($0.prose)") } ?? "")
        }
        let likely = remedy.isLikely ? words.likely : ""
        let most = min(gives, why.inventory ?? gives)
        guard remedy.isPayment, let more = try? most.subtracting(borrowable) else {
            return (action, "\(most.prose) \(asset)\(likely)")
        }
        return (action, "\(words.signed(more.withoutTrailingZeros, surface.symbols)) \(asset)\(likely)")
    }

    // MARK: The end

    /// What is unusual, a line each.
    private var notes: [PageLine] {
        WhyNotes(why).unusual(isShort: borrowable < amount).flatMap { note in
            PageLine.wrapped(
                VisibleText(note.text(in: words.language)).description,
                after: PageLine(surface.symbols.warning + " ", .warning),
                width: width
            )
        }
    }

    private var cost: [PageLine] {
        let text =
            why.cost.text(in: words.language) + words(" ", "")
            + words(
                "`\(why.statement) all`: every figure and its source.",
                "`\(why.statement) all` 列出全部数据及来源"
            )
        return PageLine.wrapped(text, .faint, width: width)
    }
}

extension BorrowConstraint {
    /// What it allows, zero if it is exceeded; nil for a switch that is off.
    var allows: ExactDecimal? { room.map { max($0, .zero) } }
}

extension Remedy {
    /// Whether it moves an amount of an asset.
    var isPayment: Bool { action == .add || action == .repay }
}

extension [PageLine] {
    /// The lines with the word that marks figures as simulated at the right end of the last one.
    func marked(isSimulated: Bool, width: Int, _ words: WhyWords) -> [PageLine] {
        guard isSimulated, let last else { return self }
        let mark = PageLine(words("SIMULATED", "模拟"), .faint)
        guard last.columns + 2 + mark.columns <= width else {
            return self + [PageLine("").endingIn(mark, width: width)]
        }
        return dropLast() + [last.endingIn(mark, width: width)]
    }
}
