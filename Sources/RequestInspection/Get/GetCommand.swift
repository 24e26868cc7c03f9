import BilingualText
import BinanceEndpoints
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import JSONText
import RecordRendering
import ShellRuntime
import ShellSession

/// `get PATH [NAME=VALUE...]`: sends any read-only request of the table, and nothing else.
struct GetCommand: RequestingCommand, InspectingCommand {
    let requester: ExchangeRequester
    let console: Console
    let time: any TimeSource

    let declaration = CommandDeclaration(
        name: "get",
        hints: ["request", "api", "fetch"],
        summary: LocalizedText("send any read-only request by its path", "按路径发送任意只读请求"),
        discussion: LocalizedText(
            """
            The path and the names are the API's own: `/sapi/v1/` is implied, spot paths begin with `/api/v3/`, those of portfolio margin with `/papi/v1/`, which go to its own host. Only \
            documented requests and names can be sent, and values are checked first. Where a request can be about an \
            isolated pair, the session's account fills that in. A time is in milliseconds, like \
            `2025-01-09T03:38:12.000Z`, or `-7d` from now. Tab completes paths, names and values, and `help get margin/interestHistory` \
            describes one request. `pages` follows all pages of a history, and windows of time where one request \
            cannot cover the whole span.
            """,
            """
            路径和参数名即 API 的名称：省略 `/sapi/v1/`，现货路径以 `/api/v3/` 开头，统一账户路径以 `/papi/v1/` 开头并发往其主机。只能发送有文档的请求和参数，\
            取值会先检查。请求可针对逐仓交易对时，由会话的账户自动填入。时间为毫秒、形如 \
            `2025-01-09T03:38:12.000Z`，或 `-7d`（距今）。Tab 可补全路径、参数名和取值，`help get margin/interestHistory` \
            说明单个请求。`pages` 依次获取记录的各页，并在一次请求无法覆盖时按时间分段。
            """
        ),
        signature: CommandSignature(
            [Parameter("path", "PATH", .text), Parameter("parameters", "NAME=VALUE", .text, .zeroOrMore)],
            options: [
                CommandOption(
                    "pages",
                    [Parameter("pages", "N|all", .text)],
                    summary: LocalizedText("get at most N pages, or all", "最多获取 N 页，或全部")
                )
            ] + RequestOptionWords.marginOnly
        ),
        permission: nil,
        output: .rows(fields: { nil }),
        hasRawForm: true,
        needs: [.network, .credentials],
        examples: [
            .init(
                "get margin/priceIndex symbol=BTCUSDT",
                output: """
                    calcTime  2025-01-09T03:38:12.000Z
                    price     64000.00000000
                    symbol    BTCUSDT
                    simulated

                    """,
                explanation: LocalizedText("one request", "单个请求")
            )
        ],
        namesAccount: true,
        agentTool: AgentTool(nil)
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let plan = try plan(of: invocation)
        guard let pages = plan.pages else {
            let response = try await requester.ask(plan.request.endpoint, under: plan.snapshot)
            return CommandResult(records: [plan.record(response)])
        }
        return try await GetPaging(plan: plan, limit: pages, requester: requester, console: console).run(in: context)
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let plan = try plan(of: invocation)
        return [
            PlannedRequest(plan.request.endpoint, under: plan.snapshot, namesFromScope: plan.request.namesFromScope)
        ]
    }

    private func plan(of invocation: CommandInvocation) throws(ShellFailure) -> GetPlan {
        do {
            return try GetPlan(invocation, in: requester.session, at: time.wallMilliseconds)
        } catch {
            throw error.failure
        }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        guard let plan = try? plan(of: invocation) else {
            return CommandCost(requests: 1, weight: .none)
        }
        let weight = RequestWeights(plan.request.weight)
        guard let pages = plan.pages else { return CommandCost(requests: 1, weight: weight) }
        let known = RowPages(plan.request, now: time.wallMilliseconds).bounds
        let least = min(known.least, pages.most)
        let most = pages == .all ? known.most : min(known.most ?? .max, pages.most)
        guard let most else { return CommandCost(requests: least, weight: least * weight, further: weight) }
        return CommandCost(requests: most, weight: most * weight, isUpperBound: least < most)
    }

    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        do {
            _ = try GetPlan(invocation, in: requester.session, at: time.wallMilliseconds)
            return []
        } catch {
            return GetPlan.isKnownBeforeRunning(error, of: invocation) ? [error.failure] : []
        }
    }
}

/// A statement's request, checked against the table.
struct GetPlan: Sendable {
    enum Pages: Hashable, Sendable {
        case all
        case atMost(Int)

        var most: Int { if case .atMost(let count) = self { count } else { .max } }
    }

    let request: RowRequest
    let snapshot: SessionSnapshot
    let pages: Pages?

    /// - Parameter now: in milliseconds since 1970.
    /// - Throws: what is wrong with the first wrong word.
    init(_ invocation: CommandInvocation, in session: ShellSession, at now: Int64) throws(GetProblem) {
        let path = invocation.text("path") ?? ""
        let place = invocation.argument("path")?.range
        guard let row = EndpointRow.at(path) else { throw GetProblem(.unknownPath(path, at: place)) }
        let words = invocation.arguments("parameters")
        let values = try words.map { word throws(GetProblem) in
            guard let value = GetValue(word.text ?? "") else {
                throw GetProblem(.notNameAndValue(word.text ?? "", row, at: word.range))
            }
            return value
        }
        pages = try Self.pages(of: invocation, row)
        do {
            var snapshot = try RequestOptionWords.apply(invocation, to: session.snapshot)
            // Their host is that of portfolio margin, whatever account the session uses.
            if row.isForPortfolio { snapshot.scope = .portfolio }
            self.snapshot = snapshot
        } catch {
            throw GetProblem(error as? ShellFailure ?? .unknownPath(path, at: place))
        }
        do {
            request = try RowRequest(
                row,
                values.map { ($0.name, $0.sent(at: now)) },
                scope: snapshot.scope,
                now: now,
                isWindowed: pages != nil
            )
        } catch {
            let word = words.first { word in error.names.contains { word.text?.hasPrefix($0 + "=") ?? false } }
            throw GetProblem(.rowProblem(error, row, word: word?.text, at: word?.range ?? place), problem: error)
        }
    }

    private static func pages(of invocation: CommandInvocation, _ row: EndpointRow) throws(GetProblem) -> Pages? {
        guard let argument = invocation.argument("pages"), let text = argument.text else { return nil }
        guard RowPages.canPage(row) else { throw GetProblem(.hasNoPages(row, at: argument.range)) }
        if text == "all" { return .all }
        guard let count = Int(text), (1...1_000_000).contains(count) else {
            throw GetProblem(.badPageCount(text, at: argument.range))
        }
        return .atMost(count)
    }

    /// Whether a problem is certain before the script runs: a variable's value and the account are not known then.
    static func isKnownBeforeRunning(_ problem: GetProblem, of invocation: CommandInvocation) -> Bool {
        guard case .command(let command) = invocation.statement.kind else { return true }
        let typed = command.arguments.count { $0.isWord }
        let bound = 1 + invocation.arguments("parameters").count
        let isWhole = typed == bound && invocation.text("path") != nil
        switch problem.problem?.kind {
        case .missing:
            return isWhole && !(problem.problem?.names.allSatisfy(["symbol", "isIsolated"].contains) ?? false)
        case .oneNeeded: return isWhole && !(problem.problem?.names.contains("symbol") ?? false)
        default: return invocation.text("path") != nil
        }
    }

    /// The record of a response.
    func record(_ response: ExchangeResponse<AnyReply>) -> Record {
        let content = ReplyContent(
            response.value.json,
            columns: request.row.members.columns,
            isSimulated: snapshot.isSandbox || response.isSimulated
        )
        return .reply(content, rawBytes: response.body)
    }
}

/// One word `NAME=VALUE`.
struct GetValue {
    let name: String
    let value: String

    /// Nil without a name and an equals sign.
    init?(_ word: String) {
        guard let mark = word.firstIndex(of: "="), mark > word.startIndex else { return nil }
        name = String(word[..<mark])
        value = String(word[word.index(after: mark)...])
    }

    /// The value as it is sent: a time as tables show it, or a time ago, is in milliseconds then.
    func sent(at now: Int64) -> String {
        guard name.hasSuffix("Time") else { return value }
        if value.hasPrefix("-"), let ago = DurationLiteral.parse(String(value.dropFirst())) {
            return String(max(now - ago.wholeMilliseconds, 0))
        }
        let whole =
            switch value.utf8.count {
            case 10: value + "T00:00:00.000Z"
            case 20 where value.hasSuffix("Z"): String(value.dropLast()) + ".000Z"
            default: value
            }
        return UTCTime.milliseconds(of: whole).map { String($0) } ?? value
    }
}

extension Argument {
    fileprivate var isWord: Bool {
        switch content {
        case .word, .words: true
        default: false
        }
    }
}
