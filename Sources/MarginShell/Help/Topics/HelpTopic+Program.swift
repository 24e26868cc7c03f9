import BilingualText
import ShellRuntime

extension HelpTopic {
    /// How the program is used.
    static let program = [
        HelpTopic(
            "portfolio",
            ["papi", "unified", "统一账户"],
            usage: ["use portfolio", "borrow ASSET portfolio", "set portfolioURL URL"],
            summary: LocalizedText("accounts under portfolio margin", "统一账户"),
            text: LocalizedText(
                """
                Portfolio margin has requests of its own below `/papi/v1`, on a host of its own: \
                https://papi.binance.com where `baseURL` is the exchange's, and `baseURL` where that is this computer. \
                Any other has to be set as `portfolioURL`, and receives the key only after you typed its name. Its weight \
                limit, 6000 per minute and IP, and its bans are counted apart. `borrow`, `watch`, `account`, `why`, \
                `doctor`, `explain`, `get /papi/v1/...` and the records work there; what the exchange publishes for \
                classic margin only, such as `terms` and `inventory`, says so. The exchange does not publish the collateral rates and the \
                inventory of portfolio margin, so `why` shows what is stated and calculates nothing.
                """,
                """
                统一账户使用 `/papi/v1` 下的专用接口和单独的主机：`baseURL` 为交易所自己的地址时为 https://papi.binance.com，\
                为本机时即 `baseURL`。其他主机须用 `set portfolioURL` 指定，并在您输入其主机名确认后才会收到 API Key。\
                其权重限制（每 IP 每分钟 6000）和封禁单独计算。`borrow`、`watch`、`account`、`why`、`doctor`、`explain` 和 \
                `get /papi/v1/...` 均可使用；交易所只为经典杠杆公布的内容（如 `terms`、`inventory`）会给出提示。\
                交易所未公布统一账户的抵押率和库存，因此 `why` 只列出已公布的数据，不作推算。
                """
            )
        ),
        HelpTopic(
            "keys",
            ["editor-keys", "vi", "emacs"],
            summary: LocalizedText("the keys of the prompt", "提示符的按键"),
            text: LocalizedText(
                "`set editor vi` or `set editor emacs` selects a set; `bind` lines in ~/.editrc change it.",
                "`set editor vi` 或 `set editor emacs` 选择按键方案；~/.editrc 中的 `bind` 行可修改。"
            ),
            rows: keys
        ),
        HelpTopic(
            "scripts",
            ["script", "check"],
            usage: [
                "marginsh FILE [ARG...]", "marginsh -c 'STATEMENTS'", "marginsh check FILE", "source FILE [ARG...]",
            ],
            summary: LocalizedText("run statements from a file", "运行文件中的语句"),
            text: LocalizedText(
                """
                What runs at the prompt runs in a file. The first failure ends a script; `set onError continue` goes \
                on. `marginsh check FILE` lists every error and what the file would cost, and sends nothing. \
                `history save FILE` writes a session as a script, `help examples` lists some, `help allow` says what \
                a script may not do.
                """,
                """
                提示符下的语句都可写在文件里。脚本在首次失败时结束；`set onError continue` 则继续。\
                `marginsh check FILE` 列出全部错误和所需权重，不发送请求。`history save FILE` 将会话保存为脚本，\
                `help examples` 列出示例，`help allow` 说明脚本的限制。
                """
            )
        ),
        HelpTopic(
            "fmt",
            ["format-scripts"],
            usage: ["marginsh fmt FILE...", "marginsh fmt --check FILE...", "marginsh fmt - < FILE"],
            summary: LocalizedText("write scripts in one layout", "以统一的排版改写脚本"),
            text: LocalizedText(
                """
                One statement per line, blocks indented by four spaces, single spaces, comments of neighbouring lines \
                aligned. Comments, quotes and single empty lines stay, and a script means the same as before. A file \
                with errors is not changed. `--check` changes nothing, lists the files that would change, and ends \
                with 1 if there are any.
                """,
                """
                每行一条语句，语句块缩进四个空格，单个空格分隔，相邻行的注释对齐。注释、引号和单个空行保留，脚本含义不变。\
                有错误的文件不会被更改。`--check` 不作更改，列出会被更改的文件，如有则以状态 1 结束。
                """
            )
        ),
        HelpTopic(
            "lsp",
            ["vim", "neovim", "helix", "vscode"],
            usage: ["marginsh lsp", "marginsh commands --vim > ~/.vim/syntax/marginsh.vim"],
            summary: LocalizedText("scripts in your editor", "在编辑器中编写脚本"),
            text: LocalizedText(
                """
                `marginsh lsp` is a language server for editors, on standard input and output: errors while you type, \
                the requests and weight of loops and watches, completion, help, definitions, symbols and the layout \
                of `fmt`. It needs no profile, sends nothing, and reads only the open scripts and the files that they \
                `source`. The guide Editors has the lines for vim, neovim, Helix, VS Code and Emacs.
                """,
                """
                `marginsh lsp` 是供编辑器使用的语言服务器，通过标准输入输出工作：输入时显示错误，显示循环和监视的请求数与权重，\
                提供补全、帮助、定义跳转、符号列表和 `fmt` 的排版。它不需要配置档，不发送请求，只读取打开的脚本及其 `source` \
                的文件。指南 Editors 列出 vim、neovim、Helix、VS Code 和 Emacs 的设置。
                """
            )
        ),
        HelpTopic(
            "allow",
            ["--allow", "classes"],
            usage: ["marginsh --allow CLASS FILE"],
            summary: LocalizedText("what a script may do only if you allow it", "脚本须经允许才能执行的操作"),
            text: LocalizedText(
                """
                A script that someone else wrote is safe to run: without `--allow` it only reads and calculates. \
                Typed lines and `-c` may do everything.
                """,
                "运行他人编写的脚本是安全的：没有 `--allow` 时只能读取和计算。输入的语句和 `-c` 不受限制。"
            ),
            rows: PermissionClass.allCases.map { ($0.rawValue, $0.meaning) }
        ),
        HelpTopic(
            "cron",
            ["systemd", "timer"],
            usage: ["*/10 * * * * marginsh --profile NAME -c 'STATEMENTS' >> LOG 2>&1"],
            summary: LocalizedText("run on a schedule, without a person", "定时自动运行"),
            text: LocalizedText(
                """
                Name the profile and absolute paths: cron starts in the home folder with few variables. Nothing is \
                prompted for without a terminal, so name a secret by `file:` or `env:`. Errors go to standard error, \
                and the exit status says which kind: `help exit-status`. A percent sign is written `\\%` in a crontab.
                """,
                """
                写明配置档和绝对路径：cron 在主目录启动，只有很少的环境变量。没有终端时不会询问，因此用 `file:` 或 `env:` \
                指明密钥。错误写到标准错误，退出状态说明类别：见 `help exit-status`。crontab 中百分号写作 `\\%`。
                """
            )
        ),
        HelpTopic(
            "mcp",
            ["agents", "agent"],
            usage: ["marginsh mcp [--profile NAME] [--scale]"],
            summary: LocalizedText("give agents read-only tools", "向智能体提供只读工具"),
            text: LocalizedText(
                """
                A server of the Model Context Protocol on standard input and output; a client starts it. Its tools are the \
                commands that only read, and `check`. The profile is fixed at the start. Nothing can set, save, write, \
                source or run, and nothing prompts: name a secret by `file:` or `env:`, and approve a new host or program \
                in a terminal first. `--scale` multiplies all amounts by one secret factor.
                """,
                """
                标准输入输出上的 Model Context Protocol 服务器，由客户端启动。工具为只读命令和 `check`。配置档在启动时确定。\
                不能设置、保存、写入、引用脚本或运行程序，也不会询问：请用 `file:` 或 `env:` 指明密钥，新的主机或程序请先在终端中\
                批准。`--scale` 将所有数额乘以同一个保密系数。
                """
            )
        ),
        HelpTopic(
            "exit-status",
            ["status", "statuses"],
            summary: LocalizedText("the exit statuses of this program", "程序的退出状态"),
            text: LocalizedText(
                "The first failure of a script decides; `$error.status` has that of the newest failure.",
                "脚本以首次失败的状态结束；`$error.status` 是最新失败的状态。"
            ),
            rows: ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) }
        ),
    ]

    private static let keys: [(term: String, meaning: LocalizedText)] = [
        (
            "Tab",
            LocalizedText(
                "complete; then a menu: type to narrow it, arrows and Page Down move, Escape leaves",
                "补全；随后出现菜单：继续输入可缩小范围，方向键和 Page Down 移动，Escape 离开"
            )
        ),
        ("Right, End", LocalizedText("accept the dim suggestion", "接受暗色的建议")),
        (
            "Up, Down",
            LocalizedText("entries that begin with what was typed; lines of a long statement", "以已输入内容开头的历史；长语句中的各行")
        ),
        (
            "Ctrl-R",
            LocalizedText("search the history; Ctrl-R, Ctrl-S go on, Ctrl-G leaves", "搜索历史；Ctrl-R、Ctrl-S 继续，Ctrl-G 离开")
        ),
        (
            "/ n N",
            LocalizedText("search in vi: Enter brings the entry up, n and N go on", "vi 中搜索：Enter 调出条目，n 和 N 继续")
        ),
        ("F1, Alt-H", LocalizedText("help on the word at the cursor", "显示光标处单词的帮助")),
        ("Alt-Enter", LocalizedText("another line of the same statement", "同一语句另起一行")),
        ("Ctrl-_, u", LocalizedText("undo one step (emacs, vi)", "撤销一步（emacs、vi）")),
        (
            "Ctrl-X Ctrl-E, v",
            LocalizedText("edit the line in $VISUAL or $EDITOR (both, vi)", "用 $VISUAL 或 $EDITOR 编辑（两者、vi）")
        ),
        (
            "Ctrl-W U K Y",
            LocalizedText("kill a word, to the start, to the end; bring it back", "删除单词、至行首、至行尾；取回")
        ),
        ("Ctrl-V", LocalizedText("take the next key as text", "将下一个键作为文本")),
        ("Ctrl-L", LocalizedText("clear the screen", "清屏")),
        (
            "Ctrl-C",
            LocalizedText(
                "discard the line; cancel a statement, twice: detach from it",
                "放弃该行；取消语句，按两次则脱离"
            )
        ),
        ("Ctrl-D", LocalizedText("leave, on an empty line", "在空行上退出")),
        (
            "Ctrl-Z",
            LocalizedText(
                "stop the program; `fg` of your shell brings it back, `bg` keeps its jobs running",
                "暂停程序；外层 shell 的 `fg` 恢复，`bg` 使其任务继续运行"
            )
        ),
    ]
}
