import CommandLanguage
import ShellRuntime

/// `stop N` and `stop all`: ends background jobs.
struct StopCommand: Command {
    let jobs: JobTable

    let declaration = CommandDeclaration(
        name: "stop",
        hints: ["kill"],
        summary: LocalizedText(english: "end a background job, or all of them", chinese: "结束一个或全部后台任务"),
        discussion: LocalizedText(english: "`jobs` lists their numbers.", chinese: "`jobs` 会列出编号。"),
        signature: CommandSignature(
            main: CommandSignature.Form(parameters: [Parameter("job", "N", .job)]),
            subcommands: [
                Subcommand("all", summary: LocalizedText(english: "every job", chinese: "全部任务"))
            ]
        ),
        permission: nil
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let stopped = invocation.subcommand == "all" ? jobs.running : [try jobs.named(by: invocation)]
        if stopped.isEmpty { context.notice(Message(WatchMessage.jobsNone)) }
        await jobs.end(stopped)
        for job in stopped {
            _ = jobs.takeOutcome(of: job.number)
            context.notice(
                Message(WatchMessage.jobStopped, .number("number", job.number), .code("statement", job.text))
            )
        }
        return .done
    }
}
