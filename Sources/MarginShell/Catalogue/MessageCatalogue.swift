package import CommandLanguage
import TerminalText

/// The one place where words come from: turns a message's id and typed arguments into a sentence of one language.
package struct MessageCatalogue: MessageWording {
    /// The language it speaks.
    package let language: Language

    /// Makes the catalogue of one language.
    package init(language: Language) {
        self.language = language
    }

    /// The sentence of `message`, its placeholders filled in.
    ///
    /// A message without a wording, which the tests rule out, shows its id: a poor sentence is better than a lost error.
    package func text(for message: Message) -> String {
        guard let wording = Self.wording(of: message.id, in: language) else { return message.id }
        return filled(wording, with: message.arguments)
    }

    package func label(of severity: Diagnostic.Severity?) -> String {
        guard language == .chinese else { return DiagnosticRenderer.fileLabel(of: severity) }
        return switch severity {
        case .error: "错误："
        case .warning: "警告："
        case nil: "提示："
        }
    }

    /// Every id with a wording in `language`, for the test that compares the languages.
    static func wordings(in language: Language) -> [String: String] {
        Dictionary(tables.flatMap { $0.wordings(in: language) }) { first, _ in first }
    }

    private static func wording(of id: String, in language: Language) -> String? {
        for language in [language, .english] {
            for table in tables {
                if let wording = table.wording(of: id, in: language) { return wording }
            }
        }
        return nil
    }

    private static let tables = [
        WordingTable(english: SyntaxWording.english, chinese: SyntaxWording.chinese),
        WordingTable(english: RuntimeWording.english, chinese: RuntimeWording.chinese),
        WordingTable(english: ShellWording.english, chinese: ShellWording.chinese),
        WordingTable(english: CheckWording.english, chinese: CheckWording.chinese),
        WordingTable(english: SystemWording.english, chinese: SystemWording.chinese),
        WordingTable(english: WeightWording.english, chinese: WeightWording.chinese),
        WordingTable(english: HistoryWording.english, chinese: HistoryWording.chinese),
        WordingTable(english: FailureWording.english, chinese: FailureWording.chinese),
        WordingTable(english: MarketWording.english, chinese: MarketWording.chinese),
        WordingTable(english: SandboxWording.english, chinese: SandboxWording.chinese),
        WordingTable(english: ScenarioWording.english, chinese: ScenarioWording.chinese),
        WordingTable(english: WatchWording.english, chinese: WatchWording.chinese),
        WordingTable(english: DoctorWording.english, chinese: DoctorWording.chinese),
        WordingTable(english: BundleWording.english, chinese: BundleWording.chinese),
        WordingTable(english: SecretWording.english, chinese: SecretWording.chinese),
        WordingTable(english: ProfileWording.english, chinese: ProfileWording.chinese),
        WordingTable(english: PromptWording.english, chinese: PromptWording.chinese),
        WordingTable(english: ExplainWording.english, chinese: ExplainWording.chinese),
        WordingTable(english: VerifyWording.english, chinese: VerifyWording.chinese),
        WordingTable(english: WhyWording.english, chinese: WhyWording.chinese),
        WordingTable(english: RecordingWording.english, chinese: RecordingWording.chinese),
        WordingTable(english: ProgramWording.english, chinese: ProgramWording.chinese),
        WordingTable(english: CauseWording.english, chinese: CauseWording.chinese),
        WordingTable(english: ConnectionWording.english, chinese: ConnectionWording.chinese),
        WordingTable(english: NewProfileWording.english, chinese: NewProfileWording.chinese),
        WordingTable(english: SettingWording.english, chinese: SettingWording.chinese),
        WordingTable(english: ProcessWording.english, chinese: ProcessWording.chinese),
    ]

    private func filled(_ wording: String, with arguments: [MessageArgument]) -> String {
        var result = ""
        var rest = wording[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += String(rest[..<open])
            let name = rest[rest.index(after: open)..<close]
            if let argument = arguments.first(where: { $0.name == name }) {
                result += text(for: argument.content)
            } else {
                result += String(rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + String(rest)
    }

    private func text(for content: MessageArgument.Content) -> String {
        switch content {
        case .code(let text): code(text)
        case .text(let text): VisibleText(text).description
        case .number(let number): String(number)
        case .alternatives(let choices): alternatives(choices)
        case .message(let message): self.text(for: message)
        }
    }

    private func code(_ text: String) -> String { "`\(VisibleText(text).description)`" }

    private func alternatives(_ choices: [String]) -> String {
        guard let last = choices.last else { return "" }
        let others = choices.dropLast().map(code)
        guard !others.isEmpty else { return code(last) }
        let (comma, or) = language == .english ? (", ", " or ") : ("、", " 或 ")
        return others.joined(separator: comma) + or + code(last)
    }
}
