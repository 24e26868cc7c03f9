import BilingualText
import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `ping`: checks whether the exchange responds.
struct PingCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "ping",
        hints: ["connect", "online"],
        summary: LocalizedText("check whether the exchange responds, and how fast", "检查交易所是否可达及延迟"),
        discussion: LocalizedText(
            "The smallest request. It needs no key, so it separates network problems from key problems.",
            "最小的请求，不需要密钥，因此可以区分网络问题与密钥问题。"
        ),
        permission: nil,
        output: .record,
        hasRawForm: true,
        needs: [.network],
        examples: [
            .init(
                "ping",
                output: """
                    HOST         LATENCY  TIME
                    127.0.0.1:1       0s  2025-01-09T03:38:12.000Z
                    simulated

                    """,
                explanation: LocalizedText("check the connection", "检查连接")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let (response, host) = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            (try await client.send(.ping), client.baseURL.authority)
        }
        let result = PingResult(
            host: host,
            isNewConnection: response.timing.newConnection,
            response: ResponseFacts(response, isSandbox: snapshot.isSandbox)
        )
        return CommandResult(records: [PingResult.description.record(of: result, rawBytes: response.body)])
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        [PlannedRequest(.ping, under: requester.session.snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 1, weight: RequestWeights(address: 1))
    }
}

/// That the exchange responds.
struct PingResult: Sendable {
    let host: String
    let isNewConnection: Bool?
    let response: ResponseFacts

    static let description = RecordDescription<PingResult>(
        "ping",
        version: 1,
        "that the exchange responds",
        "交易所在线",
        namesProfile: true,
        columns: ["host", "latency", "time"],
        fields: [
            .init("host", .text, "the host", "主机", column: .init("HOST", "主机")) { .text($0.host) },
            .init(
                "newConnection",
                .boolean,
                optional: true,
                "whether a connection was opened for it",
                "是否为此新建连接"
            ) { .init($0.isNewConnection) },
            .time(column: .init("TIME", "时间", dropOrder: 1)) { $0.response.milliseconds },
            .latency(column: .init("LATENCY", "延迟", alignment: .right)) { $0.response.latency },
            .simulated { $0.response.isSimulated },
        ]
    )
}
