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
    /// How many exchanges make a measurement.
    private static let exchanges = 5

    let declaration = CommandDeclaration(
        name: "clock",
        hints: ["time", "date", "skew"],
        summary: LocalizedText(
            english: "measure the exchange's clock beside this machine's",
            chinese: "测量交易所时钟与本机时钟的偏差"
        ),
        discussion: LocalizedText(
            english:
                "Five short questions, of which the one with the shortest way counts; its error is half of that way. "
                + "Signed questions are stamped with the measured clock from then on.",
            chinese: "发送五次短查询，取往返最短者，误差为其一半。此后的签名查询使用测得的时钟。"
        ),
        permission: nil,
        needs: [.network],
        examples: [
            .init(
                "clock",
                output: """
                    SERVER TIME               OFFSET MS   ± MS  ROUND TRIP MS  DRIFT ppm
                    2025-01-09T03:38:12.000Z      0.000  0.500          0.000          -
                    simulated

                    """,
                explanation: LocalizedText(english: "how far apart they are", chinese: "两者相差多少")
            )
        ]
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
