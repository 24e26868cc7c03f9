import BilingualText
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `explain STATEMENT`: the request that a statement would send. It sends nothing.
struct ExplainCommand: Command {
    let session: ShellSession
    let explainer: RequestExplainer
    let names: MarketNameCache

    let declaration = CommandDeclaration(
        name: "explain",
        hints: ["curl", "sign", "preview"],
        summary: LocalizedText(
            english: "take apart the request that a statement would send; nothing is sent",
            chinese: "拆解某语句将要发送的请求；不会发送"
        ),
        discussion: LocalizedText(
            english: """
                Each parameter is shown with where its value comes from, then the string to sign, the algorithm, the \
                headers with the key masked, the weight as published, and a line for a shell that does the same with curl \
                and openssl. That line signs with MARGINSH_API_KEY and MARGINSH_SECRET of the environment, and holds \
                neither; the secret of an RSA or Ed25519 key is its PEM text. openssl takes an HMAC secret as an \
                argument, which other users of the machine can see for an instant. With `timestamp N`, in milliseconds, \
                the signature is shown too: another program's can then be compared byte for byte. Of a timestamp that \
                the exchange could still accept, or that lies ahead, only the first six characters are shown. \
                Statements that repeat are shown one round of.
                """,
            chinese: """
                显示每个参数及其值的来源、待签名字符串、算法、请求头（密钥已掩码）、公布的权重，以及用 curl 与 openssl 完成同样请求的命令行。\
                该命令用环境变量 MARGINSH_API_KEY 和 MARGINSH_SECRET 签名，本身不含二者；RSA 或 Ed25519 的私钥以 PEM 文本给出。\
                openssl 以参数形式接收 HMAC 密钥，同机其他用户可在瞬间看到。给出毫秒时间戳 `timestamp N` 时还显示签名，\
                便于与其他程序逐字节比较；若交易所仍可能接受该时间戳或它在未来，则只显示前六个字符。重复执行的语句只显示一轮。
                """
        ),
        signature: CommandSignature(
            [Parameter("statement", "STATEMENT", .statement)],
            options: [
                CommandOption(
                    "timestamp",
                    [Parameter("timestamp", "MS", .integer(0...9_007_199_254_740_991))],
                    summary: LocalizedText(
                        english: "sign with this time in place of the clock's, and show the signature",
                        chinese: "以此时间代替时钟签名，并显示签名"
                    )
                )
            ]
        ),
        permission: nil,
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
                explanation: LocalizedText(english: "a request that needs no key", chinese: "无需密钥的请求")
            ),
            .init(
                "explain borrow BTC isolated BTCUSDT timestamp 1736393892000",
                output: nil,
                explanation: LocalizedText(
                    english: "a signed request to compare with a bot's",
                    chinese: "可与机器人程序比较的签名请求"
                )
            ),
        ],
        isAboutThisMachine: true
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
