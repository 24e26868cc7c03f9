import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `verify "URL or query"`: whether somebody's signed request is right, and if not, which mistake made it.
struct VerifyCommand: Command {
    let session: ShellSession
    let gateway: ExchangeGateway
    let console: Console

    let declaration = CommandDeclaration(
        name: "verify",
        hints: ["signature", "checksign"],
        summary: LocalizedText(
            english: "is a signed request right, and if not, which known mistake made it",
            chinese: "签名请求是否正确；若不正确，是哪种已知错误所致"
        ),
        discussion: LocalizedText(
            english: """
                Takes what people have: a whole signed URL, the query alone, or a line for curl, in quotes. With the \
                session's key at hand each known mistake is made and compared with the signature; without one, only \
                what the shape shows is told. Sends nothing. The statement stands in no history and no log, and \
                nothing of the request is repeated.
                """,
            chinese: """
                可接受完整的签名 URL、仅查询串或 curl 命令行，请加引号。会话有密钥时，逐一模拟已知的错误并与签名比较；\
                没有密钥时只说明其形式。不发送任何请求。该语句不进入历史和日志，也不会复述请求内容。
                """
        ),
        signature: CommandSignature([Parameter("request", "URL/QUERY", .freeText, .oneOrMore)]),
        permission: nil,
        examples: [
            .init(
                "verify \"asset=BTC&timestamp=1736393892&signature=0000\" as csv",
                output: nil,
                explanation: LocalizedText(english: "a query from a bot's log", chinese: "来自机器人日志的查询串")
            )
        ],
        keepsOutOfHistory: true,
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let credentials = try await credentials(in: context)
        guard let text = invocation.text("request"), let verification = Verification(of: text, with: credentials) else {
            var failure = ShellFailure.usage(.verifyNoQuery, at: invocation.argument("request")?.range)
            failure.nextStep = .verifyNoQueryNext
            failure.hidesText = true
            throw failure
        }
        if session.snapshot.isSandbox, verification.verdict == .wrong {
            context.notice(.verifySandboxKey)
        }
        return CommandResult(records: [
            Verification.description.record(of: Localized(verification, in: console.language))
        ])
    }

    /// The session's key; nil where it has none, or none that can be had, which is told.
    private func credentials(in context: CommandContext) async throws -> Credentials? {
        do {
            return try await gateway.fetchCredentials(for: session.snapshot)
        } catch let failure as ShellFailure {
            context.notice(failure.message)
            return nil
        }
    }
}
