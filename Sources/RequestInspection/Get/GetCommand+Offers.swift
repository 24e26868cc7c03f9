package import BilingualText
package import BinanceEndpoints
import BinanceMargin
import ShellRuntime

extension GetCommand: OfferingCommand {
    func offers(after words: [String], typed: String) -> [OfferedWord] {
        guard let path = words.first else {
            return EndpointRow.all.map { OfferedWord($0.shortPath, $0.summary) }
        }
        guard let row = EndpointRow.at(path) else { return [] }
        if let mark = typed.firstIndex(of: "=") {
            guard let parameter = row.parameter(String(typed[..<mark])) else { return [] }
            return parameter.offeredValues
        }
        return missing(row, words).map { OfferedWord($0.name + "=", $0.words, isContinued: true) }
    }

    /// What the request still takes: mandatory parameters first.
    func hint(after words: [String]) -> String? {
        guard let row = words.first.flatMap(EndpointRow.at) else { return nil }
        let missing = missing(row, words)
        let texts =
            missing.filter(\.isMandatory).map(\.usage) + missing.filter { !$0.isMandatory }.map { "[\($0.usage)]" }
        return texts.joined(separator: " ")
    }

    private func missing(_ row: EndpointRow, _ words: [String]) -> [EndpointParameter] {
        row.parameters.filter { parameter in !words.contains { $0.hasPrefix(parameter.name + "=") } }
    }
}

extension EndpointRow {
    package var summary: LocalizedText { LocalizedText(english, chinese) }
}

extension EndpointParameter {
    fileprivate var offeredValues: [OfferedWord] {
        switch kind {
        case .choice(let words): words.map { OfferedWord("\(name)=\($0)", LocalizedText("", "")) }
        case .name where ["asset", "coin", "assetName", "quoteAsset"].contains(name):
            [OfferedWord("\(name)=", LocalizedText("", ""), names: .assets)]
        case .name: [OfferedWord("\(name)=", LocalizedText("", ""), names: .symbols)]
        default: []
        }
    }

    /// As a usage line has it: `size=1..100`.
    package var usage: String {
        let value =
            switch kind {
            case .text: "TEXT"
            case .name: "NAME"
            case .names, .array: "NAME,..."
            case .time: "TIME"
            case .integer(let range): range.upperBound == .max ? "N" : "\(range.lowerBound)..\(range.upperBound)"
            case .choice(let words): words.count <= 4 ? words.joined(separator: "|") : "WORD"
            }
        return "\(name)=\(value)"
    }

    /// What it takes, and whether it is needed.
    package var words: LocalizedText {
        let value =
            switch kind {
            case .text: LocalizedText("text", "文本")
            case .name: LocalizedText("a name such as BTC or BTCUSDT", "名称，如 BTC、BTCUSDT")
            case .names(let most), .array(let most): Self.names(most)
            case .time: LocalizedText("a time: ms, 2025-01-09 or -7d", "时间：毫秒、2025-01-09 或 -7d")
            case .integer(let range): Self.number(range)
            case .choice(let words): LocalizedText(words.joined(separator: ", "), words.joined(separator: "、"))
            }
        guard isMandatory else { return value }
        return LocalizedText(value.english + "; needed", value.chinese + "；必填")
    }

    private static func names(_ most: Int?) -> LocalizedText {
        guard let most else { return LocalizedText("names joined by commas", "以逗号分隔的名称") }
        return LocalizedText("at most \(most) names joined by commas", "以逗号分隔的名称，最多 \(most) 个")
    }

    private static func number(_ range: ClosedRange<Int>) -> LocalizedText {
        guard range.upperBound < .max else { return LocalizedText("a whole number", "整数") }
        return LocalizedText("\(range.lowerBound) to \(range.upperBound)", "\(range.lowerBound) 至 \(range.upperBound)")
    }
}
