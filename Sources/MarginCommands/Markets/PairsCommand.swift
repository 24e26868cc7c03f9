import CommandLanguage
import BilingualText
import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `pairs [GLOB]`: lists margin pairs, cross and isolated in one list.
struct PairsCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "pairs",
        hints: ["symbols", "allPairs"],
        summary: LocalizedText("list margin pairs", "列出杠杆交易对"),
        discussion: LocalizedText(
            """
            Sends two requests, for the cross and the isolated pairs, and shows one list. GLOB filters by name: \
            `*` matches any characters, `?` matches one. Case does not matter. With `as raw` it prints the bytes \
            of both responses, cross first.
            """,
            """
            发送两个请求（全仓和逐仓交易对），合并显示为一个列表。GLOB 按名称筛选：`*` 匹配任意字符，\
            `?` 匹配一个字符，不区分大小写。`as raw` 依次输出全仓和逐仓响应的原始字节。
            """
        ),
        signature: CommandSignature([Parameter("pattern", "GLOB", .glob, .optional)]),
        permission: nil,
        output: .rows(PairResult.description),
        hasRawForm: true,
        needs: [.network, .credentials],
        examples: [
            .init(
                "pairs BTC*",
                output: """
                    PAIR     BASE  QUOTE  CROSS  ISOLATED
                    BTCUSDT  BTC   USDT   yes    yes
                    simulated

                    """,
                explanation: LocalizedText("BTC pairs", "BTC 的交易对")
            )
        ],
        agentTool: AgentTool(["pair"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let (cross, isolated) = try await requester.asking(under: snapshot) { client throws(ExchangeError) in
            try await client.concurrently { requests throws(ExchangeError) in
                let cross = requests.send(.allPairs(), from: client)
                let isolated = requests.send(.isolatedAllPairs(), from: client)
                return (try await cross.value(), try await isolated.value())
            }
        }
        let crossPairs = Self.bySymbol(cross.value)
        let isolatedPairs = Self.bySymbol(isolated.value)
        let filter = NameFilter(invocation)
        let chosen = Set(crossPairs.keys).union(isolatedPairs.keys).filter(filter.takes).sorted()
        filter.tellIfNone(chosen.isEmpty, in: context)
        let facts = ResponseFacts(isolated, isSandbox: snapshot.isSandbox)
        let bytes = cross.body + Array("\n".utf8) + isolated.body
        return CommandResult(
            records: chosen.enumerated().map { index, symbol in
                let pair = PairResult(
                    symbol: symbol,
                    cross: crossPairs[symbol],
                    isolated: isolatedPairs[symbol],
                    response: facts
                )
                return PairResult.description.record(of: pair, rawBytes: index == 0 ? bytes : nil)
            }
        )
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        let snapshot = requester.session.snapshot
        return [PlannedRequest(.allPairs(), under: snapshot), PlannedRequest(.isolatedAllPairs(), under: snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 2, weight: RequestWeights(address: 11))
    }

    private static func bySymbol(_ pairs: [MarginPair]) -> [String: MarginPair] {
        Dictionary(pairs.map { ($0.symbol, $0) }) { first, _ in first }
    }
}
