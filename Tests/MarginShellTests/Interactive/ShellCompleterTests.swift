import TestSupport
import JSONText
import RecordRendering
import ShellRuntime
import CommandLanguage
import LineEditing
import BilingualText
import BinanceMargin
import Testing
import InjectedTime
import TerminalText

@testable import MarginShell
@testable import ScriptTools
@testable import ShellSession

@Suite struct ShellCompleterTests {
    private let completer: ShellCompleter
    private let assembly: ShellAssembly

    init() {
        assembly = ShellAssembly.offline()
        completer = ShellCompleter(
            registry: assembly.registry,
            console: assembly.console,
            sources: assembly.completion
        )
    }

    private func candidates(_ text: String) -> [String] {
        completer.completions(for: text, cursor: text.utf8.count).candidates.map(\.text)
    }

    @Test func `a statement begins with a command`() {
        #expect(candidates("bor") == ["borrow"])
        #expect(candidates("").contains("watch"))
    }

    @Test func `a block of a command has statements`() {
        #expect(candidates("watch ETH 1s when change > 0 { bor") == ["borrow"])
        #expect(candidates("watch ETH 1s when change > 0 { ").contains("borrow"))
        #expect(!candidates("watch ETH 1s when change > 0 { ").contains("times"))
    }

    @Test func `after set come the settings and nothing else`() {
        #expect(candidates("set ") == ShellSettings().declarations.map(\.name))
        #expect(candidates("set recv") == ["recvWindow"])
    }

    @Test func `a setting offers its own values`() {
        #expect(candidates("set limitPolicy ") == ["refuse", "wait", "off"])
        #expect(candidates("set lang z") == ["zh"])
    }

    @Test func `subcommands and options come with their summaries`() {
        #expect(candidates("use ") == ["cross", "isolated", "portfolio"])
        #expect(candidates("watch ETH 1s ti") == ["times"])
        let set = completer.completions(for: "use ", cursor: 4)
        #expect(set.candidates.allSatisfy { !$0.description.isEmpty })
    }

    @Test func `what a setting is for fits a menu`() {
        for setting in ShellSettings().declarations {
            #expect(setting.summary.english.count <= 55, "\(setting.name)")
            #expect(CellWidth.columns(of: setting.summary.chinese) <= 55, "\(setting.name)")
        }
    }

    @Test(arguments: ["doctor only ", "doctor only clock ", "help example "])
    func `the words of a choice come with what they mean`(text: String) {
        let set = completer.completions(for: text, cursor: text.utf8.count)
        #expect(!set.candidates.isEmpty)
        #expect(set.candidates.allSatisfy { !$0.description.isEmpty })
    }

    @Test func `get offers paths, then names, then values`() {
        #expect(candidates("get margin/interestH") == ["margin/interestHistory"])
        #expect(candidates("get margin/interestHistory as") == ["asset="])
        #expect(!candidates("get margin/interestHistory asset=BTC ").contains("asset="))
        #expect(candidates("get margin/borrow-repay type=") == ["type=BORROW", "type=REPAY"])
        #expect(candidates("get margin/borrow-repay type=R") == ["type=REPAY"])
        #expect(candidates("get margin/interestHistory asset=BTC pa") == ["pages"])
        let paths = completer.completions(for: "get /api/", cursor: 9).candidates
        #expect(paths.count == 19 && paths.allSatisfy { !$0.description.isEmpty && $0.suffix == " " })
        #expect(completer.completions(for: "get margin/order s", cursor: 18).candidates.first?.suffix == "")
    }

    @Test func `the replaced stretch is the word under the cursor`() {
        #expect(completer.completions(for: "borrow BTC; sho", cursor: 15).replaces == 12..<15)
    }

    @Test func `help explains commands, settings and further topics`() {
        #expect(candidates("help tou") == ["tour"])
        #expect(candidates("help recv") == ["recvWindow"])
        #expect(candidates("help wa").contains("watch"))
    }

    @Test func `rows offer their fields`() {
        #expect(candidates("borrow BTC wh") == ["where"])
        #expect(candidates("borrow BTC where li") == ["limitedBy"])
        #expect(candidates("terms where rat") == ["rate"])
        #expect(candidates("history sort by st") == ["status"])
    }

    @Test func `formats come after as`() {
        #expect(candidates("borrow BTC as j") == ["json"])
    }

    @Test func `a statement begins with a keyword too`() {
        #expect(candidates("rep") == ["replay", "repeat"])
    }

    @Test func `an option that is given, or that another excludes, is not offered`() {
        #expect(!candidates("borrow BTC isolated BTCUSDT ").contains("isolated"))
        #expect(!candidates("borrow BTC isolated BTCUSDT ").contains("cross"))
        #expect(candidates("borrow BTC isolated BTCUSDT ").contains("recvWindow"))
    }

    @Test func `variables and the fields of records come after a dollar sign`() async {
        let executor = StatementExecutor(assembly)
        _ = await executor.time.active {
            await executor.run(SourceFile(name: "", text: "let basket = [BTC ETH]; let b = 1"), origin: .typed)
        }
        #expect(candidates("echo $b") == ["b", "basket"])
        #expect(candidates("echo \"$bas") == ["basket"])
        _ = await executor.time.active {
            await executor.run(SourceFile(name: "", text: "let s = show lang"), origin: .typed)
        }
        #expect(candidates("echo $s.") == ["s.name", "s.value", "s.default", "s.origin", "s.range", "s.fingerprint"])
    }

    @Test(arguments: [
        ("$h.", ["h.total", "h.rows", "h['a b']"]), ("$h.t", ["h.total"]),
        ("$h[", ["h['total']", "h['rows']", "h['a b']"]),
        ("$h[\"a", ["h[\"a b\"]"]), ("\"${h['a ", ["h['a b']"]), ("$h.rows[", ["h.rows[0]", "h.rows[-1]"]),
        ("$h.rows[-", ["h.rows[-1]"]), ("$h.rows[0]", ["h.rows[0].asset", "h.rows[0].x"]),
        ("$h.rows[0].", ["h.rows[0].asset", "h.rows[0].x"]),
        ("$h.rows[0].a", ["h.rows[0].asset"]), ("$h.rows[0].x.", ["h.rows[0].x.y"]), ("$h.a", ["h['a b']"]),
        ("($h['rows'][1].", ["h['rows'][1].asset", "h['rows'][1].x"]), ("if $h.to", ["h.total"]),
        ("$h.rows[7].", []), ("$h.total.", []), ("$nothing.", []), ("$h.rows[0]]", []), ("$h..", []),
        ("$h[\"a b\"", []),
    ])
    func `members of members come after a path`(_ typed: String, _ expected: [String]) throws {
        let json = #"{"total":2,"rows":[{"asset":"BTC","x":{"y":1}},{"asset":"ETH","x":{}}],"a b":null,"":1,"\"":1}"#
        let content = ReplyContent(try JSONValue(parsing: Array(json.utf8)), columns: [], isSimulated: true)
        var scope = Scope()
        scope["h"] = .record(.reply(content, rawBytes: nil))
        assembly.completion.variables.note(scope)
        #expect(candidates("echo " + typed) == expected)
    }

    @Test func `files come after source, quoted if necessary`() throws {
        let folder = try TemporaryFolder()
        for name in ["one.msh", "two words.msh", ".hidden", "it's.msh"] { try folder.write("", to: name) }
        #expect(candidates("source \(folder.path)/o") == ["\(folder.path)/one.msh"])
        #expect(candidates("source \(folder.path)/tw") == ["'\(folder.path)/two words.msh'"])
        #expect(candidates("source '\(folder.path)/two w") == ["'\(folder.path)/two words.msh'"])
        #expect(candidates("source \"\(folder.path)/i") == ["\"\(folder.path)/it's.msh\""])
        #expect(candidates("source \(folder.path)/").count == 3)
        #expect(candidates("source \(folder.path)/.") == ["\(folder.path)/.hidden"])
        #expect(candidates("echo a > \(folder.path)/o") == ["\(folder.path)/one.msh"])
    }

    @Test func `profiles come after profile use`() {
        #expect(candidates("profile use ") == ["sandbox"])
    }
}
