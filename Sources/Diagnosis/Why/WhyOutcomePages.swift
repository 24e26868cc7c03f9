import LineEditing
import BinanceMargin
import BilingualText
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import RecordRendering

/// `why ASSET add 1000 USDT ...` as a page: before next to after.
struct WhatIfPage {
    let result: WhatIfResult
    let surface: OutputSurface

    private var words: WhyWords { WhyWords(result.why, in: surface.language) }
    private var width: Int { min(surface.columns ?? WhyPage.mostColumns, WhyPage.mostColumns) }
    private var asset: String { result.why.asset.name }

    var lines: [PageLine] {
        let sections = [head, changes, limits, notes, end]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var head: [PageLine] {
        let (before, after) = (result.outcome.before, result.outcome.after)
        let subject = words.subject(result.why.asset, result.why.scope)
        let (now, then) = (before.amount.prose, after.amount.prose)
        let change =
            (try? after.amount.subtracting(before.amount).withoutTrailingZeros)
            .map { words.signed($0, surface.symbols) } ?? "?"
        let first = words(
            "\(subject) \(now) now, \(then) then (\(change)).",
            "\(subject)当前 \(now)，变更后 \(then)（\(change)）"
        )
        let (causes, others) = (names(before), names(after))
        let second =
            causes == others
            ? words("Limited by \(causes), now and then.", "变更前后均受限于：\(causes)")
            : words("Limited by \(causes) now, by \(others) then.", "当前受限于：\(causes)；变更后受限于：\(others)")
        let lines = PageLine.wrapped(first, .heading, width: width) + PageLine.wrapped(second, width: width)
        return lines.marked(isSimulated: result.why.isSimulated, width: width, words)
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
        let (now, then) = (result.outcome.before.constraints, result.outcome.after.constraints)
        let kinds = now.map(\.kind) + then.map(\.kind).filter { kind in !now.contains { $0.kind == kind } }
        let rows = kinds.map { kind in
            [PageLine("  " + words.name(of: kind))] + [now, then].map { cell($0.first { $0.kind == kind }) }
        }
        let headings = [words("NOW", "当前"), words("THEN", "变更后")]
        let table = PageTable(
            [.init("  " + words("LIMIT (\(asset))", "限制 (\(asset))"))] + headings.map { .init($0, alignment: .right) },
            rows: rows
        )
        return table.lines(fitting: width) {
            rows.flatMap { row in
                [row[0]] + zip(headings, row.dropFirst()).map { PageLine("    \($0.lowercased()) ") + $1 }
            }
        }
    }

    /// What a limit allows, and the mark of one that limits.
    private func cell(_ constraint: BorrowConstraint?) -> PageLine {
        guard let constraint else { return "" }
        let mark = constraint.limits ? surface.symbols.limiting : " "
        let room = constraint.allows?.description ?? words("off", "关闭")
        return PageLine("\(room) \(mark)", constraint.limits ? .heading : .plain)
    }

    private var notes: [PageLine] {
        let after = result.outcome.after
        guard after.isLikely else { return [] }
        let others = after.otherAmounts.map { "\($0.prose) \(asset)" }.joined(separator: words(", ", "、"))
        let text =
            others.isEmpty
            ? words(
                "This is likely, not certain: the account has conditions that the published rules do not cover.",
                "此结果只是很可能：账户存在公开规则未涵盖的情况"
            )
            : words(
                "This is likely, not certain: other rules that explain the present figure give \(others).",
                "此结果只是很可能：能解释当前数额的其他规则得出 \(others)"
            )
        return PageLine.wrapped(text, after: PageLine(surface.symbols.warning + " ", .warning), width: width)
    }

    private var end: [PageLine] {
        let text =
            words("A calculation: nothing was changed. ", "仅为计算，未作任何变更。") + result.why.cost.text(in: surface.language)
        return PageLine.wrapped(text, .faint, width: width)
    }
}

/// `why ASSET reach N` as a page: the least of each single remedy, or why none helps.
struct ReachPage {
    let result: ReachResult
    let surface: OutputSurface

    private var words: WhyWords { WhyWords(result.why, in: surface.language) }
    private var width: Int { min(surface.columns ?? WhyPage.mostColumns, WhyPage.mostColumns) }
    private var asset: String { result.why.asset.name }
    private var reach: BorrowReach { result.reach }

    var lines: [PageLine] {
        let end = PageLine.wrapped(result.why.cost.text(in: surface.language), .faint, width: width)
        return Array([head, ways, end].filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var head: [PageLine] {
        let subject = words.subject(result.why.asset, result.why.scope)
        let (target, present) = (reach.target.prose, reach.present.amount.prose)
        let first =
            reach.isReached
            ? words(
                "\(subject) \(target) \(asset) can be borrowed now; up to \(present) can.",
                "\(subject)当前即可借入 \(target) \(asset)，最大可借 \(present)"
            )
            : words(
                "\(subject) \(present) \(asset) can be borrowed now, not \(target).",
                "\(subject)当前最大可借 \(present) \(asset)，不足 \(target)"
            )
        let lines =
            PageLine.wrapped(first, .heading, width: width)
            + (summary.isEmpty ? [] : PageLine.wrapped(summary, width: width))
        return lines.marked(isSimulated: result.why.isSimulated, width: width, words)
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
        let rows = reach.ways.map { way in
            [
                PageLine("  " + words.action(way, for: result.why, surface.symbols)),
                PageLine(way.gives.map { "\($0.prose) \(asset)" } ?? ""),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let table = PageTable(
            [
                .init(
                    "  " + words("TO BORROW \(reach.target.prose) \(asset)", "借入 \(reach.target.prose) \(asset) 的办法")
                ),
                .init(words("GIVES", "可借")),
            ],
            rows: rows
        )
        return table.lines(width: width)
    }
}

/// `why ASSET against $before` as a page: what changed the amount, and by how much.
struct AgainstPage {
    let result: AgainstResult
    let surface: OutputSurface

    private var words: WhyWords { WhyWords(result.now, in: surface.language) }
    private var width: Int { min(surface.columns ?? WhyPage.mostColumns, WhyPage.mostColumns) }
    private var asset: String { result.now.asset.name }
    private var change: BorrowChange { result.change }

    var lines: [PageLine] {
        let end = PageLine.wrapped(result.now.cost.text(in: surface.language), .faint, width: width)
        return Array([head, causes, end].filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var head: [PageLine] {
        let subject = words.subject(result.now.asset, result.now.scope)
        let (before, after) = (change.before.prose, change.after.prose)
        let difference = words.signed(result.difference, surface.symbols)
        let span = DurationLiteral.text(result.elapsed)
        let first = words(
            "\(subject) \(before) then, \(after) now (\(difference)), \(span) later.",
            "\(subject)之前 \(before)，现在 \(after)（\(difference)），相隔 \(span)"
        )
        let (causes, others) = (names(result.before), names(result.now))
        let second =
            causes == others
            ? words("Limited by \(causes), then and now.", "前后均受限于：\(causes)")
            : words("Limited by \(causes) then, by \(others) now.", "之前受限于：\(causes)；现在受限于：\(others)")
        let lines = PageLine.wrapped(first, .heading, width: width) + PageLine.wrapped(second, width: width)
        return lines.marked(isSimulated: result.now.isSimulated, width: width, words)
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
        let rows = names.indices.map { index in
            let entry = index < change.entries.count ? change.entries[index] : nil
            let role: TextRole = entry == nil ? .heading : .plain
            return [
                PageLine("  " + names[index], role), PageLine(entry?.from?.withoutTrailingZeros.prose ?? ""),
                PageLine(entry?.to?.withoutTrailingZeros.prose ?? ""), PageLine(effects[index], role),
            ]
        }
        let table = PageTable(
            [
                .init("  " + words("WHAT CHANGED", "变化")), .init(words("THEN", "之前"), alignment: .right),
                .init(words("NOW", "现在"), alignment: .right),
                .init(words("EFFECT (\(asset))", "影响 (\(asset))"), alignment: .right),
            ],
            rows: rows
        )
        return table.lines(fitting: width) {
            rows.flatMap { row in
                let span =
                    row[1].columns == 0 ? [] : [PageLine("    ") + row[1] + " \(surface.symbols.arrow) " + row[2]]
                return [row[0]] + span + [PageLine("    ") + row[3]]
            }
        }
    }
}

extension PageTable {
    /// The table's lines, or where they are too wide `vertical`.
    fileprivate func lines(fitting width: Int, else vertical: () -> [PageLine]) -> [PageLine] {
        let lines = lines(width: nil)
        return lines.allSatisfy { $0.columns <= width } ? lines : vertical()
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
