import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `error [CODE/TEXT]`: explains the last failure, or any code.
struct ErrorCommand: ImmediateCommand {
    let console: Console
    let session: ShellSession
    let gateway: ExchangeGateway

    /// The argument for an amount of 0, which has no code.
    private static let zero = "zero"

    let declaration = CommandDeclaration(
        name: "error",
        hints: ["errors", "code", "codes"],
        summary: LocalizedText("explain the last error, or an exchange error code", "说明最近一次错误或某个错误码"),
        discussion: LocalizedText(
            """
            Without an argument it explains the last error. With a code, an HTTP status, an error message as the exchange, its network, \
            a proxy or another program words it, or part of a name or meaning, it shows every code that matches: its meaning, likely causes here, and what \
            to do next. `error zero` explains an amount of 0. Causes are sorted by what this session knows: the clock as measured by `clock`, the \
            permissions shown by `whoami`, and the account. Sends nothing.
            """,
            """
            不带参数时说明最近一次错误；给出错误码、HTTP 状态、错误信息（交易所、其网络、代理或其他程序的）、名称或含义的一部分时，列出所有相符的错误码：含义、\
            可能的原因和解决办法。`error zero` 说明额度为 0 的情况。原因按本会话已知的信息排序：\
            `clock` 测得的时钟、`whoami` 显示的权限以及当前账户。不发送任何请求。
            """
        ),
        signature: CommandSignature([Parameter("subject", "CODE/TEXT", .freeText, .zeroOrMore)]),
        permission: nil,
        output: .records,
        group: .first,
        examples: [
            .init(
                "error -3045",
                output: """
                    code      -3045
                    name      SYSTEM
                    status    -
                    category  -
                    message   -
                    meaning   the exchange does not have enough of the asset to lend
                    cause     all of it is lent out; `inventory` shows what is available
                    next      Check `inventory`: a smaller amount may still work.
                    facts     -

                    """,
                explanation: LocalizedText("a code", "某个错误码")
            ),
            .init(
                "error signature as csv",
                output: "code,name,status,category,message,meaning,cause,next,facts\r\n"
                    + "-1022,INVALID_SIGNATURE,,,,the signature does not match the request and the key,"
                    + "\"`secret` belongs to another API key, or has extra spaces\","
                    + "\"Set `apiKey` and `secret` from the same API key, without extra spaces. For another program's "
                    + "request: run the curl line of `explain borrow BTC`, and if it works, check the request with "
                    + "`verify`.\",\r\n",
                explanation: LocalizedText("all codes that mention a word", "含有该词的所有错误码")
            ),
        ],
        agentTool: AgentTool(["errorCode"])
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let subject = invocation.argument("subject"), let text = subject.text else {
            guard let failure = context.lastFailure else { throw ShellFailure.usage(.nothingFailedYet) }
            let isOfAnother = context.isLastFailureOfAnotherAccount
            let causes = isOfAnother ? RankedCauses.unranked : causes
            var result = CommandResult(records: [record(CodeExplanation(failure, causes: causes, in: language))])
            if isOfAnother { result.notices.append(.failureOfAnotherAccount) }
            return result
        }
        guard text.lowercased() != Self.zero else {
            return CommandResult(records: [record(CodeExplanation(zeroIn: language))])
        }
        let explanations = explanations(of: text)
        guard !explanations.isEmpty else {
            throw ShellFailure.usage(.unknownCode(Code(text)), at: subject.range, notes: [Message.unknownCodeNext])
        }
        return CommandResult(records: explanations.map(record))
    }

    /// What a code, an HTTP status, or a text that contains one or matches some explains.
    private func explanations(of text: String) -> [CodeExplanation] {
        if let status = Int(text), ErrorCatalogue.entry(for: ExchangeCode(rawValue: text)) == nil,
            let explanation = CodeExplanation(status: status, in: language)
        {
            return [explanation]
        }
        let search = CodeSearch(text)
        // The code decides, then the words, then the status, which has many reasons.
        if search.named == nil {
            if let problem = search.problem { return [CodeExplanation(problem, in: language)] }
            if let found = search.status.flatMap({ CodeExplanation(status: $0, in: language) }) { return [found] }
        }
        let entries = search.entries.sorted { ($0.code.number ?? 0) > ($1.code.number ?? 0) }
        return entries.map { CodeExplanation($0, saying: text, causes: causes, in: language) }
    }

    private var language: Language { console.language }

    private func record(_ explanation: CodeExplanation) -> Record {
        CodeExplanation.description.record(of: explanation)
    }

    private var causes: RankedCauses {
        let snapshot = session.snapshot
        let account = AccountIdentity(snapshot)
        return RankedCauses(
            knowledge: SessionKnowledge(
                clock: gateway.facts.hosts.asked(account.exchange)?.clock.reading,
                restrictions: gateway.facts.keyFacts.restrictions(of: account),
                scope: snapshot.scope,
                recvWindow: snapshot.settings.recvWindow
            )
        )
    }
}
