import BilingualText
import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime
import ShellSession

/// `clock`: measures the exchange's clock.
struct ClockCommand: RequestingCommand {
    let requester: ExchangeRequester
    /// The number of requests in a measurement.
    private static let exchanges = 5

    let declaration = CommandDeclaration(
        name: "clock",
        hints: ["time", "date", "skew"],
        summary: LocalizedText("measure this computer's clock against the exchange's", "测量本机时钟与交易所的偏差"),
        discussion: LocalizedText(
            """
            Sends five short requests and uses the one with the shortest round trip; the error is half of that \
            round trip. Signed requests then use the measured clock.
            """,
            "发送五个短请求，采用往返时间最短的一个，误差为往返时间的一半。此后的签名请求使用测得的时钟。"
        ),
        permission: nil,
        output: .record,
        needs: [.network],
        examples: [
            .init(
                "clock",
                output: """
                    Server time    2025-01-09 03:38:12.000 UTC
                    This computer  the same (± 0.5 ms)
                    Round trip     0 ms, the shortest of 5
                    ✓ It does not matter: timestamps of this computer are within recvWindow (5000 ms).
                    simulated

                    """,
                explanation: LocalizedText("the offset between the two clocks", "两个时钟的偏差")
            )
        ],
        agentTool: AgentTool(["clock"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let measured = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            let reading = try await client.measureClock(exchanges: Self.exchanges)
            return (reading, client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds)
        }
        return CommandResult(
            records: [
                ClockResult.description.record(
                    of: ClockResult(
                        reading: measured.0,
                        serverMilliseconds: measured.1,
                        recvWindow: snapshot.settings.recvWindow?.milliseconds ?? 5000,
                        exchanges: Self.exchanges,
                        isSimulated: requester.gateway.isSimulated(snapshot)
                    )
                )
            ]
        )
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        [PlannedRequest(.serverTime, under: requester.session.snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: Self.exchanges, weight: RequestWeights(address: Self.exchanges))
    }
}
