import BilingualText
import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `pairs [GLOB]`: the pairs of margin trading, cross and isolated side by side.
struct PairsCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "pairs",
        hints: ["symbols", "allPairs"],
        summary: LocalizedText(english: "list the pairs of margin trading", chinese: "列出杠杆交易对"),
        discussion: LocalizedText(
            english:
                "Two questions, for the cross and the isolated pairs, in one list. GLOB chooses by name, with `*` for "
                + "any characters and `?` for one, in either case. As raw it gives both answers' bytes, cross first.",
            chinese: "发送两次查询（全仓与逐仓），合并为一个列表。GLOB 按名称筛选，`*` 表示任意字符，`?` 表示一个字符，不分大小写。"
                + "以 raw 显示时依次给出全仓和逐仓应答的原始字节。"
        ),
        signature: CommandSignature([Parameter("pattern", "GLOB", .glob, .optional)]),
        permission: nil,
        needs: [.network, .credentials],
        examples: [
            .init(
                "pairs BTC*",
                output: """
                    PAIR     BASE  QUOTE  CROSS  ISOLATED
                    BTCUSDT  BTC   USDT   true   true
                    simulated

                    """,
                explanation: LocalizedText(english: "those of BTC", chinese: "BTC 的交易对")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let cross = try await requester.ask(.allPairs(), under: snapshot)
        let isolated = try await requester.ask(.isolatedAllPairs(), under: snapshot)
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
