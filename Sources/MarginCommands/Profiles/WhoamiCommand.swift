import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `whoami`: the profile and why it is that one, where requests go, and what the key may do.
struct WhoamiCommand: RequestingCommand {
    let session: ShellSession
    let gateway: ExchangeGateway

    let declaration = CommandDeclaration(
        name: "whoami",
        hints: ["key", "me"],
        summary: LocalizedText(
            english: "which profile and key this is, and what the exchange lets the key do",
            chinese: "当前的配置和密钥，以及交易所允许该密钥做什么"
        ),
        discussion: LocalizedText(
            english:
                "Two signed questions of weight 1. A key for this shell needs to read and nothing more: whatever else "
                + "it may do is named in a warning.",
            chinese: "两次权重为 1 的签名查询。本程序的密钥只需读取权限：其余任何权限都会以警告列出。"
        ),
        permission: nil,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "let me = whoami; echo $me.permissions",
                output: "enableReading enableMargin enableSpotAndMarginTrading\n",
                explanation: LocalizedText(english: "what the key may do", chinese: "该密钥可以做什么")
            )
        ],
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = session.snapshot
        let client = try await gateway.client(for: snapshot)
        let restrictions: APIRestrictions
        let account: AccountInfo
        do {
            restrictions = try await client.send(.apiRestrictions).value
            gateway.facts.keyFacts.note(restrictions, of: AccountIdentity(snapshot))
            account = try await client.send(.accountInfo).value
        } catch {
            throw error.category == .cancelled ? CancellationError() : ShellFailure(error) as any Error
        }
        for warning in KeyWarnings.messages(about: restrictions) { context.notice(warning) }
        let result = WhoamiResult(
            snapshot: snapshot,
            baseURL: client.baseURL,
            credentials: await gateway.fetchedCredentials(for: snapshot),
            restrictions: restrictions,
            account: account,
            isSimulated: gateway.isSimulated(snapshot)
        )
        return CommandResult(records: [WhoamiResult.description.record(of: result)])
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        let snapshot = session.snapshot
        return [PlannedRequest(.apiRestrictions, under: snapshot), PlannedRequest(.accountInfo, under: snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        CommandCost(requests: 2, weight: RequestWeights(address: 2))
    }
}
