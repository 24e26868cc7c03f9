import CommandLanguage
import MarginClient
import ShellRuntime

/// `whoami`: the profile and why it is that one, where questions go, and what the key may do.
struct WhoamiCommand: AskingCommand {
    static let schema = Answer.Schema("whoami", version: 1)

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
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = session.snapshot
        let client = try await gateway.client(for: snapshot)
        let restrictions: APIRestrictions
        let account: AccountInfo
        do {
            restrictions = try await client.send(.apiRestrictions).value
            gateway.keyFacts.note(restrictions)
            account = try await client.send(.accountInfo).value
        } catch {
            throw error.category == .cancelled ? CancellationError() : ShellFailure(error) as any Error
        }
        if !restrictions.grantedBeyondReading.isEmpty {
            let names = restrictions.grantedBeyondReading.joined(separator: " ")
            context.notice(ProfileMessage.keyMayWrite.message(.text("permissions", names)))
        }
        if restrictions.isIPRestricted == false { context.notice(ProfileMessage.keyFromAnywhere.message()) }
        return CommandResult(answers: [await answer(snapshot, restrictions, account)])
    }

    func questions(of invocation: CommandInvocation) -> [PlannedQuestion] {
        let snapshot = session.snapshot
        return [PlannedQuestion(.apiRestrictions, under: snapshot), PlannedQuestion(.accountInfo, under: snapshot)]
    }

    func cost(of invocation: CommandInvocation) -> CommandCost { CommandCost(requests: 2, weight: 2) }

    private func answer(
        _ snapshot: SessionSnapshot,
        _ restrictions: APIRestrictions,
        _ account: AccountInfo
    ) async -> Answer {
        let key = await gateway.fetchedCredentials(for: snapshot)
        let settings = snapshot.settings
        let place = settings["secret"].map { SecretReference($0.text)?.description ?? "<redacted>" }
        let granted = (restrictions.enableReading == true ? ["enableReading"] : []) + restrictions.grantedBeyondReading
        return Answer(
            schema: Self.schema,
            fields: [
                .init("profile", Value(snapshot.profile?.name)),
                .init("chosen", Value(snapshot.profile?.reason.rawName)),
                .init("url", Value(snapshot.isSandbox ? nil : settings["baseURL"]?.text)),
                .init("keySource", Value(snapshot.isSandbox ? nil : place)),
                .init("key", Value(key?.apiKey.description)),
                .init("keyType", Value(key?.signingKey?.kind.rawValue)),
                .init("permissions", .text(granted.joined(separator: " "))),
                .init("ipRestricted", restrictions.isIPRestricted.map(Value.boolean) ?? .nothing),
                .init("vipLevel", .text(String(account.vipLevel))),
                .init("margin", account.isMarginEnabled.map(Value.boolean) ?? .nothing),
                .init("portfolioMargin", account.isPortfolioMarginEnabled.map(Value.boolean) ?? .nothing),
            ]
        )
    }
}

extension Value {
    fileprivate init(_ text: String?) {
        self = text.map(Value.text) ?? .nothing
    }
}

extension APIRestrictions {
    /// What the key may do beyond reading, in the exchange's own names.
    var grantedBeyondReading: [String] {
        let flags: [(name: String, isOn: Bool?)] = [
            ("enableWithdrawals", enableWithdrawals), ("enableInternalTransfer", enableInternalTransfer),
            ("enableMargin", enableMargin), ("enableSpotAndMarginTrading", enableSpotAndMarginTrading),
            ("enableFutures", enableFutures), ("permitsUniversalTransfer", permitsUniversalTransfer),
            ("enablePortfolioMarginTrading", enablePortfolioMarginTrading),
        ]
        return flags.filter { $0.isOn == true }.map(\.name)
    }
}

extension ChosenProfile.Reason {
    /// The reason as scripts see it.
    var rawName: String {
        switch self {
        case .flag: "--profile"
        case .environment: "MARGINSH_PROFILE"
        case .typed: "typed"
        case .standard: "default"
        case .picked: "picked"
        case .noneSaved: "none saved"
        }
    }
}
