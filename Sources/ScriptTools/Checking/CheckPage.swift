import CommandLanguage
import BinanceMargin
import ShellRuntime
import TerminalText

/// What `marginsh check` found, as lines for people.
struct CheckPage {
    let catalogue: MessageCatalogue

    func lines(_ report: ScriptReport, file: String) -> [String] {
        guard report.diagnostics.isEmpty else {
            let count = report.diagnostics.count
            return [catalogue.text(for: Message(CheckMessage.mistaken, .text("file", file), .number("count", count)))]
        }
        var rows: [(CheckMessage, String)] = [(.requestsTerm, requests(report))]
        rows += report.reasons.map { (.reasonTerm, text(of: $0)) }
        if report.cost.requests > 0 { rows.append((.retriesTerm, retries)) }
        rows.append((.timeTerm, time(report.cost)))
        rows += list(.filesTerm, report.files)
        rows += list(.settingsTerm, report.settings.sorted())
        rows += list(.pairsTerm, report.symbols.sorted())
        rows += list(.allowTerm, report.permissions.map { "--allow \($0.rawValue)" }.sorted())
        let terms = rows.map { text($0.0) }
        let width = terms.map { CellWidth.columns(of: $0) }.max() ?? 0
        return [catalogue.text(for: Message(CheckMessage.fine, .text("file", file)))]
            + zip(terms, rows).map { "  \($0.paddedRight(toColumns: width))  \($1.1)" }
    }

    private func requests(_ report: ScriptReport) -> String {
        let figures: [MessageArgument] = [
            .number("count", report.cost.requests), report.cost.weight.words("weight"),
        ]
        let message: CheckMessage =
            switch CostPrecision(report) {
            case .exact: .exactly
            case .atMost: .atMost
            case .estimate: .estimated
            case .endless: .endlessly
            }
        return catalogue.text(for: Message(message, arguments: figures))
    }

    /// Whether a request fails in passing nobody knows beforehand.
    private var retries: String {
        catalogue.text(for: Message(CheckMessage.retries, .number("most", RetryPolicy().retries)))
    }

    /// `FILE:LINE: why`
    private func text(of uncertainty: ScriptReport.Uncertainty) -> String {
        let place = uncertainty.location
        let line = place.source.position(of: place.range.start).line
        return "\(VisibleText(place.source.name)):\(line): " + catalogue.text(for: uncertainty.reason)
    }

    private func time(_ cost: CommandCost) -> String {
        catalogue.text(
            for: Message(
                CheckMessage.leastTime,
                .text("time", DurationLiteral.text(cost.leastTime)),
                .text("waits", DurationLiteral.text(cost.duration))
            )
        )
    }

    private func text(_ message: CheckMessage) -> String { catalogue.text(for: Message(message)) }

    private func list(_ term: CheckMessage, _ texts: [String]) -> [(CheckMessage, String)] {
        texts.isEmpty ? [] : [(term, texts.map { VisibleText($0).description }.joined(separator: " "))]
    }
}
