import Testing

struct GetCommandTests {
    @Test(arguments: [
        ("get margin/priceIndex symbol=btcusdt", "calcTime  2025-01-09T03:38:12.000Z\nprice     64000.00000000\n"),
        (
            "get margin/priceIndex symbol=BTCUSDT as csv",
            "calcTime,price,symbol,profile\r\n1736393892000,64000.00000000,BTCUSDT,sandbox\r\n"
        ),
        (
            "get margin/priceIndex symbol=BTCUSDT as json",
            "{\"calcTime\":1736393892000,\"price\":\"64000.00000000\",\"symbol\":\"BTCUSDT\"}\n"
        ),
        ("get margin/allPairs symbol=BTCUSDT", "base                  id  isBuyAllowed  isMarginTrade"),
        ("get margin/allPairs symbol=BTCUSDT as csv", "base,id,isBuyAllowed,isMarginTrade,isSellAllowed,quote,symbol,"),
        ("get margin/allPairs as ndjson", "{\"base\":\"BTC\",\"id\":351637150141315861,"),
        ("get margin/allPairs symbol=BTCUSDT as vertical", "base           BTC\nid             351637150141315861\n"),
        ("get margin/delist-schedule", "no rows\n"), ("get margin/delist-schedule as json", "[]\n"),
        ("let p = get margin/priceIndex symbol=BTCUSDT; echo $p.price", "64000.00000000\n"),
    ])
    func `a response of any shape is shown in each format`(_ script: String, _ start: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.hasPrefix(start), "\(shell.output.text)")
    }

    @Test(arguments: [
        ("get margin/interestHistry", "did you mean `margin/interestHistory`?"),
        ("get interestHistory", "did you mean `margin/interestHistory`?"),
        ("get xyz", "`help get` lists all paths."),
        ("get margin/borrow", "not a read-only request"),
        ("get margin/maxBorrowable aset=BTC", "did you mean `asset=BTC`?"),
        ("get margin/maxBorrowable BTC", "did you mean `asset=BTC`?"),
        ("get margin/maxBorrowable", "also needs `asset`"),
        ("get margin/maxBorrowable asset=BTC amount=1", "has no parameter `amount`"),
        ("get margin/account asset=BTC", "takes no parameters"),
        ("get margin/available-inventory type=margin", "did you mean `type=MARGIN`?"),
        ("get margin/interestHistory size=500", "out of range for `size`: 1 to 100"),
        ("get margin/interestHistory startTime=2025-01-01 endTime=2025-03-01", "at most 30 days"),
        ("get margin/interestHistory startTime=-31d", "gives only the last 30 days; `pages all`"),
        ("get margin/borrow-repay type=REPAY startTime=2024-12-01", "gives only the last 7 days"),
        ("get margin/interestHistory size=", "`size` needs a value"),
        ("get margin/maxBorrowable asset", "did you mean `asset=`?"),
        ("get margin/maxBorrowable asset=BTC recvWindow=5000", "did you mean `recvWindow 5000`?"),
        ("get margin/interestHistory =5", "`=5` is not `NAME=VALUE`"),
        ("get margin/allPairs pages all", "takes no `pages`"),
        ("get margin/interestHistory pages some", "not a number of pages"),
    ])
    func `nothing is sent for a wrong statement`(_ statement: String, _ words: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 2)
        #expect(shell.errors.text.contains(words), "\(shell.errors.text)")
        #expect(shell.output.text.isEmpty)
    }

    @Test(arguments: [
        ("get margin/interestHistory size=1 as csv", "isolatedSymbol,profile\r\n", ",sandbox\r\n"),
        ("get margin/interestHistory size=1 as ndjson", "{\"txId\"", "\"profile\":\"sandbox\"}\n"),
        ("get margin/interestHistory pages 1 as ndjson", "{\"txId\"", "\"profile\":\"sandbox\"}\n"),
        ("get margin/account as csv", "userAssets,profile\r\n", ",sandbox\r\n"),
        ("get /api/v3/klines symbol=BTCUSDT interval=1h limit=1 as csv", "ignored,profile\r\n", ",0,sandbox\r\n"),
        ("get /api/v3/klines symbol=BTCUSDT interval=1h limit=1 as ndjson", "[1", ",\"0\"]\n"),
        ("get margin/interestHistory size=1 as json", "{\"rows\":[{\"txId\"", "}\n"),
        ("let h = get margin/account; echo $h.profile", "sandbox", "sandbox\n"),
    ])
    func `each row has the profile, and the response itself has not`(_ script: String, _ part: String, _ end: String)
        async
    {
        let shell = VirtualShell()
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(part) && shell.output.text.hasSuffix(end), "\(shell.output.text)")
    }

    @Test func `what is only known at run time is checked then`() async {
        let shell = VirtualShell()
        #expect(
            await shell.run("let a = \"asset=BTC\"; get margin/maxBorrowable $a as ndjson") == 0,
            "\(shell.errors.text)"
        )
        #expect(await shell.run("use isolated BTCUSDT; get margin/allOrders as json") == 0, "\(shell.errors.text)")
        #expect(await shell.run("use cross; get margin/allOrders") == 2)
    }

    @Test func `the account fills in the isolated pair, and the explanation says so`() async {
        let shell = VirtualShell()
        #expect(await shell.run("explain get margin/openOrders isolated BTCUSDT") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("symbol=BTCUSDT&isIsolated=TRUE"), "\(shell.output.text)")
        #expect(await shell.run("use isolated ETHUSDT; explain get margin/maxBorrowable asset=ETH") == 0)
        #expect(shell.output.text.contains("isolatedSymbol=ETHUSDT"), "\(shell.output.text)")
        #expect(shell.output.text.contains("the session's account"), "\(shell.output.text)")
    }

    @Test func `columns that do not fit are named`() async {
        let shell = VirtualShell(terminalColumns: 40)
        #expect(await shell.run("get margin/allPairs") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.hasPrefix("base                  id  isBuyAllowed\n"), "\(shell.output.text)")
        #expect(shell.output.text.contains("not shown: isMarginTrade,"), "\(shell.output.text)")
    }

    @Test func `pages are followed, and an end before the last one is said`() async {
        let shell = VirtualShell()
        let times = "startTime=2024-11-01 endTime=2025-01-05"
        let script = "get margin/interestRateHistory asset=BTC \(times) pages all as csv"
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.split(separator: "\r\n").count == 1 + 66, "\(shell.output.text)")
        #expect(await shell.run("get margin/interestRateHistory asset=BTC \(times) pages 1 as csv") == 0)
        #expect(shell.errors.text.contains("there may be more rows after 1 page"), "\(shell.errors.text)")
    }

    @Test func `help describes a request and lists all of them`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help get margin/interestHistory") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("GET /sapi/v1/margin/interestHistory, signed, weight 1 (IP)"))
        #expect(shell.output.text.contains("size=1..100"))
        #expect(await shell.run("help get") == 0)
        #expect(shell.output.text.contains("/api/v3/ticker/bookTicker"))
        #expect(await shell.run("help get margin/interestHistry") == 2)
        #expect(shell.errors.text.contains("did you mean `margin/interestHistory`?"), "\(shell.errors.text)")
    }

    @Test func `a time may be ago`() async {
        let shell = VirtualShell()
        let times = "startTime=-1d endTime=2025-01-09T03:00:00Z"
        #expect(await shell.run("explain get margin/interestHistory \(times)") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("startTime=1736307492000"), "\(shell.output.text)")
        #expect(shell.output.text.contains("endTime=1736391600000"), "\(shell.output.text)")
    }
}
