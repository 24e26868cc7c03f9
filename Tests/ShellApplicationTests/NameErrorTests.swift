import MarginShell
import ShellRuntime
import Testing

/// Words that no asset and no pair is called are refused before anything is sent, with what was meant.
@Suite struct NameErrorTests {
    private static let wrongNames: [(statement: String, meant: String)] = [
        // Options as other programs write them.
        ("borrow --isolated BTCUSDT", "isolated"), ("borrow BTC --isolated BTCUSDT", "isolated"),
        ("borrow BTC --isolated=BTCUSDT", "isolated BTCUSDT"), ("borrow BTC -cross", "cross"),
        ("borrow BTC --recvWindow=5000", "recvWindow 5000"), ("watch --changes BTC 5s", "changes"),
        ("why --cross BTC", "cross"), ("plot --inventory BTC", "inventory"), ("borrow -BTC", "BTC"),
        ("borrow BTC -ETH", "ETH"), ("borrow \"-BTC\"", "BTC"),
        ("borrow BTC ‐‐cross", "cross"), ("borrow —BTC", "BTC"), ("watch -BTC 5s", "BTC"), ("inventory -BTC", "BTC"),
        ("plot -BTC", "BTC"), ("use isolated -BTCUSDT", "BTCUSDT"), ("explain borrow -BTC", "BTC"),
        ("explain borrow BTC isolated -BTCUSDT", "BTCUSDT"), ("assets -B*", "B*"), ("pairs -BTC*", "BTC*"),
        ("sandbox price -BTC 5", "BTC"), ("let x = borrow -BTC", "BTC"), ("borrow -BTC &", "BTC"),
        ("let a = \"-BTC\"; borrow $a", "BTC"), ("for a in -BTC { borrow $a }", "BTC"), ("borrow [BTC -ETH]", "ETH"),
        // Pairs as other programs write them.
        ("use isolated BTC/USDT", "BTCUSDT"), ("use isolated BTC-USDT", "BTCUSDT"),
        ("use isolated BTC_USDT", "BTCUSDT"),
        ("use isolated btc:usdt", "BTCUSDT"), ("use isolated BTC／USDT", "BTCUSDT"),
        ("borrow BTC isolated BTC/USDT", "BTCUSDT"), ("watch BTC 5s isolated BTC-USDT", "BTCUSDT"),
        ("why BTC isolated BTC_USDT", "BTCUSDT"), ("explain borrow BTC isolated BTC:USDT", "BTCUSDT"),
        ("pairs BTC/USDT", "BTCUSDT"), ("let p = \"BTC/USDT\"; borrow BTC isolated $p", "BTCUSDT"),
        // Pairs where an asset is meant.
        ("borrow BTC/USDT", "BTC isolated BTCUSDT"), ("borrow btc-usdt", "BTC isolated BTCUSDT"),
        ("why BTC/USDT", "BTC isolated BTCUSDT"), ("inventory BTC/USDT", "BTC"), ("plot BTC_USDT", "BTC"),
    ]

    @Test(arguments: wrongNames)
    func `it is refused, and what was meant is named`(statement: String, meant: String) async throws {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        #expect(await shell.run(statement) == 2, "\(shell.errors.text)")
        #expect(shell.errors.text.contains("did you mean `\(meant)`?"), "\(shell.errors.text)")
        #expect(shell.exchange.paths.isEmpty)
        // The words of variables are known only when the statement runs.
        guard !statement.contains("$") else { return }
        let folder = try ScriptFolder()
        let file = try folder.write(statement + "\n")
        let checked = VirtualShell(allowed: Set(PermissionClass.allCases))
        #expect(checked.check(file: file) == 2)
        #expect(checked.errors.text.contains("did you mean `\(meant)`?"), "\(checked.errors.text)")
    }

    @Test(arguments: ["borrow -", "borrow --", "use isolated /", "borrow BTC isolated -"])
    func `a word of only marks is refused without a guess`(statement: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 2)
        #expect(!shell.errors.text.contains("did you mean"))
        #expect(shell.exchange.paths.isEmpty)
    }

    @Test func `names that only look unusual are taken`() async {
        let shell = VirtualShell()
        #expect(await shell.run("borrow 1000SATS 这是测试币 as csv; use isolated 这是测试币USDT; assets 1*") == 0)
    }

    @Test(arguments: [
        ("borrow BTC isolated BTCUSTD", "BTCUSDT"), ("watch BTC 1s times 1 isolated BTCUSTD", "BTCUSDT"),
        ("why BTC isolated ETHUSTD", "ETHUSDT"), ("use isolated BTCUSD", "BTCUSDT"),
        ("explain borrow BTC isolated BTCUDST", "BTCUSDT"),
    ])
    func `a pair that is not in the list is requested, and the nearest one is named`(statement: String, meant: String)
        async
    {
        let shell = VirtualShell()
        _ = await shell.run(statement)
        let notice = "is not on the exchange's list of isolated pairs"
        #expect(shell.errors.text.contains(notice), "\(shell.errors.text)")
        #expect(shell.errors.text.contains("did you mean `\(meant)`?"), "\(shell.errors.text)")
    }

    @Test func `the list is that of the host`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("borrow BTC isolated BTCUSDT as csv") == 0)
        #expect(!shell.errors.text.contains("list of isolated pairs"))
        // There is no notice about a host whose names are not listed yet.
        let bench = try AccountBench()
        await bench.run("profile use a; borrow BTC isolated BTCUSTD")
        #expect(!bench.errors.contains("list of isolated pairs"))
    }
}
