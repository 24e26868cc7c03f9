import BilingualText
import ShellRuntime
import Testing

/// What statements show of a response that cannot be read.
@Suite struct UnreadableStatementTests {
    private static let path = "/sapi/v1/margin/maxBorrowable"

    @Test func `as raw shows the response, and the failure follows`() async {
        let shell = VirtualShell(overriding: [Self.path: #"{"amount":NaN}"#])
        #expect(await shell.run("borrow BTC as raw") == 3)
        #expect(shell.output.text == #"{"amount":NaN}"# + "\n")
        #expect(shell.errors.text.contains("it is not JSON at byte 10: `NaN}`"), "\(shell.errors.text)")
    }

    @Test func `each of several assets shows its own`() async {
        let shell = VirtualShell(overriding: [Self.path: "[]"])
        #expect(await shell.run("borrow BTC ETH as raw") == 3)
        #expect(shell.output.text == "[]\n[]\n")
    }

    @Test(arguments: ["borrow BTC", "borrow BTC as json", "borrow BTC as csv", "let x = borrow BTC"])
    func `other formats show nothing of it`(_ statement: String) async {
        let shell = VirtualShell(overriding: [Self.path: "[]"])
        #expect(await shell.run(statement) == 3)
        #expect(shell.output.text == "")
    }

    @Test func `on a terminal its control characters are visible, and so are bytes that are not text`() async {
        let shell = VirtualShell(terminalColumns: 80, overriding: [Self.path: "\u{1B}[31mred"])
        #expect(await shell.run("borrow BTC as raw") == 3)
        #expect(shell.output.text.contains(#"\u001b[31mred"#), "\(shell.output.text)")
    }

    @Test(arguments: [
        ("account", "/sapi/v1/margin/account"), ("inventory", "/sapi/v1/margin/available-inventory"),
        ("assets", "/sapi/v1/margin/allAssets"), ("pairs", "/sapi/v1/margin/allPairs"), ("ping", "/api/v3/ping"),
    ])
    func `so do the other statements that have raw`(_ statement: String, _ path: String) async {
        let shell = VirtualShell(overriding: [path: "pong"])
        #expect(await shell.run("\(statement) as raw") == 3, "\(shell.errors.text)")
        #expect(shell.output.text == "pong\n")
    }

    @Test func `error and its variable have the facts`() async {
        let shell = VirtualShell(overriding: [Self.path: #"{"amount":"-1"}"#])
        _ = await shell.run("set onError continue\nborrow BTC\nerror as json\necho $error.facts")
        let facts = #"status=200 fault=negative member=amount expected=amount found="-1" size=15 type=application/json"#
        #expect(shell.output.text.hasSuffix(facts + "\n"), "\(shell.output.text)")
        #expect(shell.output.text.contains("the exchange sent a negative amount"))
        #expect(shell.output.text.contains(#""facts":"status=200 fault=negative"#))
    }

    @Test(arguments: Language.allCases)
    func `after a failure without a code, error has a meaning`(_ language: Language) async {
        let shell = VirtualShell(language: language)
        _ = await shell.run("set onError continue\nsandbox fault firewall times 9\nborrow BTC\nerror as csv")
        let row = shell.output.text.split(separator: "\r\n").last?.split(
            separator: ",",
            omittingEmptySubsequences: false
        )
        #expect(row?.count ?? 0 > 5 && row?[5].isEmpty == false, "\(shell.output.text)")
    }
}
