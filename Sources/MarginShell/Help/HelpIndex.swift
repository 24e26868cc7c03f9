import BilingualText
import BinanceEndpoints
import Diagnosis
import ExchangeAccess
import ShellRuntime
import ShellSession

/// Finds the page of a topic of help.
struct HelpIndex {
    /// In the order of help.
    let declarations: [CommandDeclaration]
    private let settings = ShellSettings()

    init(declarations: [CommandDeclaration]) { self.declarations = declarations }

    /// The pages that list others.
    private static let lists: [(String, LocalizedText)] = [
        ("all", LocalizedText("every command", "全部命令")),
        ("topics", LocalizedText("the language, the editor and the program", "语言、编辑器与程序")),
        ("tour", LocalizedText("a tour in the sandbox", "沙盒演示")),
        ("examples", LocalizedText("scripts to begin with", "入门脚本")),
    ]

    /// The topics in addition to commands and settings.
    static let topics =
        lists + HelpTopic.all.map { ($0.name, $0.summary) } + Problem.allCases.map { ($0.rawValue, $0.meaning) }

    /// What a topic begins with that is one of its requests.
    static let request = "get "

    var names: [String] {
        declarations.flatMap(\.names) + settings.declarations.map(\.name) + HelpTopic.all.flatMap(\.names)
            + Self.topics.map(\.0)
    }

    func explains(_ topic: String) -> Bool { lines(about: topic, on: HelpPage(language: .english)) != nil }

    /// The page of `topic`, the first page for an empty one; nil if there is none.
    func lines(about topic: String, on page: HelpPage) -> [String]? {
        switch topic {
        case "": return page.overview(declarations.filter { $0.group == .first }) + page.furtherHelp()
        case "all": return page.overview(declarations)
        case "topics": return page.index(HelpTopic.all.map { ($0.name, $0.summary) })
        case "examples": return page.index(ExampleScript.all.map { ($0.name, $0.summary) }) + page.furtherExamples()
        case "tour": return TourStep.script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        default: break
        }
        if let command = declarations.first(where: { $0.names.contains(topic) }) {
            return page.command(command) + (command.name == "get" ? [""] + page.requests() : [])
        }
        if topic.hasPrefix(Self.request), let row = EndpointRow.at(String(topic.dropFirst(Self.request.count))) {
            return page.request(row)
        }
        if let setting = settings.declaration(named: topic) { return page.setting(setting) }
        if let topic = HelpTopic.named(topic) { return page.topic(topic) }
        return ProblemTopic(topic).map(page.problem)
    }
}
