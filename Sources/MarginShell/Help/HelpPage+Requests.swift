import BilingualText
import BinanceEndpoints
import BinanceMargin
import RequestInspection
import ShellRuntime

extension HelpPage {
    /// Every request that `get` can send.
    func requests() -> [String] {
        list(
            EndpointRow.all.map(\.shortPath),
            EndpointRow.all.map { $0.summary.text(in: language) },
            widest: 34
        )
    }

    /// One of them: its parameters, its rules and what comes back.
    func request(_ row: EndpointRow) -> [String] {
        var lines = ["get \(row.shortPath)", ""] + wrapped(row.summary.text(in: language))
        lines += wrapped("GET \(row.path)\(facts(of: row).text(in: language))")
        if !row.parameters.isEmpty {
            lines.append("")
            lines += list(row.parameters.map(\.usage), row.parameters.map { $0.words.text(in: language) }, widest: 28)
        }
        let rules = rules(of: row)
        if !rules.isEmpty { lines += [""] + rules.flatMap { wrapped($0.text(in: language)) } }
        guard !row.members.columns.isEmpty else { return lines }
        let members = row.members.columns.joined(separator: ", ")
        return lines + [""] + wrapped(LocalizedText("fields: \(members)", "字段：\(members)").text(in: language))
    }

    private func facts(of row: EndpointRow) -> LocalizedText {
        let security =
            switch row.security {
            case .none: LocalizedText("no key", "无需密钥")
            case .key: LocalizedText("API key", "需 API Key")
            case .signed: LocalizedText("signed", "需签名")
            }
        let weight = row.weight.words
        return LocalizedText(
            ", \(security.english), weight \(weight.english)",
            "，\(security.chinese)，权重 \(weight.chinese)"
        )
    }

    private func rules(of row: EndpointRow) -> [LocalizedText] {
        var rules: [LocalizedText] = []
        if !row.oneOf.isEmpty {
            let (names, last) = (row.oneOf.joined(separator: ", "), row.oneOf.joined(separator: "、"))
            rules.append(LocalizedText("One of these is needed: \(names).", "至少需要其中之一：\(last)。"))
        }
        if !row.atMostOne.isEmpty {
            let (names, last) = (row.atMostOne.joined(separator: ", "), row.atMostOne.joined(separator: "、"))
            rules.append(LocalizedText("Only one of these is allowed: \(names).", "只能使用其中之一：\(last)。"))
        }
        if let span = row.span {
            let span = LocalizedText.span(hours: Int((span + 1) / 3_600_000))
            rules.append(
                LocalizedText(
                    "One request covers at most \(span.english)\(row.endsNow ? ", until now without `endTime`" : ""); "
                        + "with `pages`, more requests cover the rest.",
                    "单个请求最多覆盖 \(span.chinese)\(row.endsNow ? "，没有 `endTime` 时截至现在" : "")；使用 `pages` 时分多次请求。"
                )
            )
        } else if row.paging != .none {
            rules.append(LocalizedText("`pages` follows its pages.", "`pages` 可依次获取各页。"))
        }
        if row.scope != .none {
            rules.append(
                LocalizedText("The session's isolated pair is filled in.", "会话的逐仓交易对会自动填入。")
            )
        }
        return rules
    }
}

extension WeightRule {
    fileprivate var words: LocalizedText {
        switch self {
        case .fixed(let points): LocalizedText("\(points) (IP)", "\(points)（IP）")
        case .uid(let points): LocalizedText("\(points) (UID)", "\(points)（UID）")
        case .with(let name, let points, let otherwise):
            LocalizedText(
                "\(points) with \(name), \(otherwise) without (IP)",
                "指定 \(name) 时 \(points)，否则 \(otherwise)（IP）"
            )
        case .perSymbol(let points, let most):
            LocalizedText("\(points) for each symbol, at most \(most) (IP)", "每个交易对 \(points)，最多 \(most)（IP）")
        case .byLimit: LocalizedText("5 to 250 by `limit` (IP)", "按 `limit` 为 5 至 250（IP）")
        case .daily: LocalizedText("2 to 80 by the number of symbols (IP)", "按交易对数量为 2 至 80（IP）")
        }
    }
}
