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
        ("csv", "asset,scope,inventory,updated,time,latency,simulated\r\nBTC,cross,1520.5,"),
        ("json", "{\"schema\":\"inventory.v1\",\"asset\":\"BTC\",\"scope\":\"cross\",\"inventory\":\"1520.5\","),
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
}
