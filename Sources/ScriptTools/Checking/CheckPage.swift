import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import ShellRuntime
import TerminalText

/// The result of `marginsh check` as readable lines.
struct CheckPage {
    let language: Language

    func lines(_ report: ScriptReport, file: String) -> [String] {
        guard report.diagnostics.isEmpty else {
            let count = report.diagnostics.count
            return [Message.scriptMistaken(file, count: count).text(in: language)]
        }
        var rows: [(term: Message, text: String)] = [(.checkRequestsTerm, requests(report))]
        rows += report.reasons.map { (.checkReasonTerm, text(of: $0)) }
        if report.cost.requests > 0 { rows.append((.checkRetriesTerm, retries)) }
        rows.append((.checkTimeTerm, time(report.cost)))
        rows += list(.checkFilesTerm, report.files)
        rows += list(.checkSettingsTerm, report.settings.sorted())
        rows += list(.checkPairsTerm, report.symbols.sorted())
        rows += list(.checkAllowTerm, report.permissions.map { "--allow \($0.rawValue)" }.sorted())
        let terms = rows.map { $0.term.text(in: language) }
        let width = terms.map { CellWidth.columns(of: $0) }.max() ?? 0
        return [Message.scriptCorrect(file).text(in: language)]
            + zip(terms, rows).map { "  \($0.paddedRight(toColumns: width))  \($1.text)" }
    }

    private func requests(_ report: ScriptReport) -> String {
        let count = report.cost.requests
        let weight = report.cost.weight.words
        let message: Message =
            switch CostPrecision(report) {
            case .exact: .costExactly(count, weight: weight)
            case .atMost: .costAtMost(count, weight: weight)
            case .estimate: .costAbout(count, weight: weight)
            case .endless: .costPerRound(count, weight: weight)
            }
        return message.text(in: language)
    }

    /// Temporary failures cannot be predicted.
    private var retries: String {
        Message.costRetries(RetryPolicy().retries).text(in: language)
    }

    /// `FILE:LINE: why`
    private func text(of uncertainty: ScriptReport.Uncertainty) -> String {
        let place = uncertainty.location
        let line = place.source.position(of: place.range.start).line
        return "\(VisibleText(place.source.name)):\(line): " + uncertainty.reason.text(in: language)
    }

    private func time(_ cost: CommandCost) -> String {
        Message.costTime(DurationLiteral.text(cost.leastTime), waits: DurationLiteral.text(cost.duration)).text(
            in: language
        )
    }

    private func list(_ term: Message, _ texts: [String]) -> [(term: Message, text: String)] {
        texts.isEmpty ? [] : [(term, texts.map { VisibleText($0).description }.joined(separator: " "))]
    }
}
