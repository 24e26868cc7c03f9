import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `verify "URL or query"`: checks a signed request and finds the error in it.
struct VerifyCommand: Command {
    let session: ShellSession
    let gateway: ExchangeGateway
    let console: Console

    let declaration = CommandDeclaration(
        name: "verify",
        hints: ["signature", "checksign"],
        summary: LocalizedText("check a signed request and find the error in it", "检查签名请求并找出其中的错误"),
        discussion: LocalizedText(
            """
            Takes a whole signed URL, only the query, or a curl command line, in quotes. If the session has a key, \
            each known error is tried and compared with the signature; without one, only the form is checked. \
            Sends nothing. The statement is not kept in the history or the log, and the request is not echoed.
            """,
            """
            接受完整的签名 URL、仅查询串或 curl 命令行，请加引号。会话有密钥时，逐一模拟已知错误并与签名比较；\
            没有密钥时只检查格式。不发送任何请求。该语句不会保存到历史记录和日志，也不会复述请求内容。
            """
        ),
        signature: CommandSignature([Parameter("request", "URL/QUERY", .freeText, .oneOrMore)]),
        permission: nil,
        examples: [
            .init(
                "verify \"asset=BTC&timestamp=1736393892&signature=0000\" as csv",
                output: nil,
                explanation: LocalizedText("a query string from another program's log", "来自其他程序日志的查询串")
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

    /// The session's key; nil if it has none, or cannot read it, which is reported.
    private func credentials(in context: CommandContext) async throws -> Credentials? {
        do {
            return try await gateway.fetchCredentials(for: session.snapshot)
        } catch let failure as ShellFailure {
            context.notice(failure.message)
            return nil
        }
    }
}
