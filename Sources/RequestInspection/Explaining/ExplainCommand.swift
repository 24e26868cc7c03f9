import RecordRendering
package import BilingualText
import ExchangeAccess
import ShellRuntime
import ShellSession

/// `explain STATEMENT`: shows the request that a statement would send. It sends nothing.
struct ExplainCommand: Command {
    let session: ShellSession
    let explainer: RequestExplainer
    let names: MarketNameCache

    let declaration = CommandDeclaration(
        name: "explain",
        hints: ["curl", "sign", "preview"],
        summary: LocalizedText("show the request of a statement (nothing is sent)", "显示语句将发送的请求（不发送）"),
        discussion: LocalizedText(
            """
            Shows each parameter and where its value comes from, the string to sign, the algorithm, the headers \
            with the API key masked, the published weight, and a command line that does the same with curl and \
            openssl. That line signs with the environment variables MARGINSH_API_KEY and MARGINSH_SECRET and \
            contains neither value; for an RSA or Ed25519 key the secret is its PEM text. openssl takes an HMAC \
            secret as an argument, which other users of this computer can see for an instant. `timestamp N`, in \
            milliseconds, also shows the signature, so that you can compare it byte for byte with another \
            program's. If the timestamp is in the future or could still be accepted, only the first six characters \
            of the signature are shown. Of a statement that repeats, one round is shown.
            """,
            """
            显示每个参数及其值的来源、待签名字符串、算法、请求头（API Key 已掩码）、公布的权重，\
            以及用 curl 与 openssl 完成同样请求的命令行。该命令行用环境变量 MARGINSH_API_KEY 和 MARGINSH_SECRET 签\
            名，本身不含它们的值；RSA 或 Ed25519 的私钥以 PEM 文本给出。openssl 以参数形式接收 HMAC 的 Secret \
            Key，同一台计算机的其他用户可在瞬间看到。`timestamp N`（毫秒）同时显示签名，便于与其他程序逐字节比较。\
            若时间戳在未来或仍可能被接受，只显示签名的前六个字符。重复执行的语句只显示一轮。
            """
        ),
        signature: CommandSignature(
            [Parameter("statement", "STATEMENT", .statement)],
            options: [
                CommandOption(
                    "timestamp",
                    [Parameter("timestamp", "MS", .integer(0...9_007_199_254_740_991))],
                    summary: LocalizedText("sign with this timestamp and show the signature", "用此时间戳签名并显示签名")
                )
            ]
        ),
        permission: nil,
        output: .records,
        needs: [.credentials],
        examples: [
            .init(
                "explain ping",
                output: """
                    FIELD    VALUE                               FROM
                    request  GET http://127.0.0.1:1/api/v3/ping  ping
                    weight   1                                   IP
                    curl -sS --noproxy '*' "http://127.0.0.1:1/api/v3/ping"
                    simulated

                    """,
                explanation: LocalizedText("a request that needs no key", "无需密钥的请求")
            ),
            .init(
                "explain borrow BTC isolated BTCUSDT timestamp 1736393892000",
                output: nil,
                explanation: LocalizedText("a signed request, to compare with another program's", "签名请求，用于与其他程序比较")
            ),
        ],
        isAboutThisMachine: true,
        agentTool: AgentTool(["explain"], without: ["timestamp"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let statement = invocation.nestedStatement("statement") else { return .done }
        let bound = try context.bind(statement)
        await names.noticeUnlisted(bound.invocation, under: session.snapshot, in: context)
        let timestamp = invocation.integer("timestamp").map(Int64.init)
        let explanations = try await explainer.explain(bound, timestamp: timestamp)
        return CommandResult(records: explanations.map { Explanation.description.record(of: $0) })
    }
}

extension Message {
    static let explainsNoBlock =
        English("explain.block", "`explain` shows the requests of one statement, not of a block").chinese(
            "`explain` 只说明单条语句的请求，不支持代码块"
        )

    static let explainsNoBlockNext =
        English(
            "explain.blockNext",
            "Explain a statement of the block; `marginsh check FILE` counts the requests of all."
        )
        .chinese("请对代码块中的单条语句使用 `explain`；`marginsh check FILE` 可统计全部请求。")

    package static func explainsNoRequest(_ command: Code) -> Message {
        English("explain.asksNothing", "\(command) sends no request").chinese("\(command) 不发送请求")
    }

    package static let explainsNoRequestNext =
        English("explain.asksNothingNext", "Give a statement that sends one, such as `explain borrow BTC`.")
        .chinese("请给出会发送请求的语句，例如 `explain borrow BTC`。")
}
