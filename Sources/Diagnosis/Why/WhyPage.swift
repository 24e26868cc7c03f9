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
    private var limiting: [BorrowConstraint] { why.limits.limiting }

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
            amount > .zero
            ? words(
                "\(subject) \(amount.prose) \(asset) can be borrowed now\(words.worth(amount, price)).",
                "\(subject)当前最大可借 \(amount.prose) \(asset)\(words.worth(amount, price))"
            )
            : words("\(subject) nothing can be borrowed now.", "\(subject)当前无法借入")
        let lines =
            PageLine.wrapped(first, amount > .zero ? .heading : .failure, width: width)
            + PageLine.wrapped([cause, rate].compactMap(\.self).joined(separator: words(" ", "。")), width: width)
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

    /// What limits the amount, as a sentence.
    var cause: String {
        guard let first = limiting.first else {
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
            sentence += words(limiting.count == 2 ? ": both have to change" : ": all of them have to change", "，须同时改善")
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
        let shown = why.limits.constraints.filter { isWhole || $0.limits || !isDistant($0) }
        guard !shown.isEmpty else { return [] }
        return LimitTable(
            constraints: shown,
            amount: amount,
            asset: asset,
            words: words,
            surface: surface,
            width: width
        )
        .lines
    }

    /// Whether a limit allows at least ten times the amount.
    private func isDistant(_ constraint: BorrowConstraint) -> Bool {
        guard let room = constraint.room, let near = try? amount.multiplied(by: ExactDecimal(10)) else { return false }
        return room > .zero && room >= near
    }

    // MARK: Remedies

    private func remedies(most: Int) -> [PageLine] {
        let heading = "  " + (amount.isZero ? words("TO BORROW AGAIN", "恢复可借的办法") : words("TO BORROW MORE", "提升额度的办法"))
        if limiting.count > 1 {
            // All of them have to change: one line each.
            let rows = limiting.compactMap { limit in
                remedies(for: limit.kind).first.map { row in
                    let effect = row.effect.isEmpty ? "" : words(" (\(row.effect))", "（\(row.effect)）")
                    return [PageLine("  " + words.name(of: limit.kind)), PageLine(row.action + effect)]
                }
            }
            guard !rows.isEmpty else { return [] }
            return PageTable([.init(heading), .init("")], rows: rows).lines(width: width)
        }
        let rows = limiting.flatMap { remedies(for: $0.kind) }.prefix(most)
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

    /// What to do about a limit, and what can be borrowed then.
    private func remedies(for kind: BorrowConstraint.Kind) -> [(action: String, effect: String)] {
        let least = kind == .collateral && amount.isZero ? shortfallRows : []
        // A payment whose amount could not be calculated says nothing.
        let remedies = why.explanation.remedies.filter {
            $0.raises == kind && (!$0.isPayment || least.isEmpty && $0.amount != nil)
        }
        let rows = least + remedies.map(row)
        return rows.isEmpty ? words.advice(kind, for: asset).map { [($0, "")] } ?? [] : rows
    }

    private var shortfallRows: [(action: String, effect: String)] {
        guard let shortfall = why.explanation.shortfall else { return [] }
        let unit = shortfall.unit
        var rows: [(action: String, effect: String)] = []
        if let add = shortfall.add {
            rows.append((words("add more than \(add.briefAbove) \(unit)", "转入超过 \(add.briefAbove) \(unit)"), ""))
        }
        if let value = shortfall.repayValue {
            rows.append(
                (
                    words(
                        "repay debts worth more than \(value.briefAbove) \(unit)",
                        "归还价值超过 \(value.briefAbove) \(unit) 的负债"
                    ), ""
                )
            )
        }
        return rows
    }

    /// What to do, and what can be borrowed then.
    private func row(_ remedy: Remedy) -> (action: String, effect: String) {
        let action = words.action(remedy, for: why, surface.symbols)
        // Where several limits apply, the amount stays.
        guard limiting.count == 1 else {
            return (action, remedy.allows.map { words("allows \($0.prose)", "允许 \($0.prose)") } ?? "")
        }
        guard let gives = remedy.gives else { return (action, "") }
        guard remedy.isPayment, let more = try? gives.subtracting(amount) else {
            return (action, "\(gives.prose) \(asset)")
        }
        return (action, "\(words.signed(more.withoutTrailingZeros, surface.symbols)) \(asset)")
    }

    // MARK: The end

    /// What is unusual, a line each.
    private var notes: [PageLine] {
        WhyNotes(why).unusual.flatMap { note in
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

/// What each limit allows, with a bar: side by side, or where that is too wide each limit in two lines.
struct LimitTable {
    let constraints: [BorrowConstraint]
    let amount: ExactDecimal
    let asset: String
    let words: WhyWords
    let surface: OutputSurface
    let width: Int

    private static let widestBar = 26

    /// A bar has space for this many times the amount.
    private static let scale = ExactDecimal(4)

    var lines: [PageLine] {
        let indent = "  "
        let names = constraints.map { indent + words.name(of: $0.kind) }
        let rooms = constraints.map { $0.allows?.description ?? words("off", "关闭") }
        let marks = constraints.map(mark)
        let heading = words("ALLOWS (\(asset))", "最大可借 (\(asset))")
        let nameWidth = (names + [indent + words("LIMIT", "限制")]).map { CellWidth.columns(of: $0) }.max() ?? 0
        let roomWidth = (rooms + [heading]).map { CellWidth.columns(of: $0) }.max() ?? 0
        let markWidth = marks.map(\.columns).max() ?? 0
        let space = width - nameWidth - roomWidth - markWidth - 6
        guard space < 8 else {
            let bars = constraints.map { PageLine(bar($0, width: min(space, Self.widestBar)), role(of: $0)) }
            let table = PageTable(
                [
                    .init(indent + words("LIMIT", "限制")), .init(heading, alignment: .right), .init(""),
                    .init("", alignment: .right),
                ],
                rows: constraints.indices.map { index in
                    let role = role(of: constraints[index])
                    return [PageLine(names[index], role), PageLine(rooms[index], role), bars[index], marks[index]]
                }
            )
            return table.lines(width: nil)
        }
        let barWidth = max(min(width - roomWidth - 6, Self.widestBar), 1)
        return [PageLine(indent + words("LIMIT: ", "限制：") + heading, .heading)]
            + constraints.indices.flatMap { index in
                let role = role(of: constraints[index])
                return [
                    PageLine(names[index], role).endingIn(marks[index], width: width),
                    PageLine(
                        "    " + rooms[index].paddedLeft(toColumns: roomWidth) + "  "
                            + bar(constraints[index], width: barWidth),
                        role
                    ),
                ]
            }
    }

    private func role(of constraint: BorrowConstraint) -> TextRole {
        guard constraint.limits else { return .plain }
        return amount.isZero ? .failure : constraint.isLikely ? .warning : .heading
    }

    private func mark(_ constraint: BorrowConstraint) -> PageLine {
        if constraint.limits {
            let word = constraint.isLikely ? words("likely", "很可能") : words("limits", "限制因素")
            return PageLine("\(surface.symbols.limiting) \(word)", role(of: constraint))
        }
        guard amount > .zero, let room = constraint.room,
            let times = try? room.divided(by: amount, toPlaces: 1, rounding: .down),
            times > .one
        else { return PageLine("") }
        let shown = times >= ExactDecimal(10) ? (try? times.rounded(toPlaces: 0, .down)) ?? times : times
        let count = shown.withoutTrailingZeros.prose
        return PageLine(words("\(count)\(surface.symbols.times)", "\(count) 倍"), .faint)
    }

    private func bar(_ constraint: BorrowConstraint, width: Int) -> String {
        guard let room = constraint.room else { return "" }
        guard room > .zero else { return surface.symbols.bar(eighths: 0, width: width) }
        let largest = constraints.compactMap(\.room).max() ?? .zero
        guard let full = try? min(largest, amount.multiplied(by: Self.scale)), full > .zero,
            let eighths = try? room.multiplied(by: ExactDecimal(width * 8)).divided(
                by: full,
                toPlaces: 0,
                rounding: .down
            )
        else { return surface.symbols.bar(eighths: .max, width: width) }
        return surface.symbols.bar(eighths: Int(exactly: eighths) ?? .max, width: width)
    }
}
