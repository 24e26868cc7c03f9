import BilingualText
import ExchangeAccess
import LineEditing
import RecordRendering
import ShellRuntime
import TerminalText

/// A diagnosis as people read it: problems with their next steps first, then what was not checked, then what passed.
struct DiagnosisPage {
    /// What the page says about the diagnosis as a whole.
    struct Frame: Hashable, Sendable {
        /// Whether warnings count as failures.
        var isStrict = false
        /// Whether each check's measurements are shown.
        var showsAll = false
        var isSimulated = false
        /// Whether it is from a bundle, and so about another computer.
        var isFromBundle = false
    }

    let checks: [CheckSummary]
    var failures: [RepeatedFailure] = []
    let frame: Frame
    let surface: OutputSurface

    var lines: [PageLine] {
        if frame.showsAll { return checks.flatMap(measurements) + [""] + ending }
        guard !isGreen else { return passed + ending }
        let others =
            skipped(words("not checked", "未检查"), notChecked) + skipped(words("not needed", "无需检查"), notNeeded)
        return [""] + problems.flatMap(lines) + others + passed + [""] + ending
    }

    /// Whether there is nothing to do.
    private var isGreen: Bool { problems.isEmpty && notChecked.isEmpty }

    private var width: Int { surface.columns ?? .max }

    private func words(_ english: String, _ chinese: String) -> String {
        surface.language == .english ? english : chinese
    }

    // MARK: Problems

    /// What is wrong, with every check that found it.
    private struct Item {
        let label: String
        var others: [String] = []
        let outcome: CheckOutcome
        let problem: String?
        let meaning: String
        let next: String?
    }

    /// Each problem once: failures, warnings, then checks without a result.
    private var problems: [Item] {
        var items: [Item] = []
        for outcome in [CheckOutcome.fail, .warn, .unknown] {
            for check in checks where check.outcome == outcome {
                guard let meaning = check.meaning else { continue }
                if let index = items.firstIndex(where: { $0.problem == check.problem }) {
                    items[index].others.append(check.check.rawValue)
                } else {
                    items.append(item(check, meaning))
                }
            }
        }
        return items + failures.map(item)
    }

    private func item(_ check: CheckSummary, _ meaning: LocalizedText) -> Item {
        Item(
            label: check.check.rawValue,
            outcome: check.outcome,
            problem: check.problem,
            meaning: (check.outcome == .unknown ? words("no result: ", "没有结果：") : "")
                + meaning.text(in: surface.language) + (check.isLikely ? words(" (likely)", "（很可能）") : ""),
            next: check.nextStep?.text(in: surface.language)
        )
    }

    private func item(_ failure: RepeatedFailure) -> Item {
        let meaning = failure.meaning?.text(in: surface.language) ?? failure.outcome
        let code = failure.code.map { $0 + " " } ?? ""
        return Item(
            label: "records",
            outcome: .fail,
            problem: nil,
            meaning: words(
                "\(failure.count) \(surface.symbols.times) \(failure.path): \(code)\(meaning)",
                "\(failure.count) \(surface.symbols.times) \(failure.path)：\(code)\(meaning)"
            ),
            next: failure.nextStep?.text(in: surface.language)
        )
    }

    private func lines(of item: Item) -> [PageLine] {
        let also = item.others.map { "`\($0)`" }.joined(separator: words(", ", "、"))
        let meaning = item.meaning + (also.isEmpty ? "" : words(" (also \(also))", "（另见 \(also)）"))
        return block(mark(of: item.outcome), item.label, meaning, next: item.next)
    }

    private func mark(of outcome: CheckOutcome) -> PageLine {
        switch outcome {
        case .ok: PageLine(surface.symbols.success, .success)
        case .warn: PageLine(surface.symbols.warning, .warning)
        case .fail: PageLine(surface.symbols.failure, .failure)
        case .skipped, .unknown: PageLine(surface.symbols.skipped, .faint)
        }
    }

    // MARK: What was not checked, and what passed

    private var notChecked: [CheckSummary] {
        checks.filter { check in
            check.outcome == .unknown && check.problem == nil
                || check.outcome == .skipped && !SkipReason.isHarmless(check.reason)
        }
    }

    private var notNeeded: [CheckSummary] {
        checks.filter { $0.outcome == .skipped && SkipReason.isHarmless($0.reason) }
    }

    /// The checks with their reasons, those with the same reason together.
    private func skipped(_ label: String, _ checks: [CheckSummary]) -> [PageLine] {
        var reasons: [String?] = []
        for check in checks where !reasons.contains(check.reason) { reasons.append(check.reason) }
        let parts = reasons.map { reason in
            let names = checks.filter { $0.reason == reason }.map(\.check.rawValue)
            let why = SkipReason.words(for: reason, count: names.count).text(in: surface.language)
            return names.joined(separator: words(", ", "、")) + words(" (\(why))", "（\(why)）")
        }
        guard !parts.isEmpty else { return [] }
        return block(mark(of: .skipped), label, parts.joined(separator: words("; ", "；")))
    }

    private var passed: [PageLine] {
        let names = checks.filter { $0.outcome == .ok }.map { check in
            check.check.rawValue + (check.figure.map { " (\($0))" } ?? "")
        }
        guard !names.isEmpty else { return [] }
        return list(names, after: start(mark(of: .ok), words("passed", "通过")))
    }

    /// The columns before the text: mark and label.
    private var textColumn: Int { frame.showsAll ? 17 : isGreen ? 12 : 18 }

    private func start(_ mark: PageLine, _ label: String) -> PageLine {
        let indent = PageLine(frame.showsAll ? "" : "  ") + mark + " "
        return indent + label.paddedRight(toColumns: textColumn - indent.columns - 1) + " "
    }

    private func block(_ mark: PageLine, _ label: String, _ text: String, next: String? = nil) -> [PageLine] {
        let lines = PageLine.wrapped(text, after: start(mark, label), width: surface.columns)
        guard let next else { return lines }
        let arrow = PageLine(String(repeating: " ", count: textColumn)) + "\(surface.symbols.arrow) "
        return lines + PageLine.wrapped(next, after: arrow, width: surface.columns)
    }

    /// `items` side by side; only one that is wider than a line is broken, after a separator in it.
    private func list(_ items: [String], after first: PageLine) -> [PageLine] {
        let room = width - first.columns
        let pieces = items.flatMap { item -> [String] in
            guard CellWidth.columns(of: item) > room else { return [" " + item] }
            let parts = item.split(after: ",/= ")
            return [" " + (parts.first ?? "")] + parts.dropFirst()
        }
        var lines: [String] = []
        for piece in pieces {
            if let line = lines.last, CellWidth.columns(of: line + piece) <= room {
                lines[lines.count - 1] = line + piece
            } else {
                lines.append(String(piece.drop { $0 == " " }))
            }
        }
        let indent = PageLine(String(repeating: " ", count: first.columns))
        return lines.enumerated().map { ($0 == 0 ? first : indent) + $1 }
    }

    // MARK: All measurements

    private func measurements(of check: CheckSummary) -> [PageLine] {
        let text = [check.problem.map { "\($0): " }, check.meaning?.text(in: surface.language)].compactMap(\.self)
        let likely = check.isLikely ? words(" (likely)", "（很可能）") : ""
        var lines: [PageLine] = []
        if !text.isEmpty {
            let next = check.nextStep?.text(in: surface.language)
            lines = block(mark(of: check.outcome), check.check.rawValue, text.joined() + likely, next: next)
        }
        if check.outcome == .skipped {
            let why = SkipReason.words(for: check.reason, count: 1).text(in: surface.language)
            lines = block(mark(of: .skipped), check.check.rawValue, why)
        }
        guard lines.isEmpty || !check.facts.isEmpty else { return lines }
        let first =
            lines.isEmpty
            ? start(mark(of: check.outcome), check.check.rawValue)
            : PageLine(String(repeating: " ", count: textColumn))
        return lines + (check.facts.isEmpty ? [first] : list(check.facts, after: first))
    }

    // MARK: The end

    private var ending: [PageLine] {
        let failing = CheckSummary.firstFailure(among: checks, strict: frame.isStrict)
        let status = Int((failing?.status ?? .success).rawValue)
        var text = counts.joined(separator: words(", ", "，")) + words(". ", "。")
        text +=
            frame.isFromBundle
            ? words("`doctor` ended with status \(status).", "`doctor` 的退出状态为 \(status)。")
            : words("Exit status \(status).", "退出状态 \(status)。")
        if frame.isSimulated { text += " " + Message.simulatedFooter.text(in: surface.language) }
        return PageLine.wrapped(text, width: surface.columns)
            + hints.flatMap { PageLine.wrapped($0, .faint, width: surface.columns) }
    }

    private var counts: [String] {
        let count: (CheckOutcome) -> Int = { outcome in checks.count { $0.outcome == outcome } }
        let warnings = count(.warn)
        let skipped = count(.skipped) + count(.unknown) - notNeeded.count
        return [
            (count(.fail), words("failed", "项未通过")),
            (warnings, words(warnings == 1 ? "warning" : "warnings", "项警告")),
            (count(.ok), words("passed", "项通过")), (skipped, words("not checked", "项未检查")),
            (notNeeded.count, words("not needed", "项无需检查")),
        ].filter { $0.0 > 0 }.map { words("\($0.0) \($0.1)", "\($0.0) \($0.1)") }
    }

    private var hints: [String] {
        guard !frame.showsAll, !isGreen else { return [] }
        let first = problems.lazy.compactMap(\.problem).first
        let help = first.map { words("`help \($0)`: more about it.", "`help \($0)`：详细说明。") }
        guard !frame.isFromBundle else { return [help].compactMap(\.self) }
        let all = words("`doctor all`: what each check measured.", "`doctor all`：各项检查的测量值。")
        let bundle = words("`bundle FILE`: a file for support.", "`bundle FILE`：供客服使用的文件。")
        return [[help, all, bundle].compactMap(\.self).joined(separator: words(" ", ""))]
    }
}

extension String {
    /// The text in parts, each of which ends with one of `separators` or with the text.
    fileprivate func split(after separators: String) -> [String] {
        var parts = [""]
        for character in self {
            parts[parts.count - 1].append(character)
            if separators.contains(character) { parts.append("") }
        }
        return parts.filter { !$0.isEmpty }
    }
}

extension CheckSummary {
    /// The figure of a check that passed, where it matters: the clock's always, the others' where they are high.
    fileprivate var figure: String? {
        switch check {
        case .clock: fact("offset").map { ($0.hasPrefix("-") ? "" : "+") + $0.dropLast(2) + " ms" }
        case .reach: fact("took").map { $0.dropLast(2) + " ms" }.flatMap { $0.count > "500.0 ms".count ? $0 : nil }
        case .weight: usedShare.flatMap { $0 >= 20 ? "\($0)%" : nil }
        default: nil
        }
    }

    private var usedShare: Int? {
        guard let used = fact("used").flatMap({ Int($0) }), let limit = fact("limit").flatMap({ Int($0) }), limit > 0
        else { return nil }
        return used.multipliedReportingOverflow(by: 100).partialValue / limit
    }
}
