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
            Takes a signed URL, only the query, a request or log line, or a curl command line, in single quotes. If the \
            session has the key, each known error is tried and compared with the signature; without one, only the form \
            is checked. The exit status is 0 if the request is right, 1 if it is wrong, and 3 if it is undecided or \
            could not be tested. Sends nothing. The statement is not kept in the history or the log, and the request is \
            not echoed.
            """,
            """
            接受签名后的 URL、仅查询串、请求行或日志行，或 curl 命令行，请加单引号。会话有该密钥时，逐一模拟已知错误并与签名比较；\
            没有密钥时只检查格式。请求正确时退出状态为 0，错误时为 1，无法定论或无法检查时为 3。不发送任何请求。\
            该语句不会保存到历史记录和日志，也不会复述请求内容。
            """
        ),
        signature: CommandSignature([Parameter("request", "URL/QUERY", .freeText, .oneOrMore)]),
        permission: nil,
        output: .record,
        examples: [
            .init(
                "verify 'asset=BTC&timestamp=1736393892&signature=0000' as csv",
                output: nil,
                explanation: LocalizedText("a query string from another program's log", "来自其他程序日志的查询串")
            )
        ],
        keepsOutOfHistory: true,
        isAboutThisMachine: true,
        agentTool: AgentTool(["verify"])
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let text = text(of: invocation), let query = SignedQuery(text) else {
            var failure = ShellFailure.usage(.verifyNoQuery, at: invocation.argument("request")?.range)
            failure.nextStep = .verifyNoQueryNext
            failure.hidesText = true
            throw failure
        }
        let verification = Verification(of: query, in: await verificationContext())
        return CommandResult(
            records: [Verification.description.record(of: Localized(verification, in: console.language))],
            failure: Self.failure(of: verification)
        )
    }

    /// The request; of several words the text as it was typed, because a command line needs its quotes.
    private func text(of invocation: CommandInvocation) -> String? {
        guard let argument = invocation.argument("request"), let text = argument.text else { return nil }
        let typed = invocation.source.text(in: argument.range)
        return Self.isOneWord(typed) || typed.contains("$") ? text : typed
    }

    /// Whether a text is one quoted word, or has no quotes.
    private static func isOneWord(_ typed: String) -> Bool {
        guard let quote = typed.first, "\"'".contains(quote) else { return !typed.contains { "\"'".contains($0) } }
        var rest = typed.dropFirst()
        while let character = rest.popFirst(), character != quote {
            if character == "\\", quote == "\"" { rest = rest.dropFirst() }
        }
        return rest.isEmpty
    }

    private func verificationContext() async -> VerificationContext {
        let snapshot = session.snapshot
        var context = VerificationContext()
        do {
            context.credentials = try await gateway.fetchCredentials(for: snapshot)
        } catch {
            context.keyFailure = error as? ShellFailure
        }
        context.isSandbox = snapshot.isSandbox
        let url = snapshot.settings["baseURL"]?.text.lowercased() ?? ""
        if let scheme = url.firstRange(of: "://") {
            context.usesHTTP = url[..<scheme.lowerBound] == "http"
            context.host = String(url[scheme.upperBound...].prefix { $0 != "/" })
        }
        context.portfolioHost = snapshot.settings.portfolioURL?.authority
        let measured = gateway.facts.hosts.asked(.init(snapshot))?.clock.serverMilliseconds
        context.now = measured ?? gateway.facts.hosts.wallMilliseconds
        context.isMeasured = measured != nil
        return context
    }

    /// Status 1 if the request is wrong, 3 if that is not known.
    private static func failure(of verification: Verification) -> ShellFailure? {
        guard verification.verdict != .right else { return nil }
        var failure = ShellFailure(
            status: verification.verdict == .wrong ? .expectationFailed : .exchange,
            category: .expectation,
            message: .verifyFailed(Code(verification.verdict.rawValue)),
            nextStep: verification.problems.first?.nextStep ?? .verifyUseProfile
        )
        failure.hidesText = true
        return failure
    }
}
