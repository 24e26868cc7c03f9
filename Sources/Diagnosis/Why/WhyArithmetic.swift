import LineEditing
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import RecordRendering

/// The calculation of the limit that applies, line by line, to the figure that the exchange sent.
struct WhyArithmetic {
    let page: WhyPage

    private struct Row {
        var sign = ""
        let number: String
        let text: String
        var role = TextRole.plain
    }

    private var words: WhyWords { page.words }
    private var symbols: PageSymbols { page.surface.symbols }
    private var explanation: BorrowExplanation { page.why.explanation }
    private var asset: String { page.asset }

    private func value(_ name: ArithmeticStep.Name) -> ExactDecimal? { explanation.value(of: name) }

    var lines: [PageLine] {
        let kinds = page.why.limits.limiting.map(\.kind)
        let rows: [Row]
        if kinds.contains(.collateral) || kinds.isEmpty {
            rows = collateralRows
        } else if kinds.contains(.tier) {
            rows = tierRows
        } else if kinds.contains(.levelAfterDebt) {
            rows = afterDebtRows
        } else {
            return []
        }
        guard !rows.isEmpty else { return [] }
        let table = PageTable(
            [.init(""), .init("", alignment: .right), .init("")],
            rows: rows.map { row in
                [PageLine("  " + row.sign, row.role), PageLine(row.number, row.role), PageLine(row.text, row.role)]
            }
        )
        return [PageLine("  " + heading(kinds), .heading)] + table.lines(width: page.width)
    }

    private func heading(_ kinds: [BorrowConstraint.Kind]) -> String {
        if kinds.contains(.collateral) || kinds.isEmpty {
            let unit = explanation.arithmetic.first { $0.name == .collateralValue || $0.name == .assets }?.unit ?? ""
            return words("HOW THE COLLATERAL LIMIT IS REACHED (\(unit))", "抵押品限制的计算（\(unit)）")
        }
        return words("HOW THE LIMIT IS REACHED (\(asset))", "限制的计算（\(asset)）")
    }

    // MARK: Collateral

    private var collateralRows: [Row] {
        guard let counted = value(.collateralValue) ?? value(.assets), let left = value(.left) else { return [] }
        var rows: [Row] = []
        let name =
            value(.assets) != nil ? words("value of both assets", "两项资产的价值") : words("collateral value", "抵押品价值")
        if let owed = value(.liabilities), !owed.isZero, let required = value(.required) {
            rows.append(Row(number: counted.figure, text: name))
            rows.append(Row(sign: symbols.minus, number: required.figure, text: liabilities(owed)))
            guard left > .zero else {
                let unit = explanation.shortfall?.unit ?? ""
                let short = left.magnitude.figure
                rows.append(
                    Row(
                        sign: "=",
                        number: left.isZero ? "0" : "\(symbols.minus) \(short)",
                        text: words("short by \(left.magnitude.brief) \(unit)", "尚缺 \(left.magnitude.brief) \(unit)"),
                        role: .failure
                    )
                )
                return rows
            }
            rows.append(Row(sign: "=", number: left.figure, text: words("left to borrow against", "剩余额度")))
        } else {
            rows.append(Row(number: counted.figure, text: name + words("; nothing is owed", "（无负债）")))
        }
        return rows + unitRows + (value(.collateral).map { [result($0)] } ?? [])
    }

    private func liabilities(_ owed: ExactDecimal) -> String {
        let threshold = value(.threshold)?.description ?? "?"
        let times = "\(threshold) \(symbols.times) "
        let leverage = value(.leverage).map { "\($0)x" }
        if let tier = value(.tier) {
            return words(
                "\(times)\(owed.brief) liabilities (initial risk ratio of tier \(tier))",
                "\(times)总负债 \(owed.brief)（档位 \(tier) 的初始风险率）"
            )
        }
        guard let leverage else { return words("\(times)\(owed.brief) liabilities", "\(times)总负债 \(owed.brief)") }
        return words(
            "\(times)\(owed.brief) liabilities (at \(leverage) borrowing stops at level \(threshold))",
            "\(times)总负债 \(owed.brief)（\(leverage) 杠杆：抵押风险率须高于 \(threshold)）"
        )
    }

    /// What a borrowed unit uses up; by the rule of 2023 for each band of the asset's value.
    private var unitRows: [Row] {
        let steps = explanation.arithmetic
        let bands = steps.indices.filter { steps[$0].name == .bandRatio }
        guard bands.count > 1 else {
            let ratio = bands.first.map { steps[$0].value.description } ?? "1"
            guard let unit = value(.perUnit) else { return [] }
            return [
                Row(
                    sign: symbols.divided,
                    number: unit.figure,
                    text: words("per \(asset): \(use(ratio))", "每借 1 \(asset)：\(use(ratio))")
                )
            ]
        }
        return bands.compactMap { index in
            let ratio = steps[index].value.description
            guard let amount = steps[index...].first(where: { $0.name == .bandAmount })?.value else { return nil }
            return Row(
                sign: "+",
                number: amount.prose,
                text: words(
                    "\(asset) at ratio \(ratio), each \(use(ratio, named: false))",
                    "\(asset)（抵押率 \(ratio)），每单位 \(use(ratio, named: false))"
                )
            )
        }
    }

    /// The threshold minus a ratio, times the price.
    private func use(_ ratio: String, named isNamed: Bool = true) -> String {
        let difference = "\(value(.threshold)?.description ?? "?") \(symbols.minus) \(ratio)"
        guard let price = value(.price), price != .one else { return difference }
        guard isNamed else { return "(\(difference)) \(symbols.times) \(price.prose)" }
        let factor = words("\(price.prose) index price", "指数价格 \(price.prose)")
        return "(\(difference)) \(symbols.times) \(factor)"
    }

    // MARK: Other limits

    private var tierRows: [Row] {
        guard let most = value(.tierMaximum) else { return [] }
        return difference(
            of: most,
            named: words("max borrowable of tier \(words.tier ?? "?")", "档位 \(words.tier ?? "?") 最大借贷量")
        )
    }

    private var afterDebtRows: [Row] {
        guard let limit = BorrowFacts(page.why.readings).borrowLimit?.value else { return [] }
        return difference(of: limit, named: words.name(of: .level))
    }

    /// A limit minus what is owed of the asset.
    private func difference(of limit: ExactDecimal, named name: String) -> [Row] {
        let owed = explanation.parts?.positions.first { $0.asset == asset }?.owed ?? .zero
        guard let left = try? max(limit.subtracting(owed), .zero).withoutTrailingZeros else { return [] }
        return [
            Row(number: limit.withoutTrailingZeros.prose, text: name),
            Row(
                sign: symbols.minus,
                number: owed.withoutTrailingZeros.prose,
                text: words("already borrowed, with interest", "已借（含未偿利息）")
            ), result(left),
        ]
    }

    /// The calculated figure next to the exchange's.
    private func result(_ calculated: ExactDecimal) -> Row {
        let sent = explanation.amount ?? .zero
        let number = calculated.prose
        guard calculated != sent else {
            return Row(
                sign: "=",
                number: number,
                text: words("\(asset), the figure the exchange sent", "\(asset)，与交易所返回一致"),
                role: .heading
            )
        }
        let difference =
            (try? sent.subtracting(calculated).withoutTrailingZeros).map { words.signed($0, symbols) } ?? "?"
        return Row(
            sign: "=",
            number: number,
            text: words(
                "\(asset); the exchange sent \(sent.prose): a difference of \(difference)",
                "\(asset)；交易所返回 \(sent.prose)，相差 \(difference)"
            ),
            role: explanation.accuracy == .near ? .plain : .warning
        )
    }
}
