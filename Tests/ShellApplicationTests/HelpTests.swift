import BilingualText
import ExchangeAccess
import Foundation
import MarginShell
import ShellRuntime
import ShellSession
import Testing

struct HelpTests {
    @Test func `the first page shows what a session begins with, and names the rest`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help") == 0)
        let lines = shell.output.text.split(separator: "\n")
        let names = lines.compactMap { $0.firstMatch(of: /^  ([a-z]+)( |$)/).map { String($0.1) } }
        #expect(names.prefix(6) == ["use", "borrow", "why", "account", "terms", "watch"])
        #expect(names.contains("doctor"))
        #expect(names.count == 18)
        #expect(lines.last?.contains("`help all`") == true)
    }

    @Test func `help all lists every command`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help all") == 0)
        for command in shell.assembly.registry.commands {
            #expect(shell.output.text.contains("\n  \(command.declaration.name)") || command.declaration.name == "use")
        }
    }

    @Test func `an example of several lines is indented as one of one line is`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help sandbox") == 0)
        #expect(shell.output.text.contains("\n  try { borrow BTC } catch { echo refused }\n  borrow BTC as csv\n"))
    }

    @Test(arguments: [
        "let", "if", "else", "for", "repeat", "try", "catch", "expect", "source", "when", "until", "&", "|", ">", ">>",
        "as",
        "tee", "==", ">=", "and", "+", "{", "(", "[", "'$'", "conditions", "formats", "variables", "durations", "keys",
        "scripts", "fmt", "lsp", "cron", "exit-status", "allow", "topics", "examples", "lists", "text", "blocks",
        "where", "sort", "first", "paths", "count", "null",
    ])
    func `every word and form of the language has a short page in both languages`(word: String) async {
        for language in Language.allCases {
            let shell = VirtualShell(language: language, terminalColumns: 80)
            #expect(await shell.run("help \(word)") == 0, "\(shell.errors.text)")
            let lines = shell.output.text.split(separator: "\n")
            // The list has one line per topic.
            #expect((2...(word == "topics" ? 32 : 27)).contains(lines.count), "\(word): \(lines.count)")
            #expect(shell.errors.text.isEmpty)
        }
    }

    @Test func `no topic has the name of another, nor of a command or setting`() {
        let assembly = VirtualShell().assembly
        var taken = Set(
            assembly.registry.commands.flatMap(\.declaration.names) + ShellSettings().declarations.map(\.name)
        )
        for name in HelpTopic.all.flatMap(\.names) { #expect(taken.insert(name).inserted, "\(name)") }
    }

    @Test func `an operator is a topic only if nothing follows it`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell(allowed: [.write])
        #expect(await shell.run("help let > \(folder.path)/let; help >; help &; help >=") == 0, "\(shell.errors.text)")
        #expect(try folder.read("let").hasPrefix("let NAME = VALUE"))
        #expect(shell.output.text.contains("COMMAND >> FILE") && shell.output.text.contains("COMMAND &"))
        #expect(await shell.run("help |") == 0)
        #expect(await shell.run("help lett") == 2)
        #expect(shell.errors.text.contains("did you mean `let`?"))
    }

    @Test func `the examples in the program are the files`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "scripts/examples")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".msh") }
        #expect(Set(names) == Set(ExampleScript.all.map { $0.name + ".msh" }))
        for example in ExampleScript.all {
            let file = folder.appending(path: example.name + ".msh")
            if ProcessInfo.processInfo.environment["MARGINSH_RECORD"] == "1" {
                try Data(example.text.utf8).write(to: file)
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == example.text, "\(example.name)")
        }
    }

    @Test func `an example is written to a file`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(await shell.run("help example drill > \(folder.path)/drill.msh") == 0)
        #expect(try folder.read("drill.msh") == ExampleScript.all.first { $0.name == "drill" }?.text)
        #expect(await shell.run("help example dril") == 2)
    }

    @Test(arguments: Language.allCases)
    func `the tour runs each step in a session of its own, with no pause where there is no person`(
        language: Language
    ) async {
        let shell = VirtualShell(language: language)
        #expect(await shell.run("use isolated ETHUSDT; help tour; echo $#; whoami as csv") == 0)
        let text = shell.output.text
        for step in 1...6 { #expect(text.contains("\n\(step)/6  ")) }
        #expect(text.contains("sandbox BTCUSDT> borrow BTC USDT\n"))
        #expect(text.contains("0.846244025\n"))
        #expect(shell.assembly.session.snapshot.scope.label == "ETHUSDT")
    }
}
