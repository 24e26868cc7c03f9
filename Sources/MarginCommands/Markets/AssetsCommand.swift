import CommandLanguage
import BilingualText
import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `assets [GLOB]`: lists margin assets.
struct AssetsCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "assets",
        hints: ["coins", "allAssets"],
        summary: LocalizedText("list margin assets", "列出杠杆资产"),
        discussion: LocalizedText(
            "GLOB filters by name: `*` matches any characters, `?` matches one. Case does not matter.",
            "GLOB 按名称筛选：`*` 匹配任意字符，`?` 匹配一个字符，不区分大小写。"
        ),
        signature: CommandSignature([Parameter("pattern", "GLOB", .glob, .optional)]),
        permission: nil,
        output: .rows(AssetResult.description),
        hasRawForm: true,
        needs: [.network, .credentials],
        examples: [
            .init(
                "assets B*",
                output: """
                    ASSET  NAME     BORROWABLE  COLLATERAL  MIN BORROW
                    BNB    BNB      yes         yes                  0
                    BTC    Bitcoin  yes         yes                  0
                    simulated

                    """,
                explanation: LocalizedText("assets that begin with B", "以 B 开头的资产")
            )
        ],
        agentTool: AgentTool(["asset"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = requester.session.snapshot
        let response = try await requester.ask(.allAssets(), under: snapshot)
        let filter = NameFilter(invocation)
        let chosen = response.value.filter { filter.takes($0.name) }.sorted { $0.name < $1.name }
        filter.tellIfNone(chosen.isEmpty, in: context)
        let facts = ResponseFacts(response, isSandbox: snapshot.isSandbox)
        return CommandResult(
            records: chosen.enumerated().map { index, asset in
                AssetResult.description.record(
                    of: AssetResult(asset: asset, response: facts),
                    rawBytes: index == 0 ? response.body : nil
                )
            }
        )
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        [PlannedRequest(.allAssets(), under: requester.session.snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 1, weight: RequestWeights(address: 1))
    }
}
