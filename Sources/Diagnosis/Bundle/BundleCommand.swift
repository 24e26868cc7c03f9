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
        summary: LocalizedText("write a support file without secrets", "生成不含密钥的诊断包"),
        discussion: LocalizedText(
            """
            A bundle contains a full diagnosis, the last 1000 requests with their results, and the settings that \
            affect this program. Problems are codes, so each side reads them in its own language. Hosts, \
            addresses, paths, names, keys and amounts are replaced; of your own text only asset and pair names \
            remain. `for STATEMENT` adds the statement's request and what `why` shows for its asset, with the \
            account's figures. The file is new, only you can read it, and it lists what was left out. The other \
            person opens it with `analyze FILE`.
            """,
            """
            诊断包包含完整诊断、最近 1000 个请求及其结果，以及影响本程序的设置。问题以代码表示，\
            双方各以自己的语言阅读。主机、地址、路径、名称、密钥和数额均被替换；您输入的文本中只保留资产和交易对的\
            名称。`for STATEMENT` 另外加入该语句的请求以及 `why` 对其资产的说明，其中包含账户数额。文件为新建，\
            仅您可读，并列出略去的内容。对方用 `analyze FILE` 查看。
            """
        ),
        signature: CommandSignature(
            [Parameter("file", "FILE", .file)],
            options: [
                CommandOption(
                    "for",
                    [Parameter("statement", "STATEMENT", .statement)],
                    summary: LocalizedText("add the request of this statement and its explanation", "附上该语句的请求及其说明")
                )
            ]
        ),
        permission: .write,
        output: .record,
        needs: [.network, .credentials],
        examples: [
            .init(
                "bundle support.txt",
                output: nil,
                explanation: LocalizedText("everything for a support ticket", "提交工单所需的全部内容")
            ),
            .init(
                "bundle support.txt for borrow BTC",
                output: nil,
                explanation: LocalizedText("with the reasons for an amount", "附上额度的原因")
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
        let reports = try await doctor.run(DiagnosticChecks.checks, offline: false)
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
        let cost = CheckCost.of(DiagnosticChecks.checks)
        let more = invocation.nestedStatement("statement") == nil ? .noRequest : statement.highestCost
        return CommandCost(
            requests: cost.requests + more.requests,
            weight: cost.weight + more.weight,
            isUpperBound: true
        )
    }
}
