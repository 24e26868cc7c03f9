import ExchangeAccess
package import BilingualText
import BinanceMargin
import CommandLanguage
import ShellRuntime
import TerminalText

/// The result of `marginsh check` as readable lines.
struct CheckPage {
    let language: Language

    func lines(_ report: ScriptReport, file: String) -> [String] {
        guard report.diagnostics.isEmpty else {
            let count = report.diagnostics.count
            return [Message.scriptHasErrors(file, count: count).text(in: language)]
        }
        var rows: [(term: Message, text: String)] = [(.checkRequestsTerm, report.requests.text(in: language))]
        rows += report.reasons.map { (.checkReasonTerm, text(of: $0)) }
        if report.sharesLimits { rows.append((.checkLimitsTerm, Message.costOfProfiles.text(in: language))) }
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

    /// Temporary failures cannot be predicted.
    private var retries: String { Message.costRetries(RetryPolicy().retries).text(in: language) }

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

extension Message {
    package static func scriptCorrect(_ file: String) -> Message {
        English("check.fine", "\(file): no errors").chinese("\(file)：没有错误")
    }

    package static func scriptHasErrors(_ file: String, count: Int) -> Message {
        English("check.errors", "\(file): \(count, "error", "errors")").chinese("\(file)：\(count) 处错误")
    }

    // MARK: How much is asked

    package static func costExactly(_ count: Int, weight: Message) -> Message {
        English("check.exactly", "\(count), weight \(weight)").chinese("\(count) 次，权重 \(weight)")
    }

    package static func costAtMost(_ count: Int, weight: Message) -> Message {
        English("check.atMost", "at most \(count), weight \(weight)").chinese("至多 \(count) 次，权重 \(weight)")
    }

    package static func costAtLeast(_ count: Int, weight: Message, further: Message) -> Message {
        English("check.atLeast", "at least \(count), weight \(weight), and \(further) for each request that follows")
            .chinese("至少 \(count) 次，权重 \(weight)，后续每个请求另计 \(further)")
    }

    package static func costAbout(_ count: Int, weight: Message) -> Message {
        English("check.estimated", "about \(count), weight \(weight)").chinese("约 \(count) 次，权重 \(weight)")
    }

    package static func costPerRound(_ count: Int, weight: Message) -> Message {
        English("check.endlessly", "\(count) per round, weight \(weight), until stopped")
            .chinese("每轮 \(count) 次，权重 \(weight)，直到停止")
    }

    package static func costTime(_ time: String, waits: String) -> Message {
        English("check.leastTime", "at least \(time) at 240 requests per minute; its own waits take \(waits)")
            .chinese("按每分钟 240 个请求至少 \(time)；脚本自身等待 \(waits)")
    }

    static let costOfProfiles =
        English(
            "check.ofProfiles",
            "of several profiles: weight (IP) of the host with the most, weight (UID) of one account"
        )
        .chinese("多个配置档：权重（IP）为最多的主机，权重（UID）为单个账户")

    // MARK: What comes on top where something fails in passing

    package static func costRetries(_ most: Int) -> Message {
        English(
            "check.retries",
            "not counted: requests that fail temporarily are retried up to \(most, "time", "times")"
        )
        .chinese("未计入：因暂时故障失败的请求会重试，至多 \(most) 次")
    }

    // MARK: The terms in front of the lines

    package static let checkRequestsTerm = English("check.requestsTerm", "requests").chinese("请求")
    package static let checkReasonTerm = English("check.reasonTerm", "because").chinese("原因")
    package static let checkRetriesTerm = English("check.retriesTerm", "retries").chinese("重试")
    static let checkLimitsTerm = English("check.limitsTerm", "limits").chinese("权重限制")
    package static let checkTimeTerm = English("check.timeTerm", "takes").chinese("耗时")
    package static let checkFilesTerm = English("check.filesTerm", "sources").chinese("引用")
    package static let checkSettingsTerm = English("check.settingsTerm", "settings").chinese("设置")
    package static let checkPairsTerm = English("check.pairsTerm", "pairs").chinese("交易对")
    package static let checkAllowTerm = English("check.allowTerm", "needs").chinese("需要")
}
