import BilingualText
import BinanceEndpoints
import CommandLanguage
import Diagnosis
import ExchangeAccess
import MarginCommands
import RequestInspection
import ShellRuntime
import ShellSession

/// `help [TOPIC]`: generated from the declarations.
struct HelpCommand: Command {
    let language: @Sendable () -> Language

    /// The width of the window for output; nil if it goes elsewhere.
    let columns: @Sendable () -> Int?

    /// The other commands' declarations, in the order of help.
    let others: [CommandDeclaration]
    let tour: @Sendable () async throws -> Void

    let declaration = CommandDeclaration(
        name: "help",
        hints: ["?", "\\?", "\\h", "man", "usage"],
        summary: LocalizedText("explain a command, a setting or a topic", "说明某个命令、设置或主题"),
        discussion: LocalizedText(
            """
            `help` lists the basic commands and `help all` every command. `help topics` lists the parts of the \
            language and more, each with a page: `help let`, `help &`, `help exit-status`. `help tour` runs a tour \
            in the sandbox. `help examples` lists scripts, and `help example NAME > FILE` writes one. \
            `help address-open` explains a problem that `doctor` can find, and \
            `help get margin/interestHistory` describes one request of `get`.
            """,
            """
            `help` 列出基本命令，`help all` 列出全部命令。`help topics` 列出语言等主题，各有一页：`help let`、\
            `help &`、`help exit-status`。`help tour` 在沙盒中演示。`help examples` 列出示例脚本，\
            `help example NAME > FILE` 写出其中一个。`help address-open` 说明 `doctor` 可能发现的一个问题，\
            `help get margin/interestHistory` 说明 `get` 的一个请求。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(parameters: [
                Parameter("topic", "TOPIC", .topic, .optional), Parameter("path", "PATH", .text, .optional),
            ]),
            subcommands: [
                Subcommand(
                    "example",
                    [
                        Parameter(
                            "name",
                            "NAME",
                            .choice(ExampleScript.all.map(\.name)),
                            meanings: Dictionary(uniqueKeysWithValues: ExampleScript.all.map { ($0.name, $0.summary) })
                        )
                    ],
                    summary: LocalizedText("print an example script", "输出一个示例脚本")
                )
            ]
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "help exit-status",
                output: """
                    the exit statuses of this program
                    The first failure of a script decides; `$error.status` has that of the newest failure.

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
            ),
            .init(
                "help example to-csv",
                output: ExampleScript.all.first { $0.name == "to-csv" }?.text,
                explanation: LocalizedText("a script", "一个脚本")
            ),
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let index = HelpIndex(declarations: others + [declaration])
        let isShown = context.output.destination == .standard && !context.isCaptured
        let page = HelpPage(language: language(), columns: isShown ? columns() : nil)
        if invocation.subcommand == "example" {
            let example = ExampleScript.all.first { $0.name == invocation.text("name") }
            return CommandResult(lines: example.map { [String($0.text.dropLast())] } ?? [])
        }
        let topic = invocation.text("topic") ?? ""
        if let path = invocation.argument("path") {
            guard topic == "get" else {
                throw ShellFailure.usage(.unknownTopic(Code("\(topic) \(path.text ?? "")")), at: path.range)
            }
            guard let lines = index.lines(about: HelpIndex.request + (path.text ?? ""), on: page) else {
                throw ShellFailure.unknownPath(path.text ?? "", at: path.range)
            }
            return CommandResult(lines: lines)
        }
        if topic == "tour", isShown {
            try await tour()
            return .done
        }
        if let lines = index.lines(about: topic, on: page) { return CommandResult(lines: lines) }
        let meant = NearestName.find(topic, among: index.names)
        throw ShellFailure.usage(
            .unknownTopic(Code(topic)),
            at: invocation.argument("topic")?.range,
            notes: meant.map { [.didYouMean(Code($0))] } ?? []
        )
    }
}
