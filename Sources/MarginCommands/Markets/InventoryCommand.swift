import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `inventory [ASSET...]`: the available inventory; one request for all assets.
struct InventoryCommand: RequestingCommand {
    let requester: ExchangeRequester

    let declaration = CommandDeclaration(
        name: "inventory",
        hints: ["inv", "pool", "available"],
        summary: LocalizedText("show the inventory available for borrowing", "查询可用库存"),
        discussion: LocalizedText(
            """
            One request returns all assets. Assets that you name are shown in that order, otherwise all of them by \
            name. Cross and isolated margin have separate inventories; the session's account selects which one is \
            shown.
            """,
            """
            一个请求返回所有资产；指定的资产按指定顺序显示，否则按名称显示全部。全仓与逐仓的库存各自独立，\
            显示哪一个由会话的账户决定。
            """
        ),
        signature: CommandSignature([Parameter("assets", "ASSET", .asset, .zeroOrMore)]),
        permission: nil,
        output: .rows(InventoryResult.description),
        hasRawForm: true,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "inventory BTC ETH",
                output: """
                    ASSET  ACCOUNT  AVAILABLE INVENTORY  UPDATED
                    BTC    cross                 1520.5  2025-01-09T03:38:12.000Z
                    ETH    cross               18240.75  2025-01-09T03:38:12.000Z
                    simulated

                    """,
                explanation: LocalizedText("two assets", "两种资产")
            )
        ],
        namesAccount: true,
        agentTool: AgentTool(["inventory"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try snapshot()
        let named = try RequestOptionWords.assets(of: invocation).map(\.name)
        let isIsolated = snapshot.scope.symbol != nil
        let response = try await requester.ask(.availableInventory(isolated: isIsolated), under: snapshot)
        let facts = ResponseFacts(response, isSandbox: snapshot.isSandbox)
        var result = CommandResult()
        for name in named.isEmpty ? response.value.assets.keys.sorted() : named {
            guard let amount = response.value.assets[name] else {
                let place = invocation.arguments("assets").first { $0.text == name }?.range
                result.failure = result.failure ?? .notInInventory(name, at: place)
                continue
            }
            let inventory = InventoryResult(
                asset: name,
                amount: amount,
                scope: snapshot.scope,
                updatedMilliseconds: response.value.updatedMilliseconds,
                response: facts
            )
            // The first record has the exchange's bytes for all of them.
            let body = result.records.isEmpty ? response.body : nil
            result.records.append(InventoryResult.description.record(of: inventory, rawBytes: body))
        }
        return result
    }

    /// The session's settings, in an account that has an inventory.
    private func snapshot() throws(ShellFailure) -> SessionSnapshot {
        let snapshot = requester.session.snapshot
        guard snapshot.scope != .portfolio else {
            throw .notInPortfolio("inventory", "get margin/available-inventory type=MARGIN")
        }
        return snapshot
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try snapshot()
        return [PlannedRequest(.availableInventory(isolated: snapshot.scope.symbol != nil), under: snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost { CommandCost(requests: 1, weight: .availableInventory) }
}

extension ShellFailure {
    /// An asset that is not in the exchange's inventory list.
    fileprivate static func notInInventory(_ asset: String, at range: SourceRange?) -> ShellFailure {
        ShellFailure(
            status: .exchange,
            category: .exchange,
            message: .notInInventory(Code(asset)),
            range: range,
            nextStep: .notInInventoryNext
        )
    }
}
