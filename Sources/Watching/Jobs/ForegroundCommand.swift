import BilingualText
import CommandLanguage
import ShellRuntime

/// `fg [N]`: brings a background job to the foreground.
struct ForegroundCommand: Command {
    let jobs: JobTable

    let declaration = CommandDeclaration(
        name: "fg",
        summary: LocalizedText("bring a background job to the foreground", "将后台任务转到前台"),
        discussion: LocalizedText(
            """
            Without a number it takes the newest job. Ctrl-C then ends the job. A script can bring forward only \
            jobs that it started.
            """,
            "不给编号时为最新的任务，此后 Ctrl-C 会结束该任务。脚本只能转入由它启动的任务。"
        ),
        signature: CommandSignature([Parameter("job", "N", .job, .optional)]),
        permission: nil,
        examples: [
            .init(
                "watch ETH 1s times 2 as table & ; fg",
                output: """
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500                       33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500       0            0  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z

                    """,
                explanation: LocalizedText("bring the newest job to the foreground", "将最新的任务转到前台")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let job: Job
        if invocation.integer("job") == nil {
            guard let newest = jobs.running(for: context.origin).last else {
                context.notice(.noJobs)
                return .done
            }
            job = newest
        } else {
            job = try jobs.named(by: invocation, for: context.origin)
        }
        defer { _ = jobs.takeOutcome(of: job.number, for: context.origin) }
        do {
            let outcome = try await job.run.outcome()
            return CommandResult(failure: outcome.failure(of: job.number))
        } catch {
            await jobs.end([job])
            throw error
        }
    }
}
