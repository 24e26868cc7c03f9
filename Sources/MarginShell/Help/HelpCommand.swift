import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// `help [TOPIC]`: what there is to type, all of it taken from the declarations.
struct HelpCommand: ImmediateCommand {
    let settings: ShellSettings
    let language: @Sendable () -> Language

    /// How wide the window of responses is; nil where they go elsewhere.
    let columns: @Sendable () -> Int?

    /// The other commands' declarations, in the order of help.
    let others: [CommandDeclaration]

    let declaration = CommandDeclaration(
        name: "help",
        hints: ["?", "\\?", "\\h", "man", "usage"],
        summary: LocalizedText(english: "explain a command, a setting or a topic", chinese: "说明某个命令、设置或主题"),
        discussion: LocalizedText(
            english: "`help` lists the commands to begin with, `help all` every one, `help tour` a script to "
                + "begin with, `help exit-status` the statuses "
                + "that this program ends with.",
            chinese: "`help` 列出入门命令，`help all` 列出全部命令，`help tour` 给出入门脚本，`help exit-status` 列出程序的退出状态。"
        ),
        signature: CommandSignature([Parameter("topic", "TOPIC", .topic, .optional)]),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "help exit-status",
                output: """
                      0    fine
                      1    an expectation or a program behind `|` failed
                      2    usage, syntax or binding, process flags too
                      3    the exchange refused the request, or its answer could not be used
                      4    key, signature or permission
                      5    clock
                      6    rate limit or ban
                      7    network, TLS, timeout
                      8    a watch's condition did not come true
                      9    a replay did not match or is damaged
                      70   a mistake of this program
                      74   standard output or a file could not be written
                      78   configuration
                      129  ended by SIGHUP
                      130  ended by Ctrl-C
                      143  ended by SIGTERM

                    """,
                explanation: LocalizedText(english: "what the statuses mean", chinese: "各退出状态的含义")
            )
        ]
    )

    /// The topics beside the commands and the settings.
    static let topics = ["all", "tour", "exit-status"]

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let page = HelpPage(language: language(), columns: context.output.destination == .standard ? columns() : nil)
        guard let topic = invocation.text("topic") else {
            return CommandResult(lines: page.overview(declarations.filter { $0.group == .first }) + page.furtherHelp())
        }
        if topic == "all" { return CommandResult(lines: page.overview(declarations)) }
        if topic == "tour" { return CommandResult(lines: page.tour()) }
        if topic == "exit-status" { return CommandResult(lines: page.exitStatuses()) }
        if let command = declarations.first(where: { $0.name == topic || $0.aliases.contains(topic) }) {
            return CommandResult(lines: page.command(command))
        }
        if let setting = settings.declaration(named: topic) { return CommandResult(lines: page.setting(setting)) }
        throw ShellFailure.usage(.unknownTopic(Code(topic)), at: invocation.argument("topic")?.range)
    }

    private var declarations: [CommandDeclaration] { others + [declaration] }
}
