import BilingualText
import BinanceMargin
import ShellRuntime

/// `ping`: whether the exchange answers.
struct PingCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "ping",
        hints: ["connect", "online"],
        summary: LocalizedText(english: "ask whether the exchange answers, and how fast", chinese: "查询交易所是否应答及其速度"),
        discussion: LocalizedText(
            english:
                "The shortest question there is: it needs no key, so that it tells trouble on the way from trouble "
                + "with a key.",
            chinese: "最短的查询：不需要密钥，因此可以区分网络问题与密钥问题。"
        ),
        permission: nil,
        needs: [.network],
        examples: [
            .init(
                "ping",
                output: """
                    HOST         LATENCY  TIME
                    127.0.0.1:1       0s  2025-01-09T03:38:12.000Z
                    simulated by the embedded exchange

                    """,
                explanation: LocalizedText(english: "is it there", chinese: "是否在线")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let (response, host) = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            (try await client.send(.ping), client.baseURL.authority)
        }
        return CommandResult(records: [PingRecord.make(response, host: host, isSimulated: snapshot.isSandbox)])
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        [PlannedRequest(.ping, under: requester.session.snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 1, weight: RequestWeights(address: 1))
    }
}

/// That the exchange answers: schema `ping`, version 1.
enum PingRecord {
    static let fields = RecordSchema(
        Record.Schema("ping", version: 1),
        summary: LocalizedText(english: "that the exchange answers", chinese: "交易所在线"),
        fields: [
            .init("host", .text, "which one", "主机"),
            .init("newConnection", .boolean, optional: true, "whether a connection was opened for it", "是否为此新建连接"),
        ] + RecordSchema.tail
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("host", heading: LocalizedText(english: "HOST", chinese: "主机")),
            .init("latency", heading: LocalizedText(english: "LATENCY", chinese: "延迟"), alignment: .right),
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间"), dropOrder: 1),
        ]
    )

    static func make(_ response: ExchangeResponse<Pong>, host: String, isSimulated: Bool) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("host", .text(host)), .flag("newConnection", response.timing.newConnection),
            ] + Record.Field.tail(response, isSimulated: isSimulated),
            rawBytes: response.body
        )
    }
}
