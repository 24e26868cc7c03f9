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

    /// Every id with a wording in `language`, for the test that compares the languages.
    static func wordings(in language: Language) -> [String: String] {
        language == .english ? english : chinese
    }

    private static func wording(of id: String, in language: Language) -> String? {
        wordings(in: language)[id] ?? english[id]
    }

    private static let english = merged([
        keyed(SyntaxWording.english), keyed(RuntimeWording.english), keyed(ShellWording.english),
        keyed(CheckWording.english), keyed(HistoryWording.english), keyed(FailureWording.english),
        keyed(MarketWording.english), keyed(SandboxWording.english),
        keyed(WatchWording.english), keyed(DoctorWording.english), keyed(BundleWording.english),
        keyed(SecretWording.english), keyed(ProfileWording.english),
        keyed(PromptWording.english),
        keyed(ExplainWording.english), keyed(VerifyWording.english), keyed(WhyWording.english),
        keyed(RecordingWording.english),
        keyed(ProgramWording.english),
        keyed(CauseWording.english),
        keyed(ConnectionWording.english), keyed(NewProfileWording.english), keyed(SettingWording.english),
    ])

    private static let chinese = merged([
        keyed(SyntaxWording.chinese), keyed(RuntimeWording.chinese), keyed(ShellWording.chinese),
        keyed(CheckWording.chinese), keyed(HistoryWording.chinese), keyed(FailureWording.chinese),
        keyed(MarketWording.chinese), keyed(SandboxWording.chinese),
        keyed(WatchWording.chinese), keyed(DoctorWording.chinese), keyed(BundleWording.chinese),
        keyed(SecretWording.chinese), keyed(ProfileWording.chinese),
        keyed(PromptWording.chinese),
        keyed(ExplainWording.chinese), keyed(VerifyWording.chinese), keyed(WhyWording.chinese),
        keyed(RecordingWording.chinese),
        keyed(ProgramWording.chinese),
        keyed(CauseWording.chinese),
        keyed(ConnectionWording.chinese), keyed(NewProfileWording.chinese), keyed(SettingWording.chinese),
    ])

    private static func keyed<ID: MessageIdentifier>(_ wordings: [ID: String]) -> [(String, String)] {
        wordings.map { ($0.key.rawValue, $0.value) }
    }

    private static func merged(_ tables: [[(String, String)]]) -> [String: String] {
        Dictionary(tables.joined()) { first, _ in first }
    }

    private func filled(_ wording: String, with arguments: [MessageArgument]) -> String {
        var result = ""
        var rest = wording[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if let argument = arguments.first(where: { $0.name == name }) {
                result += text(for: argument.content)
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
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
