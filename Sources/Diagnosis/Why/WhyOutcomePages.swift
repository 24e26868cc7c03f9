import LineEditing
import BinanceMargin
import BilingualText
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import RecordRendering

/// A page that compares an amount with another: a heading, what limits, sections, and what was sent.
protocol ComparisonPage {
    var why: WhyResult { get }
    var surface: OutputSurface { get }
}

extension ComparisonPage {
    var words: WhyWords { WhyWords(why, in: surface.language) }
    var width: Int { min(surface.columns ?? WhyPage.mostColumns, WhyPage.mostColumns) }
    var asset: String { why.asset.name }
    var subject: String { words.subject(why.asset, why.scope) }

    /// - Parameters:
    ///   - sentence: follows the heading; nothing if it is empty.
    ///   - closing: precedes what was sent.
    func page(_ heading: String, _ sentence: String, _ sections: [[PageLine]], closing: String = "") -> [PageLine] {
        let head =
            PageLine.wrapped(heading, .heading, width: width)
            + (sentence.isEmpty ? [] : PageLine.wrapped(sentence, width: width))
        let end = PageLine.wrapped(closing + why.cost.text(in: surface.language), .faint, width: width)
        let all = [head.marked(isSimulated: why.isSimulated, width: width, words)] + sections + [end]
        return Array(all.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// A table below the heading of its first column, indented; where it is too wide, `vertical`.
    func table(
        _ heading: String,
        _ columns: [PageTable.Column],
        _ rows: [[PageLine]],
        vertical: ([PageLine]) -> [PageLine]
    ) -> [PageLine] {
        guard !rows.isEmpty else { return [] }
        let rows = rows.map { [PageLine("  ") + $0[0]] + $0.dropFirst() }
        let lines = PageTable([.init("  " + heading)] + columns, rows: rows).lines(width: nil)
        guard lines.contains(where: { $0.columns > width }) else { return lines }
        return [PageLine("  " + heading, .heading)] + rows.flatMap { [$0[0]] + vertical($0) }
    }

    /// The change between two amounts, with its sign.
    func change(_ before: ExactDecimal, _ after: ExactDecimal) -> String {
        guard before != after else { return words("no change", "无变化") }
        return (try? after.subtracting(before).withoutTrailingZeros).map { words.signed($0, surface.symbols) } ?? "?"
    }
}

/// `why ASSET add 1000 USDT ...` as a page: before next to after.
struct WhatIfPage: ComparisonPage {
    let result: WhatIfResult
    let surface: OutputSurface

    var why: WhyResult { result.why }
    private var before: BorrowEstimate { result.outcome.before }
    private var after: BorrowEstimate { result.outcome.after }

    var lines: [PageLine] {
        let (now, then) = (before.amount.prose, after.amount.prose)
        let change = change(before.amount, after.amount)
        let (causes, others) = (names(before), names(after))
        return page(
            words("\(subject) \(now) now, \(then) then (\(change)).", "\(subject)当前 \(now)，变更后 \(then)（\(change)）"),
            causes == others
                ? words("Limited by \(causes), now and then.", "变更前后均受限于：\(causes)")
                : words("Limited by \(causes) now, by \(others) then.", "当前受限于：\(causes)；变更后受限于：\(others)"),
            [changes, limits, notes],
            closing: words("A calculation: nothing was changed. ", "仅为计算，未作任何变更。")
        )
    }

    private func names(_ estimate: BorrowEstimate) -> String {
        words(of: estimate).causes(estimate.limiting.map(\.kind), of: asset)
    }

    /// The words with the tier of an estimate.
    private func words(of estimate: BorrowEstimate) -> WhyWords {
        var words = words
        words.tier = estimate.tier.map { tier in tier.number.description + (tier.leverage.map { " (\($0)x)" } ?? "") }
        return words
    }

    private var changes: [PageLine] {
        [PageLine("  " + words("WHAT IF", "假设"), .heading)]
            + result.changes.flatMap { change in
                PageLine.wrapped(words.text(of: change), after: PageLine("  "), width: width)
            }
    }

    private var limits: [PageLine] {
        let (now, then) = (before.constraints, after.constraints)
        let (more, fewer) = then.count > now.count ? (then, now) : (now, then)
        let kinds = more.map(\.kind) + fewer.map(\.kind).filter { kind in !more.contains { $0.kind == kind } }
        // Without debt in the asset, the whole limit is left.
        func constraint(_ kind: BorrowConstraint.Kind, in all: [BorrowConstraint]) -> BorrowConstraint? {
            all.first { $0.kind == kind } ?? (kind == .levelAfterDebt ? all.first { $0.kind == .level } : nil)
        }
        let headings = [words("NOW", "当前"), words("THEN", "变更后")]
        return table(
            words("LIMIT (\(asset))", "限制 (\(asset))"),
            headings.map { .init($0, alignment: .right) },
            kinds.map { kind in [PageLine(name(of: kind))] + [now, then].map { cell(constraint(kind, in: $0)) } }
                + shortfalls
        ) { row in
            zip(headings, row.dropFirst()).map { PageLine("    \($0.lowercased()) ") + $1 }
        }
    }

    /// A limit's name, with both tiers where they differ.
    private func name(of kind: BorrowConstraint.Kind) -> String {
        let (first, last) = (words(of: before), words(of: after))
        guard kind == .tier, let tier = last.tier, first.tier != tier else { return first.name(of: kind) }
        return first.name(of: kind) + " \(surface.symbols.arrow) " + tier
    }

    /// What is missing before and after, if the collateral allows nothing.
    private var shortfalls: [[PageLine]] {
        let missing = [why.explanation.shortfall, result.outcome.parts.shortfall]
        guard let unit = missing.compactMap(\.self).first(where: { !$0.value.isZero })?.unit else { return [] }
        let name = words("short of collateral (\(unit))", "抵押品尚缺 (\(unit))")
        return [
            [PageLine(name)] + missing.map { PageLine(($0?.value.brief ?? "0") + "  ", $0 == nil ? .plain : .failure) }
        ]
    }

    /// What a limit allows, and the mark of one that limits.
    private func cell(_ constraint: BorrowConstraint?) -> PageLine {
        guard let constraint else { return "" }
        let mark = constraint.limits ? surface.symbols.limiting : " "
        let room = constraint.allows?.description ?? words("off", "关闭")
        return PageLine("\(room) \(mark)", constraint.limits ? .heading : .plain)
    }

    private var notes: [PageLine] {
        var inventory = result.outcome.parts.inventory
        if inventory.map({ $0 >= after.amount }) ?? true { inventory = nil }
        let short = inventory.map { left in
            words(
                "Only \(left.withoutTrailingZeros.prose) \(asset) is in the available inventory.",
                "可用库存仅 \(left.withoutTrailingZeros.prose) \(asset)"
            )
        }
        return [uncertainty, short].compactMap(\.self).flatMap { note in
            PageLine.wrapped(note, after: PageLine(surface.symbols.warning + " ", .warning), width: width)
        }
    }

    private var uncertainty: String? {
        guard after.isLikely else { return nil }
        let others = after.otherAmounts.map { "\($0.prose) \(asset)" }.joined(separator: words(", ", "、"))
        return others.isEmpty
            ? words(
                "This is likely, not certain: the account has conditions that the published rules do not cover.",
                "此结果只是很可能：账户存在公开规则未涵盖的情况"
            )
            : words(
                "This is likely, not certain: other rules that explain the present figure give \(others).",
                "此结果只是很可能：能解释当前数额的其他规则得出 \(others)"
            )
    }
}

/// `why ASSET reach N` as a page: the least of each single remedy, or why none helps.
struct ReachPage: ComparisonPage {
    let result: ReachResult
    let surface: OutputSurface

    var why: WhyResult { result.why }
    private var reach: BorrowReach { result.reach }

    var lines: [PageLine] {
        let (target, present) = (reach.target.prose, reach.present.amount.prose)
        return page(
            reach.isReached
                ? words(
                    "\(subject) \(target) \(asset) can be borrowed now; up to \(present) can.",
                    "\(subject)当前即可借入 \(target) \(asset)，最大可借 \(present)"
                )
                : words(
                    "\(subject) \(present) \(asset) can be borrowed now, not \(target).",
                    "\(subject)当前最大可借 \(present) \(asset)，不足 \(target)"
                ),
            summary,
            [ways]
        )
    }

    private var summary: String {
        if reach.isReached { return "" }
        if !reach.ways.isEmpty { return words("Each of these by itself is enough.", "以下任一办法即可达到。") }
        guard !reach.blockers.isEmpty else {
            return words("No single change of the account is enough.", "账户内的任何单项变更都不足以达到。")
        }
        let blockers = reach.blockers.map { blocker in
            let cause = words.cause(blocker.kind, of: asset)
            guard let room = blocker.room else { return cause }
            return words("\(cause) (allows \(room.prose))", "\(cause)（允许 \(room.prose)）")
        }
        let list = blockers.joined(separator: words(" and ", "和"))
        return words("Nothing in the account is enough: limited by \(list).", "账户内的任何变更都不足以达到，受限于：\(list)")
    }

    private var ways: [PageLine] {
        let target = "\(reach.target.prose) \(asset)"
        return table(
            words("TO BORROW \(target)", "借入 \(target) 的办法"),
            [.init(words("GIVES", "可借"))],
            reach.ways.map { way in
                [
                    PageLine(words.action(way, for: why, surface.symbols)),
                    PageLine(way.gives.map { "\($0.prose) \(asset)" + (way.isLikely ? words.likely : "") } ?? ""),
                ]
            }
        ) { row in [PageLine("    " + words("gives ", "可借 ")) + row[1]] }
    }
}

/// `why ASSET against $before` as a page: what changed the amount, and by how much.
struct AgainstPage: ComparisonPage {
    let result: AgainstResult
    let surface: OutputSurface

    var why: WhyResult { result.now }
    private var change: BorrowChange { result.change }

    var lines: [PageLine] {
        let (before, after) = (change.before.prose, change.after.prose)
        let difference = change(change.before, change.after)
        let span = DurationLiteral.text(result.elapsed)
        let (causes, others) = (names(result.before), names(result.now))
        return page(
            words(
                "\(subject) \(before) then, \(after) now (\(difference)), \(span) later.",
                "\(subject)之前 \(before)，现在 \(after)（\(difference)），相隔 \(span)"
            ),
            causes == others
                ? words("Limited by \(causes), then and now.", "前后均受限于：\(causes)")
                : words("Limited by \(causes) then, by \(others) now.", "之前受限于：\(causes)；现在受限于：\(others)"),
            [self.causes]
        )
    }

    private func names(_ why: WhyResult) -> String {
        let kinds = why.limits.limiting.map(\.kind)
        guard !kinds.isEmpty else { return words("an unknown limit", "未知限制") }
        return WhyWords(why, in: surface.language).causes(kinds, of: asset)
    }

    private var causes: [PageLine] {
        guard !change.entries.isEmpty else {
            return PageLine.wrapped(
                words("Nothing that it depends on has changed.", "相关的各项均未变化。"),
                after: PageLine("  "),
                width: width
            )
        }
        let names = change.entries.map(words.text) + [words("sum", "合计")]
        let effects = (change.entries.map(\.effect) + [result.difference]).map { words.signed($0, surface.symbols) }
        return table(
            words("WHAT CHANGED", "变化"),
            [
                .init(words("THEN", "之前"), alignment: .right), .init(words("NOW", "现在"), alignment: .right),
                .init(words("EFFECT (\(asset))", "影响 (\(asset))"), alignment: .right),
            ],
            names.indices.map { index in
                let entry = index < change.entries.count ? change.entries[index] : nil
                let role: TextRole = entry == nil ? .heading : .plain
                return [
                    PageLine(names[index], role), PageLine(entry?.from?.withoutTrailingZeros.prose ?? ""),
                    PageLine(entry?.to?.withoutTrailingZeros.prose ?? ""), PageLine(effects[index], role),
                ]
            }
        ) { row in
            let span = row[1].columns == 0 ? [] : [PageLine("    ") + row[1] + " \(surface.symbols.arrow) " + row[2]]
            return span + [PageLine("    ") + row[3]]
        }
    }
}

extension WhyWords {
    /// A change that is supposed, as a phrase.
    func text(of change: AccountChange) -> String {
        switch change {
        case .add(let amount, let asset): self("add \(amount.prose) \(asset)", "转入 \(amount.prose) \(asset)")
        case .remove(let amount, let asset): self("remove \(amount.prose) \(asset)", "转出 \(amount.prose) \(asset)")
        case .repay(let amount, let asset):
            self(
                "repay \(amount.prose) \(asset) from the account's own \(asset)",
                "用账户内的 \(asset) 归还 \(amount.prose) \(asset)"
            )
        case .borrow(let amount, let asset):
            self("borrow \(amount.prose) \(asset) and keep it", "借入 \(amount.prose) \(asset) 并留在账户内")
        case .price(let asset, let price): self("\(asset) at \(price.prose)", "\(asset) 价格为 \(price.prose)")
        case .leverage(let leverage): self("leverage \(leverage)x", "杠杆 \(leverage)x")
        }
    }

    /// What changed.
    func text(of entry: BorrowChange.Entry) -> String {
        let name =
            switch entry.cause {
            case .price: self("price", "价格")
            case .balance: self("balance", "余额")
            case .debt: self("debt", "负债")
            case .openOrders: self("loss of open orders", "未成交订单损失")
            case .ratio: self("collateral ratio", "抵押率")
            case .leverage: self("leverage", "杠杆倍数")
            case .tier: self("tiers", "档位")
            case .vipLimit: self("VIP borrow limit", "VIP 借贷限额")
            case .inventory: self("available inventory", "可用库存")
            case .switch: self("switches", "开关")
            case .rule: self("rule in force", "适用的规则")
            case .unexplained: self("unexplained", "未能解释")
            }
        return entry.asset.map { "\($0) " + name } ?? name
    }
}
