import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// `doctor [only CHECK...] [all] [offline] [strict] [share]`, `doctor list`
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
            needs have passed. First it shows what the diagnosis may cost. Problems come first, each with the next \
            step; `help CODE` explains a problem's code. The exit status is that of the first failed check: 78 for \
            configuration, 7 for the network, 5 for the clock and so on. `only CHECK...` runs some of the checks, \
            `all` shows what each one measured, `offline` sends nothing, `strict` counts warnings as failures, and \
            `share` redacts personal data: hosts, addresses, paths, names and amounts. `doctor list` lists the \
            checks. Nothing is changed.
            """,
            """
            从本程序到一个真实请求，逐项检查；所依赖的检查项通过后才检查下一项。开始前会显示最多需要的权重。\
            问题及其下一步列在最前，`help CODE` 说明问题代码。\
            退出状态为首个失败检查项的状态：配置为 78，网络为 7，时钟为 5，等等。`only CHECK...` 只检查所列各项，\
            `all` 显示各项的测量值，\
            `offline` 不发送任何请求，`strict` 将警告视为失败，`share` 隐去个人信息：主机、地址、路径、\
            名称和数额。`doctor list` 列出所有检查项。不做任何更改。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                options: [
                    CommandOption(
                        "only",
                        [
                            Parameter(
                                "checks",
                                "CHECK",
                                .choice(CheckName.allCases.map(\.rawValue)),
                                .oneOrMore,
                                meanings: Dictionary(
                                    uniqueKeysWithValues: DiagnosticChecks.checks.map { ($0.name.rawValue, $0.summary) }
                                )
                            )
                        ],
                        summary: LocalizedText("run only these checks", "只检查这些项")
                    ),
                    CommandOption(
                        "all",
                        summary: LocalizedText("show what each check measured", "显示各项检查的测量值")
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
                Subcommand(
                    "list",
                    summary: LocalizedText("list the checks", "列出所有检查项"),
                    output: .rows(ListedCheck.description)
                )
            ]
        ),
        permission: nil,
        output: .records,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "doctor only clock signing",
                output: """
                      ✓ passed  clock (+0.0 ms) signing
                    2 passed. Exit status 0. simulated

                    """,
                explanation: LocalizedText("only two checks", "只检查两项")
            ),
            .init(
                "doctor",
                output: nil,
                explanation: LocalizedText("all checks", "全部检查项")
            ),
        ],
        isAboutThisMachine: true,
        agentTool: AgentTool(["doctorCheck"])
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
        var frame = DiagnosisPage.Frame(isStrict: invocation.has("strict"), showsAll: invocation.has("all"))
        let snapshot = doctor.session.snapshot
        var summaries: [CheckSummary] = []
        _ = try await doctor.run(checks, offline: isOffline) { report in
            let facts = report.result.facts
            let shown = invocation.has("share") ? facts.map { pseudonyms.shared($0) } : facts
            let summary = CheckSummary(report, facts: shown)
            summaries.append(summary)
            frame.isSimulated = doctor.gateway.isSimulated(snapshot)
            let language = console.language
            let check = ShownCheck(summary: summary, duration: report.duration, frame: frame, language: language)
            try context.emit(ShownCheck.description.record(of: check))
        }
        var failure = DoctorService.failure(among: summaries, strict: frame.isStrict, in: console.language)
        failure?.isShown = context.showsPage
        return CommandResult(failure: failure)
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
