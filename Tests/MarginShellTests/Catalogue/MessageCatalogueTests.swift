import CommandLanguage
import ShellRuntime
import Testing

@testable import MarginShell

@Suite struct MessageCatalogueTests {
    /// Every message there is, with the placeholders its wording may use.
    private static let identifiers: [(id: String, placeholders: Set<String>)] =
        described(SyntaxMessage.self) + described(RuntimeMessage.self) + described(ShellMessage.self)
        + described(CheckMessage.self) + described(MarketMessage.self) + described(HistoryMessage.self)
        + described(FailureMessage.self) + described(SandboxMessage.self)
        + described(ScenarioMessage.self)
        + described(WatchMessage.self) + described(SecretMessage.self) + described(ProfileMessage.self)
        + described(PromptMessage.self) + described(DoctorMessage.self)
        + described(ExplainMessage.self) + described(VerifyMessage.self)
        + described(WhyMessage.self)
        + described(RecordingMessage.self)
        + described(ProgramMessage.self)
        + described(BundleMessage.self)
        + described(CauseMessage.self)
        + described(ProcessMessage.self)
        + described(ConnectionMessage.self) + described(NewProfileMessage.self)
        + described(SettingMessage.self) + described(SystemMessage.self) + described(WeightMessage.self)

    private static func described<ID: MessageIdentifier>(_ type: ID.Type) -> [(String, Set<String>)] {
        type.allCases.map { ($0.rawValue, Set($0.parameters.map(\.name))) }
    }

    private static func placeholders(in wording: String) -> Set<String> {
        Set(wording.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) })
    }

    @Test(arguments: Language.allCases)
    func `every message has words that use none but its arguments`(language: Language) {
        let wordings = MessageCatalogue.wordings(in: language)
        for (id, placeholders) in Self.identifiers {
            guard let wording = wordings[id] else {
                Issue.record("\(id) has no words in \(language)")
                continue
            }
            #expect(Self.placeholders(in: wording).isSubset(of: placeholders), "\(id) in \(language)")
        }
        #expect(wordings.count == Self.identifiers.count)
    }

    @Test func `both languages tell the same`() {
        let chinese = MessageCatalogue.wordings(in: .chinese)
        for (id, text) in MessageCatalogue.wordings(in: .english) {
            #expect(Self.placeholders(in: text) == Self.placeholders(in: chinese[id] ?? ""), "\(id)")
        }
    }

    @Test func `no Chinese text is its English one`() {
        let english = MessageCatalogue.wordings(in: .english)
        let chinese = MessageCatalogue.wordings(in: .chinese)
        // Nothing but placeholders and signs that both languages share.
        let shared = Set(english.filter { Self.isWordless($0.value) }.keys)
        for (id, text) in english where !shared.contains(id) {
            #expect(chinese[id] != text, "\(id)")
        }
    }

    private static func isWordless(_ wording: String) -> Bool {
        !wording.replacing(/\{[A-Za-z]+\}/, with: "").contains(where: \.isLetter)
    }

    @Test func `arguments are shown after their kind`() {
        let catalogue = MessageCatalogue(language: .english)
        let message = ShellMessage.unknownClass.message(
            .code("name", "nope\u{202E}"),
            .alternatives("allowed", ["read", "run", "write"])
        )
        #expect(
            catalogue.text(for: message)
                == "there is no class `nope\\u{202E}` to allow; there are `read`, `run` or `write`"
        )
    }

    @Test func `Chinese joins alternatives in its own way`() {
        let message = ShellMessage.unknownClass.message(.code("name", "x"), .alternatives("allowed", ["read", "run"]))
        #expect(MessageCatalogue(language: .chinese).text(for: message).hasSuffix("有 `read` 或 `run`"))
    }

    @Test(arguments: [("zh_CN.UTF-8", Language.chinese), ("C.UTF-8", .english), ("", .english), ("de_DE", .english)])
    func `the locale chooses the language`(name: String, language: Language) {
        #expect(Language(localeName: name) == language)
    }
}
