import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession
import SystemCalls

/// `bundle FILE [for STATEMENT]`
struct BundleCommand: RequestingCommand {
    let doctor: DoctorService
    let maker: BundleMaker
    let statement: BundleStatement

    let declaration = CommandDeclaration(
        name: "bundle",
        hints: ["support", "report", "ticket"],
        summary: LocalizedText(
            english: "write a diagnosis into one file for somebody else, without secrets",
            chinese: "将诊断写入一个不含密钥的文件，供他人查看"
        ),
        discussion: LocalizedText(
            english: """
                Holds a whole diagnosis, the last 1000 records of what was asked and how it ended, and what shapes \
                this program's doings. Findings are codes, so that each side reads them in its language. Hosts, \
                addresses, paths, names, keys and amounts are replaced; no text of yours is in it but the assets and \
                pairs asked about. `for STATEMENT` adds the statement's request and what `why` tells of its asset, \
                the account's figures among it. The file is new, readable by you alone, and says what was left out. \
                `analyze FILE` reads it on the other side.
                """,
            chinese: """
                包含完整诊断、最近 1000 条查询记录及其结果，以及影响本程序行为的设置。问题以代码表示，双方各以自己的语言阅读。\
                主机、地址、路径、名称、密钥和数量均被替换；除查询过的资产和交易对外，不含您的任何文本。\
                `for STATEMENT` 另加入该语句的请求以及 `why` 对其资产的说明，其中包括账户数额。文件为新建，仅您可读，\
                并说明略去了什么。对方用 `analyze FILE` 阅读。
                """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "for",
                    [Parameter("statement", "STATEMENT", .statement)],
                    summary: LocalizedText(
                        english: "with the request of this statement, and what is behind its number",
                        chinese: "附上该语句的请求及其数额的依据"
                    )
                )
            ]
        ),
        permission: .write,
        needs: [.network, .credentials],
        examples: [
            .init(
                "bundle support.txt",
                output: nil,
                explanation: LocalizedText(english: "everything for a ticket", chinese: "提交工单所需的全部内容")
            ),
            .init(
                "bundle support.txt for borrow BTC",
                output: nil,
                explanation: LocalizedText(english: "why this number?", chinese: "这个数额从何而来？")
            ),
        ],
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let path = invocation.text("file") else { return .done }
        guard (try? FileStatus(of: path, followingSymbolicLinks: false)) == nil else {
            throw ShellFailure.bundleExists(path)
        }
        let bound = try invocation.nestedStatement("statement").map { try context.bind($0) }
        let more = bound.map { statement.cost(for: $0.invocation) } ?? .noRequest
        context.notice(DoctorService.budget(of: DiagnosticChecks.checks, and: more))
        let reports = try await doctor.climb(DiagnosticChecks.checks, offline: false)
        var sections: [(BundleSection.Name, [String])] = []
        if let bound { sections = try await statement.sections(for: bound) }
        let document = maker.document(of: reports, statement: sections)
        guard !maker.secrets.stand(in: Array(document.text.utf8)) else { throw ShellFailure.bundleLeaking }
        do throws(SystemCallError) {
            try AtomicFile.create(path, with: document.text)
        } catch {
            throw error.number == .alreadyExists ? ShellFailure.bundleExists(path) : .unwritable(path, error)
        }
        return CommandResult(records: [
            WrittenBundle.description.record(of: WrittenBundle(document: document, path: path))
        ])
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        CheckRequests.planned(for: DiagnosticChecks.checks, under: doctor.session.snapshot)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let ladder = CheckCost.of(DiagnosticChecks.checks)
        let more = invocation.nestedStatement("statement") == nil ? .noRequest : statement.highestCost
        return CommandCost(
            requests: ladder.requests + more.requests,
            weight: ladder.weight + more.weight,
            isUpperBound: true
        )
    }
}
