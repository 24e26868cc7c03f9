import LineEditing
import MarginClient
import ShellRuntime
import Testing
import TimeSource

@testable import MarginShell

@Suite struct ShellCompleterTests {
    private let completer: ShellCompleter

    init() {
        let assembly = ShellAssembly.offline()
        completer = ShellCompleter(registry: assembly.registry, console: assembly.console)
    }

    private func candidates(_ text: String) -> [String] {
        completer.completions(for: text, cursor: text.utf8.count).candidates.map(\.text)
    }

    @Test func `a statement begins with a command`() {
        #expect(candidates("bor") == ["borrow"])
        #expect(candidates("").contains("watch"))
    }

    @Test func `behind set stand the settings and nothing else`() {
        #expect(candidates("set ") == ShellSettings().declarations.map(\.name))
        #expect(candidates("set recv") == ["recvWindow"])
    }

    @Test func `a setting offers its own values`() {
        #expect(candidates("set limitPolicy ") == ["refuse", "wait"])
        #expect(candidates("set lang z") == ["zh"])
    }

    @Test func `subcommands and options come with their summaries`() {
        #expect(candidates("use ") == ["cross", "isolated"])
        #expect(candidates("watch ETH 1s ti") == ["times"])
        let set = completer.completions(for: "use ", cursor: 4)
        #expect(set.candidates.allSatisfy { !$0.description.isEmpty })
    }

    @Test func `the replaced stretch is the word under the cursor`() {
        #expect(completer.completions(for: "borrow BTC; sho", cursor: 15).replaces == 12..<15)
    }

    @Test func `help explains commands, settings and the topics beside them`() {
        #expect(candidates("help to") == ["tour"])
        #expect(candidates("help recv") == ["recvWindow"])
        #expect(candidates("help wa").contains("watch"))
    }

    @Test func `formats stand behind as`() {
        #expect(candidates("borrow BTC as j") == ["json"])
    }
}
