import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `whoami`: the profile and how it was selected, where requests go, and the key's permissions.
struct WhoamiCommand: RequestingCommand {
    let session: ShellSession
    let gateway: ExchangeGateway

    let declaration = CommandDeclaration(
        name: "whoami",
        hints: ["key", "me"],
        summary: LocalizedText("show the profile, the API key and its permissions", "显示配置档、API Key 及其权限"),
        discussion: LocalizedText(
            """
            Sends two signed requests of weight 1. marginsh only needs a key that can read; a warning lists every \
            other permission.
            """,
            "发送两个权重为 1 的签名请求。marginsh 只需要具有读取权限的 Key，其他权限会以警告列出。"
        ),
        permission: nil,
        output: .record,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "let me = whoami; echo $me.permissions",
                output: "enableReading enableMargin enableSpotAndMarginTrading\n",
                explanation: LocalizedText("the permissions of the API key", "API Key 的权限")
            )
        ],
        isAboutThisMachine: true,
        agentTool: AgentTool(["whoami"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = session.snapshot
        let client = try await gateway.client(for: snapshot)
        let restrictions: APIRestrictions
        let account: AccountInfo
        do {
            (restrictions, account) = try await client.concurrently { requests throws(ExchangeError) in
                let permissions = requests.send(.apiRestrictions, from: client)
                let account = requests.send(.accountInfo, from: client)
                let restrictions = try await permissions.value().value
                gateway.facts.keyFacts.note(restrictions, of: AccountIdentity(snapshot))
                return (restrictions, try await account.value().value)
            }
        } catch {
            throw error.category == .cancelled ? CancellationError() : ShellFailure(error) as any Error
        }
        let format = context.output.format ?? snapshot.settings["format"]?.text
        if !snapshot.isSandbox, context.isCaptured || !WhoamiResult.isPage(format) {
            for warning in KeyWarnings.messages(about: restrictions) { context.notice(warning) }
        }
        let result = WhoamiResult(
            snapshot: snapshot,
            baseURL: client.baseURL,
            portfolioURL: client.portfolio?.baseURL,
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

/// Warnings about a key that can do more than this program needs.
enum KeyWarnings {
    /// One warning per excess permission; none for a key that can only read, and only from listed addresses.
    static func messages(about restrictions: APIRestrictions) -> [Message] {
        var warnings: [Message] = []
        let granted = restrictions.beyondReading.filter(\.isGranted).map(\.name)
        if !granted.isEmpty {
            warnings.append(.keyMayWrite(granted.joined(separator: " ")))
        }
        let unread = restrictions.beyondReading.filter { !$0.isGranted }.map(\.name)
        if !unread.isEmpty {
            warnings.append(.permissionsUnread(unread.joined(separator: " ")))
        }
        if restrictions.isIPRestricted == false { warnings.append(.keyFromAnywhere) }
        return warnings
    }

    /// What to change about the key, in a sentence or two; nil if it can only read, and only from listed addresses.
    static func advice(about restrictions: APIRestrictions) -> Message? {
        switch (restrictions.beyondReading.isEmpty, restrictions.isIPRestricted == false) {
        case (false, true): .keyMayWriteFromAnywhere
        case (false, false): .keyMayWriteAdvice
        case (true, true): .keyFromAnywhereAdvice
        case (true, false): nil
        }
    }
}

extension Message {
    fileprivate static let keyMayWriteFromAnywhere = English(
        "whoami.mayWriteFromAnywhere",
        """
        The key can do more than read, and works from any address. Create a read-only, IP-restricted key for marginsh.
        """
    )
    .chinese("此 Key 除读取外还有其他权限，且可从任何 IP 使用。请为 marginsh 创建只读且设有 IP 白名单的 Key。")

    fileprivate static let keyMayWriteAdvice = English(
        "whoami.mayWriteAdvice",
        "The key can do more than read. Create a read-only key for marginsh."
    )
    .chinese("此 Key 除读取外还有其他权限。请为 marginsh 创建只读的 Key。")

    fileprivate static let keyFromAnywhereAdvice = English(
        "whoami.fromAnywhereAdvice",
        "The key works from any address. Give it an IP whitelist on the exchange."
    )
    .chinese("此 Key 可从任何 IP 使用。请在交易所为其设置 IP 白名单。")
}
