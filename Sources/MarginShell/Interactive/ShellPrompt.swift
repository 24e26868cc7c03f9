package import BilingualText
import CommandLanguage
import ExchangeAccess
import LineEditing
import ShellSession
import TerminalText

/// The prompt: the profile, the account of requests, and what must not be overlooked: `work PRODUCTION cross weight
/// 63%> `.
struct ShellPrompt {
    let snapshot: SessionSnapshot
    /// The used percentage of the fullest limit, as the exchange last reported it; nil if it is out of date.
    let usedPercent: Int?
    /// Whether a saved profile has turned out to lead to an embedded exchange.
    let isSimulated: Bool
    let language: Language
    /// The status of the statement before it; nil if there was none.
    var lastStatus: UInt8?

    private static let standard = "{profile} {production} {simulated} {scope} {weight}> "
    /// The percentage from which on it is shown.
    private static let worthShowing = 50

    /// The text before the line.
    var prompt: Prompt {
        let pieces = self.pieces
        let columns = Prompt(pieces).lastLineColumns
        let filler = String(repeating: ".", count: max(1, min(columns - 1, 20)))
        return Prompt(
            pieces,
            continuation: [StyledText(filler + " ", .hint)],
            searchLabel: Message.promptSearch.text(in: language),
            lastStatus: lastStatus
        )
    }

    private var pieces: [StyledText] {
        let template = PromptTemplate(snapshot.settings["prompt"]?.text ?? Self.standard)
        // Even a template without these placeholders must show that numbers are real or simulated, or come from an
        // unpublished host.
        let warnings = [.production, .simulated, .profile].compactMap { mustBeSeen($0, in: template) }
        return warnings.flatMap { [$0, StyledText(" ")] } + template.filled { piece($0) }
    }

    private func mustBeSeen(_ field: PromptTemplate.Field, in template: PromptTemplate) -> StyledText? {
        guard !template.fields.contains(field) else { return nil }
        return field == .profile && snapshot.unknownHost == nil ? nil : piece(field)
    }

    private func piece(_ field: PromptTemplate.Field) -> StyledText? {
        let isProduction = snapshot.settings.isProduction
        switch field {
        case .profile:
            let name = (snapshot.profile?.name ?? "-") + (snapshot.unknownHost.map { "@" + $0 } ?? "")
            return StyledText(name, isProduction ? .production : .profile)
        case .production:
            return isProduction ? StyledText(Message.promptProduction.text(in: language), .production) : nil
        case .simulated: return isSimulated ? StyledText(Message.promptSimulated.text(in: language), .warning) : nil
        case .scope: return StyledText(snapshot.scope.label, .scope)
        case .weight:
            guard let percent = usedPercent, percent > Self.worthShowing else { return nil }
            return StyledText(Message.promptWeight(percent).text(in: language), .warning)
        }
    }
}

extension Prompt {
    var lastLineColumns: Int {
        CellWidth.columns(of: text.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
    }
}

extension Message {
    package static let promptSearch = English("prompt.search", "search").chinese("搜索")
    package static let promptProduction = English("prompt.production", "PRODUCTION").chinese("实盘")
    package static let promptSimulated = English("prompt.simulated", "SIMULATED").chinese("模拟")

    package static func promptWeight(_ percent: Int) -> Message {
        English("prompt.weight", "weight \(percent)%").chinese("权重 \(percent)%")
    }
}
