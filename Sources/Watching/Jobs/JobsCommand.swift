import BilingualText
import CommandLanguage
import RecordRendering
import ShellRuntime

/// `jobs`: lists background jobs.
struct JobsCommand: ImmediateCommand {
    let jobs: JobTable

    let declaration = CommandDeclaration(
        name: "jobs",
        hints: ["ps", "bg"],
        summary: LocalizedText("list background jobs", "列出后台任务"),
        discussion: LocalizedText(
            """
            A command that ends in `&` runs in the background. Its output appears above the prompt, and it keeps \
            the account and settings it started with. `stop N` ends it, `wait N` waits for it, and `fg N` brings \
            it to the foreground. Leaving the shell ends all running jobs.
            """,
            """
            以 `&` 结尾的命令在后台运行：输出显示在提示符上方，并保持启动时的账户和设置。`stop N` 结束它，\
            `wait N` 等待它，`fg N` 将其转到前台。退出程序时会结束所有运行中的任务。
            """
        ),
        permission: nil,
        output: .rows(Job.description),
        examples: [
            .init(
                "watch ETH 1s times 2 as table & ; jobs ; wait",
                output: """
                    JOB  SINCE                     STATEMENT
                      1  2025-01-09T03:38:12.000Z  watch ETH 1s times 2 as table
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500                       33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500       0            0  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z

                    """,
                explanation: LocalizedText("a watch in the background", "后台监视")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let running = jobs.running
        if running.isEmpty { context.notice(.noJobs) }
        return CommandResult(records: running.map { Job.description.record(of: $0) })
    }
}
