import Testing

@testable import ShellApplication

/// What `borrow` reports if the request for some of several assets failed.
@Suite struct BorrowFailureTests {
    @Test func `each failure of several assets names its own`() async {
        let bench = WatchBench()
        await bench.run("borrow NOPE BTC NADA as raw")
        #expect(bench.responses.text.contains("1.69248805"))
        for asset in ["NOPE", "NADA"] {
            #expect(
                bench.notices.text.contains(
                    "\(asset): the exchange rejected the request: -3027 Not a valid margin asset."
                )
            )
        }
    }

    @Test(arguments: ["borrow NOPE", "borrow BTC ETH isolated BTCUSDT"])
    func `no name is printed twice`(statement: String) async {
        let bench = WatchBench()
        await bench.run(statement)
        #expect(bench.notices.text.contains(/error: (the exchange rejected the request|ETH is not in BTCUSDT)/))
    }
}
