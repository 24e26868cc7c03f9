import BilingualText
import CommandLanguage
import ShellRuntime

/// `stop N` and `stop all`: ends background jobs.
struct StopCommand: Command {
    let jobs: JobTable

    let declaration = CommandDeclaration(
        name: "stop",
        hints: ["kill"],
        summary: LocalizedText("end a background job, or all of them", "结束一个或全部后台任务"),
        discussion: LocalizedText(
            "`jobs` shows the numbers. A script can end only jobs that it started.",
            "`jobs` 显示编号。脚本只能结束由它启动的任务。"
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(parameters: [Parameter("job", "N", .job)]),
            subcommands: [
                Subcommand("all", summary: LocalizedText("all jobs", "全部任务"))
            ]
        ),
        permission: nil,
        examples: [
            .init(
                "watch ETH 1s times 9 as table & ; sleep 1500ms ; stop 1",
                output: """
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500                       33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500       0            0  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z

                    """,
                explanation: LocalizedText("stop after two responses", "收到两个响应后结束")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let origin = context.origin
        let stopped =
            invocation.subcommand == "all"
            ? jobs.running(for: origin) : [try jobs.named(by: invocation, for: origin)]
        if stopped.isEmpty { context.notice(.noJobs) }
        for message in await jobs.stop(stopped, telling: Message.jobStopped) { context.notice(message) }
        for job in stopped { _ = jobs.takeOutcome(of: job.number, for: origin) }
        return .done
    }
}
