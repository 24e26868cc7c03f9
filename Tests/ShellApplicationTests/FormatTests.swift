import Testing

struct FormatTests {
    @Test(arguments: [
        (80, "ASSET  NAME     BORROWABLE  COLLATERAL  MIN BORROW\n"),
        (44, "ASSET  BORROWABLE  COLLATERAL  MIN BORROW\n"),
        (30, "ASSET  BORROWABLE  MIN BORROW\n"),
        (20, "ASSET  BORROWABLE\n"),
        (10, "asset       BNB\n"),
    ])
    func `columns drop in their order in a narrow window, then lines take over`(_ columns: Int, _ first: String) async {
        let shell = VirtualShell(terminalColumns: columns)
        #expect(await shell.run("assets B*") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.hasPrefix(first), "\(shell.output.text)")
    }

    @Test(arguments: [
        ("csv", "asset,scope,inventory,updated,time,latency,simulated,profile\r\nBTC,cross,1520.5,"),
        ("json", "[\n{\"schema\":\"inventory.v1\",\"asset\":\"BTC\",\"scope\":\"cross\",\"inventory\":\"1520.5\","),
        ("ndjson", "{\"schema\":\"inventory.v1\",\"asset\":\"BTC\","),
        ("vertical", "asset      BTC\nscope      cross\ninventory  1520.5\n"),
        ("raw", "{\"assets\":{"),
        ("table", "ASSET  ACCOUNT  AVAILABLE INVENTORY  UPDATED\nBTC    cross                 1520.5  "),
    ])
    func `each format writes the same record`(_ format: String, _ start: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("inventory BTC as \(format)") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.hasPrefix(start), "\(shell.output.text)")
    }

    @Test(arguments: [
        ("borrow BTC", "[\n{", "}\n]\n"), ("borrow BTC ETH", "[\n{", "}\n]\n"), ("assets NOSUCH*", "[]", "[]\n"),
        ("history", "[]", "[]\n"), ("ping", "{", "}\n"), ("account", "{", "}\n"), ("error -3045", "[\n{", "}\n]\n"),
        ("inventory BTC where inventory < 0", "[]", "[]\n"), ("show plain", "[\n{", "}\n]\n"),
    ])
    func `the command and not the response decides whether json is an array`(
        _ statement: String,
        _ start: String,
        _ end: String
    ) async {
        let shell = VirtualShell()
        #expect(await shell.run("\(statement) as json") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.hasPrefix(start) && shell.output.text.hasSuffix(end), "\(shell.output.text)")
    }

    @Test(arguments: [
        "clock as raw", "why BTC as raw", "show as raw", "let x = weight as raw", "borrow BTC first 1 as raw",
    ])
    func `what has no raw form sends nothing`(_ statement: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("ping; \(statement)") == 2)
        #expect(shell.output.text == "")
    }

    @Test func `every record of a request names its profile`() async {
        for statement in [
            "borrow BTC", "account", "inventory BTC", "assets BTC", "pairs BTCUSDT", "terms BTC", "clock", "ping",
            "why BTC", "watch BTC 1s times 1", "weight", "whoami",
        ] {
            let shell = VirtualShell()
            _ = await shell.run("borrow BTC > /dev/null; \(statement) as ndjson")
            let text = shell.output.text
            #expect(text.contains("\"profile\":\"sandbox\""), "\(text)")
            #expect(
                text.split(separator: "\n").allSatisfy { $0.split(separator: "\"profile\":").count == 2 },
                "\(text)"
            )
        }
    }

    @Test func `csv that is added to a file has one heading`() async throws {
        let folder = try ScriptFolder()
        let file = folder.path + "/log.csv"
        let shell = VirtualShell()
        for statement in ["borrow BTC as csv >> \(file)", "borrow ETH USDT as csv >> \(file)"] {
            #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
        }
        let lines = try folder.read("log.csv").split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("asset,") && lines[0].contains(",time,") && lines[0].hasSuffix(",profile"))
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",sandbox") })

        #expect(await shell.run("ping as csv >> \(file)") == 74)
        #expect(shell.errors.text.contains("the file has the columns"))
        #expect(try folder.read("log.csv").split(separator: "\r\n").count == 4)
    }
}
