import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `doctor [only RUNG...] [offline] [strict] [share]`, `doctor list`
struct DoctorCommand: RequestingCommand {
    let doctor: DoctorService
    let console: Console

    let declaration = CommandDeclaration(
        name: "doctor",
        hints: ["diagnose", "troubleshoot", "selftest"],
        summary: LocalizedText(
            english: "find out why questions fail: program, keys, network, clock, permissions",
            chinese: "查明查询失败的原因：程序、密钥、网络、时钟、权限"
        ),
        discussion: LocalizedText(
            english: """
                Looks at one thing after another, from this program to one real question; each rests on those before \
                it. What it may cost is told first. The status is that of the first rung that fails: 78 for \
                configuration, 7 for the network, 5 for the clock and so on. `only RUNG...` looks at some alone, \
                `offline` sends nothing, `strict` takes warnings as failures, and `share` leaves out what tells of \
                you: hosts, addresses, paths, names, amounts. `doctor list` lists the rungs. It changes nothing.
                """,
            chinese: """
                从本程序到一次真实查询逐级检查，每一级都以前面各级为基础。开始前会告知最多的开销。退出状态取自第一个失败的检查项：配置为 78，\
                网络为 7，时钟为 5，等等。`only RUNG...` 仅检查所列各项，`offline` 不发送任何请求，`strict` 将警告视为失败，\
                `share` 略去与您有关的内容：主机、地址、路径、名称、数量。`doctor list` 列出所有检查项。不做任何更改。
                """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                options: [
                    CommandOption(
                        "only",
                        [Parameter("checks", "RUNG", .choice(CheckName.allCases.map(\.rawValue)), .oneOrMore)],
                        summary: LocalizedText(english: "look at these alone", chinese: "仅检查这些项")
                    ),
                    CommandOption(
                        "offline",
                        summary: LocalizedText(
                            english: "send nothing; what needs the network stays unverified",
                            chinese: "不发送任何请求；需要网络的各项不检查"
                        )
                    ),
                    CommandOption(
                        "strict",
                        summary: LocalizedText(english: "take warnings as failures", chinese: "将警告视为失败")
                    ),
                    CommandOption(
                        "share",
                        summary: LocalizedText(
                            english: "leave out what tells of you, for a public place",
                            chinese: "略去与您有关的内容，便于公开"
                        )
                    ),
                ]
            ),
            subcommands: [
                Subcommand("list", summary: LocalizedText(english: "list the rungs", chinese: "列出所有检查项"))
            ]
        ),
        permission: nil,
        needs: [.network, .credentials],
        examples: [
            .init(
                "doctor only clock signing",
                output: """
                    CHECK    RESULT  PROBLEM  DETAILS                   WHAT TO DO
                    clock    ok      -        offset=0.0ms error=0.5ms  -
                    signing  ok      -        vectors=1 key=hmac        -
                    simulated

                    """,
                explanation: LocalizedText(english: "two rungs alone", chinese: "仅检查两项")
            ),
            .init(
                "doctor",
                output: nil,
                explanation: LocalizedText(english: "the whole ladder", chinese: "全部检查")
            ),
        ],
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard invocation.subcommand == nil else {
            return CommandResult(
                records: DiagnosticChecks.checks.map {
                    ListedCheck.description.record(of: ListedCheck(check: $0, language: console.language))
                }
            )
        }
        let checks = Self.checks(of: invocation)
        let isOffline = invocation.has("offline")
        tellBudget(checks, isOffline: isOffline, in: context)
        var pseudonyms = Pseudonyms()
        let isShared = invocation.has("share")
        let snapshot = doctor.session.snapshot
        let reports = try await doctor.climb(checks, offline: isOffline) { report in
            let facts = isShared ? report.result.facts.map { pseudonyms.shared($0) } : report.result.facts
            let check = ShownCheck(
                report: report,
                facts: facts,
                isSimulated: doctor.gateway.isSimulated(snapshot),
                language: console.language
            )
            try context.emit(ShownCheck.description.record(of: check))
        }
        return CommandResult(
            failure: DoctorService.failure(among: reports, strict: invocation.has("strict"), in: console.language)
        )
    }

    func requests(of invocation: CommandInvocation) -> [PlannedRequest] {
        guard invocation.subcommand == nil, !invocation.has("offline") else { return [] }
        return CheckRequests.planned(for: Self.checks(of: invocation), under: doctor.session.snapshot)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        guard invocation.subcommand == nil, !invocation.has("offline") else { return .free }
        let cost = CheckCost.of(Self.checks(of: invocation))
        return CommandCost(requests: cost.requests, weight: cost.weight, isUpperBound: true)
    }

    private static func checks(of invocation: CommandInvocation) -> [any DiagnosticCheck] {
        DiagnosticChecks.checks(named: invocation.texts("checks").compactMap(CheckName.init))
    }

    private func tellBudget(_ checks: [any DiagnosticCheck], isOffline: Bool, in context: CommandContext) {
        guard !isOffline, checks.contains(where: { $0.cost != nil }) else { return }
        context.notice(DoctorService.budget(of: checks))
    }
}
