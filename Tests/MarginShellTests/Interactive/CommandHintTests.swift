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
        ("use", " cross|isolated|portfolio"), ("use isolated ", "SYMBOL"), ("history save f last", " N"),
        ("borrow BTC isolated", " SYMBOL"),
        ("borrow BTC cross", " [recvWindow MS] [where COND] [sort by FIELD [down]] [first N]"),
        ("echo a; sleep ", "D"),
        ("set \"lang\" ", "VALUE"), ("sleep $d", nil), ("watch [BTC ETH] 30s times ", "N"), ("set lang $l", nil),
        ("let x = sleep ", "D"), ("watch \"ETH\" 'BTC' 30s times (1 + 2) for ", "D"),
    ])
    func `what may still follow is shown`(text: String, hint: String?) {
        #expect(analyser.hint(for: text) == hint)
    }

    @Test(arguments: [
        ("let", " NAME = VALUE"), ("let x", " = VALUE"), ("let x ", "= VALUE"), ("let x = ", "VALUE"),
        ("for", " NAME in VALUE... { STATEMENTS }"), ("for a", " in VALUE... { STATEMENTS }"),
        ("for a in ", "VALUE... { STATEMENTS }"), ("for a in BTC", " { STATEMENTS }"),
        ("if", " COND { STATEMENTS } [else { STATEMENTS }]"),
        ("if amount > 1 ", "{ STATEMENTS } [else { STATEMENTS }]"),
        ("if amount >", nil), ("if amount > 1 { ", nil), ("repeat", " N [every D] { STATEMENTS }"),
        ("repeat 3 ", "[every D] { STATEMENTS }"), ("repeat 3 every 1s ", "{ STATEMENTS }"),
        ("try", " { STATEMENTS } catch { STATEMENTS }"), ("expect", " COND [\"REASON\"]"),
        ("expect amount > 1 ", "[\"REASON\"]"), ("expect error ", "[CODE] { STATEMENTS }"),
        ("echo a; if amount == 1 ", "{ STATEMENTS } [else { STATEMENTS }]"), ("if amount > 1 { let y", " = VALUE"),
    ])
    func `a statement of a keyword says what it needs`(text: String, hint: String?) {
        #expect(analyser.hint(for: text) == hint)
    }

    @Test(arguments: [
        ("", "  use cross|isolated"), ("let", "let NAME"), ("let x = ", "let NAME"), ("if amount > 1", "if COND"),
        ("for a in", "for NAME"), ("try", "try {"), ("expect", "expect COND"), ("repeat 3 every", "repeat N"),
        ("source", "source FILE"), ("watch ETH 1s until", "watch ASSET... EVERY until"),
        ("watch ETH 1s when", "watch ASSET... EVERY when"),
        ("borrow BTC &", "COMMAND &"), ("borrow BTC |", "COMMAND |"), ("borrow BTC >", "COMMAND >"),
        ("borrow BTC as", "COMMAND as"),
        ("borrow BTC as csv", "COMMAND as"), ("echo $x", "$NAME"), ("watch ETH 30s", "400us"), ("if $x ==", "A == B"),
        ("help cron", "*/10"), ("terms where", "COMMAND where"), ("terms where rate > 1 sort", "COMMAND where"),
        ("terms sort by", "COMMAND where"),
        ("terms sort by rate down", "COMMAND where"), ("terms first", "COMMAND where"),
        ("echo $x.rows[0].y", "$NAME.MEMBER"),
        ("expect (count", "$NAME.MEMBER"), ("echo $x[\"a", "$NAME.MEMBER"), ("echo \"${x.", "$NAME.MEMBER"),
        ("expect count $x > 1", "expect COND"), ("get", "get PATH"), ("get margin/allAssets", "get margin/allAssets"),
        ("get margin/maxBorrowable asset=B", "get margin/maxBorrowable"),
        ("get margin/allAssets where", "COMMAND where"), ("expect $x == null", "A == B"),
        ("set recvWindow", "set recvWindow VALUE"), ("borrow BTC", "borrow ASSET"),
        ("let x = borrow BTC", "borrow ASSET"), ("if amount > 1 and", "A == B"),
    ])
    func `F1 explains the word at the cursor, else its statement`(text: String, start: String) throws {
        let help = try #require(analyser.help(for: text))
        #expect(help.hasPrefix(start), "\(text): \(help.prefix(40))")
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

    @Test(arguments: ["", "bor", "borow x", "use cross", "clear", "borrow BTC > fi", "borrow BTC as ", "let x = 1"])
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
