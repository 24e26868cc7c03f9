import Testing

/// Long histories, with ten times the memory that they may take.
struct LargeReplyProgramTests {
    @Test func `a hundred thousand rows are written in little memory`() throws {
        let shell = try ShellProcess()
        let statement = "get /api/v3/aggTrades symbol=BTCUSDT pages 100 as csv"
        // In kilobytes: what the process may allocate. A sanitizer allocates terabytes of its own.
        let limit = "[ -n \"$ASAN_OPTIONS$TSAN_OPTIONS\" ] || ulimit -d 500000"
        let run = try shell.runShell("\(limit); $BINARY --profile sandbox -c '\(statement)'")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.utf8.count { $0 == 0x0A } == 100_001)
    }
}
