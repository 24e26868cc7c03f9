import Testing

/// The rows and members of responses.
@Suite struct GetRowsTests {
    @Test func `a statement chooses among the rows of a response`() async {
        let shell = VirtualShell()
        let text =
            "get margin/allAssets where assetName < \"C\" and isBorrowable == true sort by assetName down first 2"
        #expect(await shell.run("\(text) as ndjson") == 0, "\(shell.errors.text)")
        let names = shell.output.text.matches(of: /"assetName":"([^"]*)"/).map { String($0.1) }
        #expect(names == ["BTC", "BNB"], "\(shell.output.text)")
    }

    @Test(
        arguments: [
            ("echo $h.rows[0].assetName $h.rows[-1][\"assetName\"]", nil),
            (
                "expect count $h.rows > 5; for r in $h.rows { if $r.assetName == \"BTC\" { echo $r.assetFullName } }",
                "Bitcoin\n"
            ),
            (
                "let x = get margin/allAssets where assetName == \"BTC\"; echo (count $x.rows) $x.rows[0].userMinBorrow",
                nil
            ),
            ("expect error usage { echo $h.rows[0].assetNme }; echo $error.message", nil),
            ("expect error usage { get margin/allAssets where nmae == 1 }; echo $error.category", "usage\n"),
        ] as [(String, String?)]
    )
    func `a response has members`(_ text: String, _ printed: String?) async {
        let shell = VirtualShell()
        #expect(await shell.run("let h = get margin/allAssets; \(text)") == 0, "\(shell.errors.text)")
        if let printed { #expect(shell.output.text == printed) }
    }

    @Test func `rows that are added to a file have one heading`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        for asset in ["BTC", "ETH"] {
            let text = "get margin/allAssets where assetName == \"\(asset)\" as csv >> \(folder.path)/assets.csv"
            #expect(await shell.run(text) == 0, "\(shell.errors.text)")
        }
        #expect(try folder.read("assets.csv").split(separator: "\r\n").count == 3)
        #expect(await shell.run("get margin/priceIndex symbol=BTCUSDT as csv >> \(folder.path)/assets.csv") == 74)
    }
}
