import LineEditing
import Testing

@testable import MarginShell

@Suite struct CommandHintTests {
    private let analyser: ShellAnalyser

    init() {
        let assembly = ShellAssembly.offline()
        analyser = ShellAnalyser(registry: assembly.registry, console: assembly.console)
    }

    @Test(arguments: [
        ("sleep", " D"), ("sleep ", "D"), ("set", " NAME VALUE"), ("set lang", " VALUE"), ("set lang ", "VALUE"),
        ("use", " cross|isolated"), ("use isolated ", "SYMBOL"), ("history save f last", " N"),
        ("borrow BTC isolated", " SYMBOL"),
        ("borrow BTC cross", " [recvWindow MS] [where COND] [sort by FIELD [down]] [first N]"),
        ("echo a; sleep ", "D"),
    ])
    func `what may still follow is shown`(text: String, hint: String) {
        #expect(analyser.hint(for: text) == hint)
    }

    @Test(arguments: [
        ("watch ETH 30s un", "til COND [{ }]"), ("borrow BTC iso", "lated SYMBOL"), ("use cr", "oss"),
        ("watch ETH 30s until", " COND [{ }]"),
    ])
    func `a word that is begun is completed before anything else is shown`(text: String, hint: String) {
        #expect(analyser.hint(for: text) == hint)
    }

    @Test func `a list is shown with what follows it`() {
        #expect(analyser.hint(for: "watch ETH BTC ")?.hasPrefix("EVERY [times N]") == true)
        #expect(analyser.hint(for: "watch ETH 30s ")?.hasPrefix("[times N]") == true)
    }

    @Test(arguments: ["", "bor", "borow x", "use cross", "clear", "borrow BTC > fi", "borrow BTC as ", "let x = "])
    func `if nothing may follow, nothing is shown`(text: String) {
        #expect(analyser.hint(for: text) == nil)
    }

    @Test func `help is that of the statement at hand, in lines that fit`() throws {
        let help = try #require(analyser.help(for: "echo a; borrow BTC"))
        #expect(help.hasPrefix("borrow ASSET..."))
        #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(analyser.help(for: "borow") == nil)
    }
}
