import BilingualText
import CommandLanguage
import ShellRuntime

/// `wait [N]`: waits until background jobs have ended.
struct WaitCommand: Command {
    let jobs: JobTable

    let declaration = CommandDeclaration(
        name: "wait",
        summary: LocalizedText("wait for a background job, or for all of them", "等待一个或全部后台任务结束"),
        discussion: LocalizedText(
            """
            The exit status is that of the job, or of the first job that failed. Ctrl-C ends the wait but not the \
            job. A script can wait only for jobs that it started.
            """,
            """
            退出状态为该任务的状态；等待多个任务时为首个失败任务的状态。Ctrl-C 只结束等待，不结束任务。\
            脚本只能等待由它启动的任务。
            """
        ),
        signature: CommandSignature([Parameter("job", "N", .job, .optional)]),
        permission: nil,
        examples: [
            .init(
                "watch ETH 1s times 2 as table & ; wait ; echo done",
                output: """
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500                       33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500       0            0  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z
                    done

                    """,
                explanation: LocalizedText("wait for the job before the next statement", "等待任务结束后再执行下一条语句")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let number = invocation.integer("job") else { return try await waitForAll(of: context.origin) }
        guard let outcome = jobs.takeOutcome(of: number, for: context.origin) else {
            let job = try jobs.named(by: invocation, for: context.origin)
            let outcome = try await job.run.outcome()
            _ = jobs.takeOutcome(of: job.number, for: context.origin)
            return CommandResult(failure: outcome.failure(of: number))
        }
        return CommandResult(failure: outcome.failure(of: number))
    }

    private func waitForAll(of origin: ScriptOrigin) async throws -> CommandResult {
        var failure: ShellFailure?
        for job in jobs.running(for: origin) {
            _ = try await job.run.outcome()
        }
        while let (number, outcome) = jobs.takeFirstOutcome(for: origin) {
            failure = failure ?? outcome.failure(of: number)
        }
        return CommandResult(failure: failure)
    }
}
