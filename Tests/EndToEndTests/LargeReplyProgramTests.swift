import Testing

/// Long histories, with ten times the memory that they may take.
struct LargeReplyProgramTests {
    @Test func `a hundred thousand rows are written in little memory`() throws {
        let shell = try ShellProcess()
        let statement = "get /api/v3/aggTrades symbol=BTCUSDT pages 100 as csv"
        // In kilobytes: what the process may allocate.
        let run = try shell.runShell("ulimit -d 500000; $BINARY --profile sandbox -c '\(statement)'")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.utf8.count { $0 == 0x0A } == 100_001)
    }
}
