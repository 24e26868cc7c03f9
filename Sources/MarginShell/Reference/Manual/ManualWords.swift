import BilingualText
import ShellRuntime

/// The running text of the manual page that no declaration holds.
enum ManualWords {
    static let manual = LocalizedText(english: "User Commands", chinese: "用户命令")

    static let summary = LocalizedText(
        english: "ask how much a margin account could borrow",
        chinese: "查询杠杆账户目前最多可借多少"
    )

    static let description = [
        LocalizedText(
            english: "A scriptable interactive shell over Binance's `GET /sapi/v1/margin/maxBorrowable`. It only ever "
                + "reads: `borrow BTC` asks how much could be borrowed and never borrows, and nothing but GET is sent.",
            chinese: "面向币安 `GET /sapi/v1/margin/maxBorrowable` 的可编程交互式程序。它只读取："
                + "`borrow BTC` 只查询可借数量，绝不借款；除 GET 外不发送任何请求。"
        ),
        LocalizedText(
            english: "Without a file and without `-c` it reads statements at a prompt. A file, `-` for standard input, "
                + "or the lines of `-c` are run and then left. Everything that is typed works in a file and the other "
                + "way round. With no profile saved, the prompt opens on the sandbox, an embedded exchange.",
            chinese: "既无文件也无 `-c` 时，在提示符下逐条读取语句；给出文件、`-`（标准输入）或 `-c` 时，执行后退出。"
                + "可输入的内容都可写入文件，反之亦然。没有保存任何配置时，提示符使用内置的模拟交易所。"
        ),
        LocalizedText(
            english:
                "A statement's answers go to standard output; `as FORMAT` chooses their form, `> FILE`, `>> FILE`, "
                + "`tee FILE` and `| PROGRAM ARG...` where they go. A program is started directly, with no shell.",
            chinese: "语句的应答写到标准输出；`as FORMAT` 选择格式，`> FILE`、`>> FILE`、`tee FILE` 和 `| PROGRAM ARG...` "
                + "选择去向。程序直接启动，不经过 shell。"
        ),
    ]

    static let safety = LocalizedText(
        english:
            "A script, piped input and whatever is sourced may do the following only behind `--allow CLASS`; typed "
            + "lines and `-c` may do everything.",
        chinese: "脚本、管道输入以及 source 的文件只有在给出 `--allow CLASS` 时才能执行以下操作；键入的行和 `-c` 不受限制。"
    )

    static let profileVariable = LocalizedText(
        english: "the profile to begin with, as `--profile` names it",
        chinese: "启动时使用的配置，同 `--profile`"
    )

    static let settingVariable = LocalizedText(
        english: "the setting `NAME`; it goes before a profile's and the default",
        chinese: "设置 `NAME`"
    )

    static let noColour = LocalizedText(english: "if set, no colour is used", chinese: "设置后不使用颜色")

    static let files: [(path: String, meaning: LocalizedText)] = [
        (
            "$XDG_CONFIG_HOME/marginsh/profiles/NAME.msh",
            LocalizedText(english: "the saved profiles, readable by their owner alone", chinese: "已保存的配置，仅所有者可读")
        ),
        (
            "$XDG_CONFIG_HOME/marginsh/rc.msh",
            LocalizedText(english: "what every session begins with", chinese: "每次会话开始时读取")
        ),
        (
            "$XDG_STATE_HOME/marginsh/",
            LocalizedText(english: "the history, and what was approved", chinese: "历史记录和已批准的内容")
        ),
        (
            "/usr/share/doc/marginsh/examples/",
            LocalizedText(english: "scripts to begin with", chinese: "示例脚本")
        ),
    ]

    static let examples: [(line: String, meaning: LocalizedText)] = [
        (
            "marginsh --profile sandbox -c 'borrow BTC'",
            LocalizedText(english: "one question to the embedded exchange", chinese: "向内置交易所查询一次")
        ),
        (
            "marginsh --profile work -c 'watch ETH 30s until amount > 10'",
            LocalizedText(english: "wait for enough of an asset", chinese: "等待某资产可借数量足够")
        ),
        (
            "marginsh check script.msh",
            LocalizedText(english: "what a script would do, before it is run", chinese: "运行前查看脚本会做什么")
        ),
    ]
}
