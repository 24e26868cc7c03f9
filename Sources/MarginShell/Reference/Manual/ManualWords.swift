import BilingualText
import ShellRuntime

/// The text of the manual page that is not in declarations.
enum ManualWords {
    static let manual = LocalizedText("User Commands", "用户命令")

    static let summary = LocalizedText("show how much a margin account can borrow", "查询杠杆账户的最大可借额度")

    static let description = [
        LocalizedText(
            """
            A scriptable interactive shell for Binance's `GET /sapi/v1/margin/maxBorrowable`. It only reads: \
            `borrow BTC` shows how much you can borrow and never borrows, and only GET requests are sent.
            """,
            """
            面向币安 `GET /sapi/v1/margin/maxBorrowable` 的可编程交互式程序。它只读取：\
            `borrow BTC` 只查询最大可借额度，绝不借款；只发送 GET 请求。
            """
        ),
        LocalizedText(
            """
            Without a file or `-c` it reads statements at a prompt. With a file, `-` for standard input, or `-c` \
            it runs the statements and exits. Every statement works both at the prompt and in a file. If no \
            profile is saved, the prompt starts in the sandbox, a simulated exchange that is built in.
            """,
            """
            既无文件也无 `-c` 时，在提示符下读取语句；给出文件、`-`（标准输入）或 `-c` 时，执行后退出。\
            所有语句在提示符和文件中都可使用。没有保存配置档时，提示符使用沙盒，即内置模拟交易所。
            """
        ),
        LocalizedText(
            """
            A statement's records go to standard output. `as FORMAT` selects their format; `> FILE`, `>> FILE`, \
            `tee FILE` and `| PROGRAM ARG...` select where they go. A program is started directly, without a \
            shell.
            """,
            """
            语句的结果写到标准输出。`as FORMAT` 选择格式；`> FILE`、`>> FILE`、`tee FILE` 和 `| PROGRAM ARG...` 选\
            择去向。程序直接启动，不经过 shell。
            """
        ),
    ]

    static let safety = LocalizedText(
        """
        Scripts, piped input and sourced files may do the following only with `--allow CLASS`; typed lines and \
        `-c` may do everything.
        """,
        "脚本、管道输入以及 source 的文件只有使用 `--allow CLASS` 才能执行以下操作；键入的行和 `-c` 不受限制。"
    )

    static let profileVariable = LocalizedText("the profile to start with, like `--profile`", "启动时使用的配置档，同 `--profile`")

    static let settingVariable = LocalizedText(
        "the setting `NAME`; it overrides the profile and the default",
        "设置 `NAME`；优先于配置档和默认值"
    )

    static let noColour = LocalizedText("if set, no colour is used", "设置后不使用颜色")

    static let files: [(path: String, meaning: LocalizedText)] = [
        (
            "$XDG_CONFIG_HOME/marginsh/profiles/NAME.msh",
            LocalizedText("saved profiles, readable only by their owner", "已保存的配置档，仅所有者可读")
        ),
        (
            "$XDG_CONFIG_HOME/marginsh/rc.msh",
            LocalizedText("statements that run at the start of every session", "每次会话开始时运行的语句")
        ),
        (
            "$XDG_STATE_HOME/marginsh/",
            LocalizedText("the history and the approvals", "历史记录和已批准的内容")
        ),
        (
            "/usr/share/doc/marginsh/examples/",
            LocalizedText("example scripts", "示例脚本")
        ),
    ]

    static let examples: [(line: String, meaning: LocalizedText)] = [
        (
            "marginsh --profile sandbox -c 'borrow BTC'",
            LocalizedText("one request to the simulated exchange", "向模拟交易所发送一个请求")
        ),
        (
            "marginsh --profile work -c 'watch ETH 30s until amount > 10'",
            LocalizedText("wait until enough of an asset is borrowable", "等待某资产的可借额度足够")
        ),
        (
            "marginsh check script.msh",
            LocalizedText("check a script before you run it", "运行前检查脚本")
        ),
    ]
}

enum ManualHeading: CaseIterable {
    case name, synopsis, description, options, subcommands, commands, settings, formats, safety, status, environment
    case files, examples, seeAlso

    var title: LocalizedText {
        switch self {
        case .name: LocalizedText("NAME", "名称")
        case .synopsis: LocalizedText("SYNOPSIS", "概要")
        case .description: LocalizedText("DESCRIPTION", "描述")
        case .options: LocalizedText("OPTIONS", "选项")
        case .subcommands: LocalizedText("SUBCOMMANDS", "子命令")
        case .commands: LocalizedText("COMMANDS", "命令")
        case .settings: LocalizedText("SETTINGS", "设置")
        case .formats: LocalizedText("OUTPUT FORMATS", "输出格式")
        case .safety: LocalizedText("PERMISSIONS", "权限")
        case .status: LocalizedText("EXIT STATUS", "退出状态")
        case .environment: LocalizedText("ENVIRONMENT", "环境变量")
        case .files: LocalizedText("FILES", "文件")
        case .examples: LocalizedText("EXAMPLES", "示例")
        case .seeAlso: LocalizedText("SEE ALSO", "另请参阅")
        }
    }
}
