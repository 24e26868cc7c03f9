import BilingualText
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

    @Test(arguments: [
        ("get margin/allAssets sort by userMinRepay", "userMinRepay"),
        ("get margin/allAssets where userMinBorrow >= 0", "userMinBorrow"),
        ("terms sort by inventory", "INVENTORY"), ("terms where borrowLimit > 0", "BORROW LIMIT"),
        ("terms sort by liquidationRatio", "RATIO"),
        ("terms sort by inventory", "可用库存"),
    ])
    func `a column that a statement names is shown in a narrow window`(_ statement: String, _ heading: String) async {
        for width in [50, 60, 80] {
            let language: Language = heading == "可用库存" ? .chinese : .english
            let shell = VirtualShell(language: language, terminalColumns: width)
            #expect(await shell.run(statement + " first 2") == 0, "\(shell.errors.text)")
            let lines = shell.output.text.split(separator: "\n")
            #expect(lines.first?.contains(heading) == true, "\(width): \(shell.output.text)")
        }
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
