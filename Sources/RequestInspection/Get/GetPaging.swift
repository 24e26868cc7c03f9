import BilingualText
import BinanceEndpoints
import BinanceMargin
import ExchangeAccess
import InjectedTime
import JSONText
import RecordRendering
import ShellRuntime
import ShellSession

/// Gets page after page, and shows the rows of each as they come.
struct GetPaging {
    let plan: GetPlan
    let limit: GetPlan.Pages
    let requester: ExchangeRequester
    let console: Console

    /// How often a person is shown how far it is.
    private static let interval = Duration.seconds(2)

    func run(in context: CommandContext) async throws -> CommandResult {
        let client = try await requester.gateway.client(for: plan.snapshot)
        let now = client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds
        var pages = RowPages(plan.request, now: now)
        var whole: [JSONValue] = []
        var (count, rowCount) = (0, 0)
        var result = CommandResult()
        var reported = context.time.now
        while count < limit.most, let request = pages.next {
            let response: ExchangeResponse<AnyReply>
            do {
                response = try await requester.ask(request.endpoint, under: plan.snapshot)
            } catch var failure as ShellFailure {
                if count > 0 { failure.notes.append(.stoppedAfter(pages: count, rows: rowCount)) }
                result.failure = failure
                break
            }
            let rows = pages.take(response.value.json)
            (count, rowCount) = (count + 1, rowCount + rows.count)
            if context.isCaptured {
                whole += rows
            } else {
                try context.emit(page(rows, response))
            }
            if console.wrapsNotices, reported.duration(to: context.time.now) >= Self.interval {
                reported = context.time.now
                context.notice(.pagesSoFar(pages: count, rows: rowCount))
            }
        }
        if context.isCaptured {
            let isSimulated = plan.snapshot.isSandbox
            let content = ReplyContent(
                .array(whole),
                columns: plan.request.row.members.columns,
                isSimulated: isSimulated
            )
            result.records.append(.reply(content, rawBytes: nil))
        }
        if result.failure == nil, pages.next != nil { result.notices.append(.moreThan(pages: count, rows: rowCount)) }
        return result
    }

    private func page(_ rows: [JSONValue], _ response: ExchangeResponse<AnyReply>) -> Record {
        let content = ReplyContent(
            .array(rows),
            columns: plan.request.row.members.columns,
            isSimulated: plan.snapshot.isSandbox || response.isSimulated,
            isPage: true
        )
        return .reply(content, rawBytes: response.body)
    }
}

extension Message {
    fileprivate static func pagesSoFar(pages: Int, rows: Int) -> Message {
        English("get.pagesSoFar", "\(pages, "page", "pages"), \(rows, "row", "rows") so far")
            .chinese("已获取 \(pages) 页（\(rows) 条）")
    }

    fileprivate static func stoppedAfter(pages: Int, rows: Int) -> Message {
        English("get.stoppedAfter", "stopped after \(pages, "page", "pages") with \(rows, "row", "rows")")
            .chinese("已获取 \(pages) 页（\(rows) 条）后停止")
    }

    fileprivate static func moreThan(pages: Int, rows: Int) -> Message {
        English("get.moreThan", "there may be more rows after \(pages, "page", "pages") with \(rows, "row", "rows")")
            .chinese("已获取 \(pages) 页（\(rows) 条），可能还有更多")
    }
}
