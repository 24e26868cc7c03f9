import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `doctor [only CHECK...] [offline] [strict] [share]`, `doctor list`
struct DoctorCommand: RequestingCommand {
    let doctor: DoctorService
    let console: Console

    let declaration = CommandDeclaration(
        name: "doctor",
        hints: ["diagnose", "troubleshoot", "selftest"],
        summary: LocalizedText("find out why requests fail: setup, key, network, clock", "查明请求失败的原因：配置、密钥、网络、时钟"),
        discussion: LocalizedText(
            """
            Runs a series of checks, from this program to one real request. A check runs only if the checks it \
            needs have passed. First it shows what the diagnosis may cost. The exit status is that of the first \
            failed check: 78 for configuration, 7 for the network, 5 for the clock and so on. `only CHECK...` runs \
            some of the checks, `offline` sends nothing, `strict` counts warnings as failures, and `share` redacts \
            personal data: hosts, addresses, paths, names and amounts. `doctor list` lists the checks. Nothing is \
            changed.
            """,
            """
            从本程序到一个真实请求，逐项检查；所依赖的检查项通过后才检查下一项。开始前会显示最多需要的权重。\
            退出状态为首个失败检查项的状态：配置为 78，网络为 7，时钟为 5，等等。`only CHECK...` 只检查所列各项，\
            `offline` 不发送任何请求，`strict` 将警告视为失败，`share` 隐去个人信息：主机、地址、路径、\
            名称和数额。`doctor list` 列出所有检查项。不做任何更改。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                options: [
                    CommandOption(
                        "only",
                        [Parameter("checks", "CHECK", .choice(CheckName.allCases.map(\.rawValue)), .oneOrMore)],
                        summary: LocalizedText("run only these checks", "只检查这些项")
                    ),
                    CommandOption(
                        "offline",
                        summary: LocalizedText(
                            "send nothing; checks that need the network are skipped",
                            "不发送请求；跳过需要网络的检查项"
                        )
                    ),
                    CommandOption(
                        "strict",
                        summary: LocalizedText("count warnings as failures", "将警告视为失败")
                    ),
                    CommandOption(
                        "share",
                        summary: LocalizedText("redact personal data, for posting in public", "隐去个人信息，便于公开")
                    ),
                ]
            ),
            subcommands: [
                Subcommand("list", summary: LocalizedText("list the checks", "列出所有检查项"))
            ]
        ),
        permission: nil,
        needs: [.network, .credentials],
        examples: [
            .init(
                "doctor only clock signing",
                output: """
                    CHECK    RESULT  PROBLEM  DETAILS                   WHAT TO DO
                    clock    ok               offset=0.0ms error=0.5ms
                    signing  ok               vectors=1 key=hmac
                    simulated

                    """,
                explanation: LocalizedText("only two checks", "只检查两项")
            ),
            .init(
                "doctor",
                output: nil,
                explanation: LocalizedText("all checks", "全部检查项")
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
        noticeCost(checks, isOffline: isOffline, in: context)
        var pseudonyms = Pseudonyms()
        let isShared = invocation.has("share")
        let snapshot = doctor.session.snapshot
        let reports = try await doctor.run(checks, offline: isOffline) { report in
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

    private func noticeCost(_ checks: [any DiagnosticCheck], isOffline: Bool, in context: CommandContext) {
        guard !isOffline, checks.contains(where: { $0.cost != nil }) else { return }
        context.notice(DoctorService.budget(of: checks))
    }
}
