import BilingualText
import BinanceEndpoints
import CommandLanguage
import Diagnosis
import ExchangeAccess
import MarginCommands
import ShellRuntime
import ShellSession

/// `help [TOPIC]`: generated from the declarations.
struct HelpCommand: ImmediateCommand {
    let settings: ShellSettings
    let language: @Sendable () -> Language

    /// The width of the window for output; nil if it goes elsewhere.
    let columns: @Sendable () -> Int?

    /// The other commands' declarations, in the order of help.
    let others: [CommandDeclaration]

    let declaration = CommandDeclaration(
        name: "help",
        hints: ["?", "\\?", "\\h", "man", "usage"],
        summary: LocalizedText("explain a command, a setting or a topic", "说明某个命令、设置或主题"),
        discussion: LocalizedText(
            """
            `help` lists the basic commands and `help all` every command. `help tour` shows a script to start \
            with, `help exit-status` the exit statuses of this program, and `help address-open` a problem that `doctor` can \
            find. `help get margin/interestHistory` describes one request of `get`.
            """,
            """
            `help` 列出基本命令，`help all` 列出全部命令，`help tour` 给出入门脚本，`help exit-status` 列出程序的\
            退出状态，`help address-open` 说明 `doctor` 可能发现的一个问题，`help get margin/interestHistory` 说明 `get` 的一个请求。
            """
        ),
        signature: CommandSignature([
            Parameter("topic", "TOPIC", .topic, .optional), Parameter("path", "PATH", .text, .optional),
        ]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "help exit-status",
                output: """
                      0    success
                      1    an `expect` was false, `verify` found an error, or a program after `|` failed
                      2    usage or syntax error
                      3    the exchange rejected the request, its response is unreadable, or `verify` is undecided
                      4    API key, signature or permission problem
                      5    this computer's clock is wrong
                      6    rate limit or ban
                      7    network or TLS problem, or timeout
                      8    the condition of a watch was not met
                      9    the replay did not match, or the recording is damaged
                      70   internal error
                      74   standard output or a file could not be written
                      78   configuration problem
                      129  ended by SIGHUP
                      130  ended by Ctrl-C
                      143  ended by SIGTERM

                    """,
                explanation: LocalizedText("the exit statuses", "各退出状态的含义")
            )
        ]
    )

    /// The topics in addition to commands and settings: a few of its own, and the codes of problems.
    static let topics =
        ["all", "tour", "exit-status"].map { ($0, LocalizedText("", "")) }
        + Problem.allCases.map { ($0.rawValue, $0.meaning) }

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let page = HelpPage(language: language(), columns: context.output.destination == .standard ? columns() : nil)
        guard let topic = invocation.text("topic") else {
            return CommandResult(lines: page.overview(declarations.filter { $0.group == .first }) + page.furtherHelp())
        }
        if let path = invocation.argument("path") {
            guard topic == "get" else {
                throw ShellFailure.usage(.unknownTopic(Code("\(topic) \(path.text ?? "")")), at: path.range)
            }
            guard let row = EndpointRow.at(path.text ?? "") else {
                throw ShellFailure.unknownPath(path.text ?? "", at: path.range)
            }
            return CommandResult(lines: page.request(row))
        }
        if topic == "all" { return CommandResult(lines: page.overview(declarations)) }
        if topic == "tour" { return CommandResult(lines: page.tour()) }
        if topic == "exit-status" { return CommandResult(lines: page.exitStatuses()) }
        if let command = declarations.first(where: { $0.name == topic || $0.aliases.contains(topic) }) {
            let requests = topic == "get" ? [""] + page.requests() : []
            return CommandResult(lines: page.command(command) + requests)
        }
        if let setting = settings.declaration(named: topic) { return CommandResult(lines: page.setting(setting)) }
        if let problem = ProblemTopic(topic) { return CommandResult(lines: page.problem(problem)) }
        throw ShellFailure.usage(.unknownTopic(Code(topic)), at: invocation.argument("topic")?.range)
    }

    private var declarations: [CommandDeclaration] { others + [declaration] }
}
